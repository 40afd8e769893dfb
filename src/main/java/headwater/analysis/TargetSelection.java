package headwater.analysis;

import headwater.model.DependencyGraph;
import headwater.model.Ecosystem;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.model.Purl;
import headwater.version.NpmRange;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The components that a user's text names: a purl, `name@version`, `name@range` or `name`. An exact version wins over
/// a range when one is present (ranges are npm's: how other ecosystems order versions is not known here); a bare name means every version. The project and its members are no answer. A text that
/// names nothing so may be a location: that is one instance, where a version is installed twice, or a member.
///
/// @param text       as the user gave it
/// @param instances  component numbers, ascending; empty when nothing is named so
/// @param meaning    how the text was understood, for the answer
public record TargetSelection(String text, int[] instances, Meaning meaning) {
    /// How a text was understood.
    public enum Meaning { PURL, EXACT_VERSION, RANGE, ALL_VERSIONS, LOCATION }

    public static TargetSelection of(DependencyGraph graph, String text) {
        TargetSelection named = byName(graph, text);
        if (!named.isEmpty() || text.isBlank()) {
            return named;
        }
        int[] there = IntStream.range(0, graph.size())
                .filter(c -> graph.component(c).location().equals(text.strip())).toArray();
        return there.length == 0 ? named : new TargetSelection(text, there, Meaning.LOCATION);
    }

    /// The shortest text that names this component and no other: `name@version`, else its location. Nothing names the
    /// project.
    public static String textOf(DependencyGraph graph, int component) {
        String label = graph.component(component).label();
        int[] named = byName(graph, label).instances;
        return named.length == 1 && named[0] == component ? label : graph.component(component).location();
    }

    private static TargetSelection byName(DependencyGraph graph, String text) {
        String wanted = text.strip();
        Optional<PackageVersion> purl = Purl.parse(wanted);
        if (purl.isPresent()) {
            PackageVersion named = purl.get();
            return select(graph, text, Meaning.PURL, c -> {
                PackageVersion own = graph.component(c).packageVersion();
                return own.ecosystem() == named.ecosystem() && hasName(own, named.name())
                        && (named.version().isEmpty() || own.version().equals(named.version()));
            });
        }
        int at = wanted.lastIndexOf('@');
        if (at <= 0) {
            return select(graph, text, Meaning.ALL_VERSIONS, c -> hasName(graph.component(c).packageVersion(), wanted));
        }
        String name = wanted.substring(0, at);
        String version = wanted.substring(at + 1);
        TargetSelection exact = select(graph, text, Meaning.EXACT_VERSION, c -> hasName(graph.component(c).packageVersion(), name)
                && graph.component(c).version().equals(version));
        Optional<NpmRange> range = NpmRange.parse(version);
        if (exact.instances.length > 0 || range.isEmpty() || version.isEmpty()) {
            return exact;
        }
        TargetSelection inRange = select(graph, text, Meaning.RANGE, c -> hasName(graph.component(c).packageVersion(), name)
                && graph.component(c).packageVersion().ecosystem() == Ecosystem.NPM && range.get().contains(graph.component(c).version()));
        return inRange.instances.length > 0 ? inRange : exact;
    }

    private static boolean hasName(PackageVersion version, String name) {
        return version.name().equals(name)
                || new PackageKey(version.ecosystem(), version.name()).equals(new PackageKey(version.ecosystem(), name));
    }

    /// Instances that are known already to be all of one package version.
    public static TargetSelection of(PackageVersion version, int[] instances) {
        return new TargetSelection(version.toString(), instances, Meaning.EXACT_VERSION);
    }

    private static TargetSelection select(DependencyGraph graph, String text, Meaning meaning, IntPredicate test) {
        return new TargetSelection(text, IntStream.range(0, graph.size())
                .filter(c -> !graph.isOwn(c)).filter(test).toArray(), meaning);
    }

    public boolean isEmpty() {
        return instances.length == 0;
    }

    /// The distinct package versions among the instances, sorted.
    public String versions(DependencyGraph graph) {
        return IntStream.of(instances).mapToObj(c -> graph.component(c).label())
                .collect(Collectors.toCollection(TreeSet::new)).stream().collect(Collectors.joining(", "));
    }
}
