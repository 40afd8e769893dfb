package headwater.ingest.gem;

import headwater.ingest.FileProblems;
import headwater.ingest.GraphDraft;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.gem.GemfileLines.Gem;
import headwater.ingest.gem.GemfileLines.Need;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Integrity;
import headwater.model.PackageVersion;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The gems of a Gemfile.lock as a graph. A gem that was built for several platforms is several components, and whoever
/// needs it depends on each: which one is installed depends on the machine. Used once.
final class GemGraph {
    /// Always there, and never among the gems.
    private static final String BUNDLER = "bundler";
    private static final String SHA256 = "sha256=";

    private final GraphDraft draft;
    private final GemfileLines lines;
    private final Map<String, List<Integer>> byName = new HashMap<>();

    GemGraph(String file, FileProblems problems, GemfileLines lines) {
        draft = new GraphDraft(file, problems);
        this.lines = lines;
    }

    ReadResult result(ReaderId reader, String version, FormatFacts facts) {
        int project = draft.project(new PackageVersion(Ecosystem.GEM, "", ""), 0);
        List<Integer> numbers = new ArrayList<>();
        for (Gem gem : lines.gems()) {
            numbers.add(add(gem));
        }
        for (Need need : lines.asked()) {
            connect(project, need, Relation.UNSPECIFIED);
        }
        for (int i = 0; i < numbers.size(); i++) {
            for (Need need : lines.gems().get(i).needs()) {
                connect(numbers.get(i), need, Relation.PROD);
            }
        }
        draft.skipped(lines.broken());
        return draft.result(reader, version, facts);
    }

    private int add(Gem gem) {
        String source = gem.remote().isEmpty() ? null
                : gem.kind().equals("GEM") ? gem.remote() : gem.kind().toLowerCase(Locale.ROOT) + "+" + gem.remote();
        int number = draft.add(new PackageVersion(Ecosystem.GEM, gem.name(), gem.version()),
                new Distribution(source, digest(gem), null, InstallScript.UNKNOWN), Set.of(), gem.line());
        byName.computeIfAbsent(gem.name(), _ -> new ArrayList<>(1)).add(number);
        return number;
    }

    private @Nullable DigestText digest(Gem gem) {
        String checksums = lines.checksums().getOrDefault(gem.name() + "@" + gem.version(), "");
        for (String checksum : checksums.split(",")) {
            if (checksum.startsWith(SHA256)) {
                return new Integrity("gem", "sha256", checksum.substring(SHA256.length())).text();
            }
        }
        return null;
    }

    private void connect(int from, Need need, Relation relation) {
        List<Integer> found = byName.getOrDefault(need.name(), List.of());
        found.forEach(to -> draft.depend(from, to, relation, need.range()));
        if (found.isEmpty() && !need.name().equals(BUNDLER)) {
            draft.unresolved(from, need.name() + (need.range() == null ? "" : " (" + need.range() + ")"), need.line());
        }
    }
}
