package headwater.analysis.diff;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.version.RangeCheck;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Judges the dependencies of one build on components whose version the other build lacks: does a changed declaration
/// stand behind them? Each is judged once, by what the same package declared in the other build.
final class Links {
    private final Comparison both;
    private final boolean later;
    private final DependencyGraph graph;
    private final DependencyGraph other;
    private final BitSet fresh = new BitSet();
    private final Map<Long, Integer> causes = new HashMap<>();
    /// By dependency, 0 before it is judged, else one more than the place of the link among all; small, for there are many.
    private final byte[] links;
    private final RangeCheck ranges = new RangeCheck();
    private final boolean manifests;

    Links(Comparison both, List<DeclarationChange> manifest, boolean later) {
        this.both = both;
        this.later = later;
        graph = both.graph(later);
        other = both.graph(!later);
        manifests = Declarations.manifestsKnown(both.build(later), both.build(!later));
        for (PackageGroup group : both.touched()) {
            for (String version : group.alone(later)) {
                group.byVersion(later).getOrDefault(version, List.of()).forEach(fresh::set);
            }
        }
        for (int i = 0; i < manifest.size(); i++) {
            DeclarationChange change = manifest.get(i);
            var declared = later ? change.now() : change.before();
            if (declared != null) {
                causes.putIfAbsent(key(later ? change.dependentNow() : change.dependentBefore(), declared.target()), i);
            }
        }
        links = new byte[fresh.isEmpty() ? 0 : graph.dependencyCount()];
    }

    private static long key(int from, int to) {
        return (long) from << Integer.SIZE | to;
    }

    /// Components whose version the other build lacks.
    BitSet fresh() {
        return fresh;
    }

    /// Number of the manifest change behind a dependency of a root, or -1.
    int cause(int dependency) {
        return causes.getOrDefault(key(graph.from(dependency), graph.to(dependency)), -1);
    }

    /// What a dependency on a fresh component says.
    Link of(int dependency) {
        if (links[dependency] == 0) {
            links[dependency] = judge(dependency).code();
        }
        return Link.of(links[dependency]);
    }

    private Link judge(int d) {
        int from = graph.from(d);
        if (graph.isOwn(from)) {
            if (!manifests) {
                return Link.MANIFEST_UNKNOWN;
            }
            return cause(d) >= 0 ? Link.LINE : chosenAnew(d);
        }
        if (graph.byOverride(d)) {
            return Link.OVERRIDES_UNKNOWN;
        }
        return fresh.get(from) ? ofCame(d) : ofStayed(d);
    }

    /// A dependent that came too: what do the versions declare that it took the place of?
    private Link ofCame(int d) {
        Link answer = Link.NEW_DECLARATION;
        for (int old : both.components(PackageName.of(graph.component(graph.from(d))), !later)) {
            for (int e = other.firstDependency(old); e < other.endDependency(old); e++) {
                if (!samePackage(d, e)) {
                    continue;
                }
                String mine = graph.range(d);
                String theirs = other.range(e);
                if (mine == null || theirs == null) {
                    answer = Link.RANGES_UNKNOWN;
                } else if (mine.equals(theirs)) {
                    return chosenAnew(d);
                }
            }
        }
        return answer;
    }

    /// A dependent whose version is in both builds: what is published does not change.
    private Link ofStayed(int d) {
        boolean asked = false;
        for (int same : sameVersion(graph.from(d))) {
            for (int e = other.firstDependency(same); e < other.endDependency(same); e++) {
                if (samePackage(d, e)) {
                    String mine = graph.range(d);
                    String theirs = other.range(e);
                    if (mine == null || theirs == null || mine.equals(theirs)) {
                        return chosenAnew(d);
                    }
                    asked = true;
                }
            }
        }
        if (asked) {
            return Link.SAME_VERSION_ASKS;
        }
        if (!both.build(later).sameFormat(both.build(!later))) {
            return Link.DEPENDENCIES_UNKNOWN;
        }
        return switch (graph.relation(d)) {
            case OPTIONAL, PEER, PEER_OPTIONAL -> Link.NOW_MET;
            default -> Link.SAME_VERSION_ASKS;
        };
    }

    private List<Integer> sameVersion(int component) {
        int partner = both.partner(component, later);
        String version = graph.component(component).version();
        if (partner >= 0 && other.component(partner).version().equals(version)) {
            return List.of(partner);
        }
        return both.components(PackageName.of(graph.component(component)), !later).stream()
                .filter(c -> other.component(c).version().equals(version)).toList();
    }

    private boolean samePackage(int mine, int theirs) {
        Component left = graph.component(graph.to(mine));
        Component right = other.component(other.to(theirs));
        return left.name().equals(right.name())
                && left.packageVersion().ecosystem() == right.packageVersion().ecosystem();
    }

    private Link chosenAnew(int d) {
        String range = graph.range(d);
        Boolean satisfied = range == null ? null : ranges.satisfied(range, graph.component(graph.to(d)).packageVersion());
        return Boolean.FALSE.equals(satisfied) ? Link.OUT_OF_RANGE : Link.RE_RESOLVED;
    }
}
