package headwater.ingest.composer;

import headwater.ingest.DataNode;
import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.GraphDraft;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Integrity;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The packages of a composer.lock as a graph. A name that is locked only as what other packages replace or provide leads to
/// none of them: which of them is used for it, the file does not say. Used once.
final class ComposerGraph {
    /// What the machine has, not the lockfile. Source: `PlatformRepository::PLATFORM_PACKAGE_REGEX`.
    private static final Pattern PLATFORM = Pattern.compile("php(?:-64bit|-ipv6|-zts|-debug)?|hhvm"
            + "|(?:ext|lib)-[a-z0-9](?:[-_.]?[a-z0-9]+)*|composer(?:-(?:plugin|runtime)-api)?", Pattern.CASE_INSENSITIVE);

    private final GraphDraft draft;
    private final DataTable top;
    /// By component number.
    private final List<DataTable> entries = new ArrayList<>();
    private final Map<String, List<Integer>> byName = new HashMap<>();
    /// Which packages say that they stand for a name.
    private final Map<String, List<String>> byPromise = new HashMap<>();

    ComposerGraph(String file, FileProblems problems, DataTable top) {
        draft = new GraphDraft(file, problems);
        this.top = top;
    }

    ReadResult result(ReaderId reader, String version, FormatFacts facts) {
        top.tables("packages").forEach(table -> add(table, Set.of()));
        top.tables("packages-dev").forEach(table -> add(table, Set.of(Flag.DEV)));
        draft.skipHidden(top);
        for (int from = 0; from < entries.size(); from++) {
            connect(from, entries.get(from));
        }
        draft.inferRoots("The project itself is not in the file.");
        return draft.result(reader, version, facts);
    }

    private static String key(String name) {
        return new PackageKey(Ecosystem.COMPOSER, name).name();
    }

    private void add(DataTable table, Set<Flag> flags) {
        String name = table.textOrEmpty("name");
        String version = table.textOrEmpty("version");
        if (name.isEmpty() || version.isEmpty()) {
            draft.skip("entry-incomplete", "A package has no name or no version; it is left out.", table.line());
            return;
        }
        int number = draft.add(new PackageVersion(Ecosystem.COMPOSER, name, version), distribution(table), flags,
                table.line());
        entries.add(table);
        byName.computeIfAbsent(key(name), _ -> new ArrayList<>(1)).add(number);
        for (String promise : List.of("replace", "provide")) {
            table.table(promise).entries().keySet().forEach(promised -> byPromise.computeIfAbsent(
                    key(promised), _ -> new ArrayList<>(1)).add(name + "@" + version));
        }
    }

    private static Distribution distribution(DataTable table) {
        DataTable archive = table.table("dist");
        DataTable source = table.table("source");
        String digest = archive.textOrEmpty("shasum");
        String from = archive.has("url") ? archive.text("url") : source.text("url");
        String licence = table.entries().get("license") instanceof DataNode.Scalar one ? one.text()
                : String.join(" OR ", table.texts("license"));
        return new Distribution(from, digest(digest), licence.isEmpty() ? null : licence, InstallScript.UNKNOWN);
    }

    private static @Nullable DigestText digest(String sha1) {
        return sha1.isEmpty() ? null : new Integrity("composer", "sha1", sha1).text();
    }

    private void connect(int from, DataTable table) {
        table.table("require").entries().forEach((name, range) -> {
            String key = key(name);
            String written = range instanceof DataNode.Scalar scalar ? scalar.text() : null;
            List<Integer> found = byName.getOrDefault(key, List.of());
            found.forEach(to -> draft.depend(from, to, Relation.PROD, written));
            if (found.isEmpty() && byPromise.containsKey(key)) {
                draft.problems().tell(Problem.Level.INFO, "dependency-provided", table.textOrEmpty("name") + " needs " + name
                        + ", which is no package here; these stand for it: "
                        + String.join(", ", byPromise.getOrDefault(key, List.of())) + ".", range.line());
            } else if (found.isEmpty() && !PLATFORM.matcher(name).matches()) {
                draft.unresolved(from, name + " " + written, range.line());
            }
        });
    }
}
