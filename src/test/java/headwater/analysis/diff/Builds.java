package headwater.analysis.diff;

import headwater.model.ComponentFacts;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Builds written as arrows, one dependency a line: `root > axios@1.14.0 ^1.14.0 dev`. `name@version#place` names one of
/// several places; a line without an arrow only adds a component; `?` stands for a range that is not recorded. `root` is
/// the project, `packages/…` are members.
final class Builds {
    static final FormatFacts ALL = new FormatFacts(Set.of(Flag.DEV, Flag.OPTIONAL, Flag.PEER), true, true);

    private final Map<String, Distribution> distributions;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final DependencyGraphBuilder builder = new DependencyGraphBuilder();

    private Builds(Map<String, Distribution> distributions) {
        this.distributions = distributions;
    }

    static Build of(String lines) {
        return of(lines, Map.of());
    }

    /// @param distributions  by `name@version`
    static Build of(String lines, Map<String, Distribution> distributions) {
        return new Build(new Builds(distributions).graph(lines, true), ALL, "test");
    }

    /// The same without a manifest: roots are inferred.
    static Build inferred(String lines) {
        return new Build(new Builds(Map.of()).graph(lines, false), ALL, "test");
    }

    /// A file of another format, whose locations are document-local ids.
    static Build sbom(String lines) {
        return new Build(new Builds(Map.of()).graph(lines, true, "ref-"), new FormatFacts(Set.of(), false, false), "sbom");
    }

    static Distribution served(@Nullable String source, @Nullable String integrity, @Nullable String licence,
            InstallScript script) {
        return new Distribution(source, integrity == null ? null : DigestText.of(integrity), licence, script);
    }

    static SnapshotDiff diff(Build before, Build now) {
        return SnapshotDiffer.compare(before, now, Progress.NONE);
    }

    private DependencyGraph graph(String lines, boolean manifest) {
        return graph(lines, manifest, "");
    }

    private DependencyGraph graph(String lines, boolean manifest, String ids) {
        if (manifest) {
            builder.project(component("root", ids));
            builder.root(component("root", ids));
        }
        for (String line : lines.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
            String[] words = line.split(" +");
            int from = component(words[0], ids);
            if (words.length > 2) {
                Relation relation = Relation.PROD;
                for (Relation each : Relation.values()) {
                    relation = words.length > 4 && each.jsonName().equals(words[4]) ? each : relation;
                }
                builder.depend(from, component(words[2], ids), relation,
                        words.length > 3 && !words[3].equals("?") ? words[3] : null);
            }
        }
        if (!manifest) {
            builder.inferRoots();
        }
        return builder.build();
    }

    private int component(String text, String ids) {
        return numbers.computeIfAbsent(text, _ -> {
            boolean member = text.startsWith("packages/");
            String[] parts = text.split("#");
            int at = parts[0].indexOf('@', 1);
            String name = at < 0 ? parts[0] : parts[0].substring(0, at);
            String version = at < 0 ? "1.0.0" : parts[0].substring(at + 1);
            String place = parts.length > 1 ? parts[1] + "/" : "";
            String location = text.equals("root") ? "" : member ? text : place + "node_modules/" + name;
            int number = builder.add(new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, version),
                    ids.isEmpty() ? location : ids + numbers.size(), null,
                    distributions.getOrDefault(name + "@" + version, Distribution.UNKNOWN), Set.of(),
                    Origin.wholeFile("test")));
            if (member) {
                builder.root(number);
            }
            return number;
        });
    }
}
