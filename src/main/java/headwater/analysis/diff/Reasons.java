package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Why each component of one build is there whose version the other build lacks. Changed manifest lines spread along new
/// declarations, shortest way first; then what cannot be told spreads; the rest is unexplained. Linear in the
/// dependencies of what came.
final class Reasons {
    private static final int COMPONENTS_PER_CHECK = 4096;

    private final Comparison both;
    private final DependencyGraph graph;
    private final Links links;
    private final @Nullable Why[] why;
    private final int[] cause;
    private final int[] second;
    private final int[] via;
    private final List<Integer> queue = new ArrayList<>();
    private final Progress progress;

    private Reasons(Comparison both, List<DeclarationChange> manifest, boolean later, Progress progress) {
        this.both = both;
        this.progress = progress;
        graph = both.graph(later);
        links = new Links(both, manifest, later);
        int size = links.fresh().isEmpty() ? 0 : graph.size();
        why = new @Nullable Why[size];
        cause = new int[size];
        second = new int[size];
        via = new int[size];
        Arrays.fill(cause, -1);
        Arrays.fill(second, -1);
        Arrays.fill(via, -1);
    }

    /// @throws headwater.progress.CancelledException when cancelled
    static Reasons of(Comparison both, List<DeclarationChange> manifest, boolean later, Progress progress) {
        Reasons reasons = new Reasons(both, manifest, later, progress);
        if (!reasons.links.fresh().isEmpty()) {
            reasons.explain();
            reasons.findSecondCauses();
            reasons.spreadDoubt();
            reasons.nameTheRest();
        }
        return reasons;
    }

    /// The instances of a fresh version: the one that is explained best, the nearest of equals.
    PackageChange.Appearance best(String version, List<Integer> instances) {
        int best = instances.getFirst();
        for (int each : instances) {
            if (rank(why[each]) < rank(why[best])) {
                best = each;
            }
        }
        Why found = why[best];
        if (found == null) {
            throw new IllegalStateException("a version that came has a reason or the lack of one");
        }
        return new PackageChange.Appearance(version, best, found);
    }

    private static int rank(@Nullable Why why) {
        return switch (why) {
            case Why.Explained _ -> 0;
            case Why.CannotTell _ -> 1;
            case Why.Unexplained _ -> 2;
            case null -> 3;
        };
    }

    /// The component that asks for each explained one, -1 where a manifest line does.
    int[] via() {
        return via;
    }

    private void explain() {
        Map<Integer, List<Integer>> byCause = new TreeMap<>();
        links.fresh().stream().forEach(w -> incoming(w).forEach(d -> {
            if (links.of(d) == Link.LINE) {
                byCause.computeIfAbsent(links.cause(d), _ -> new ArrayList<>()).add(w);
            }
        }));
        byCause.forEach((line, targets) -> targets.forEach(w -> label(w, line, -1)));
        for (int head = 0; head < queue.size(); head++) {
            check(head);
            int u = queue.get(head);
            for (int d = graph.firstDependency(u); d < graph.endDependency(u); d++) {
                if (links.fresh().get(graph.to(d)) && links.of(d) == Link.NEW_DECLARATION) {
                    label(graph.to(d), cause[u], u);
                }
            }
        }
    }

    private void label(int component, int line, int through) {
        if (cause[component] < 0) {
            cause[component] = line;
            via[component] = through;
            queue.add(component);
        } else if (second[component] < 0 && cause[component] != line) {
            second[component] = line;
        }
    }

    /// Two different causes at each component are enough to know whether there are several.
    private void findSecondCauses() {
        for (int head = 0; head < queue.size(); head++) {
            check(head);
            int u = queue.get(head);
            for (int d = graph.firstDependency(u); d < graph.endDependency(u); d++) {
                int w = graph.to(d);
                if (links.fresh().get(w) && links.of(d) == Link.NEW_DECLARATION && second[w] < 0) {
                    second[w] = cause[u] != cause[w] ? cause[u] : second[u] != cause[w] ? second[u] : -1;
                    if (second[w] >= 0) {
                        queue.add(w);
                    }
                }
            }
        }
        for (int w = links.fresh().nextSetBit(0); w >= 0; w = links.fresh().nextSetBit(w + 1)) {
            if (cause[w] >= 0) {
                why[w] = new Why.Explained(cause[w], via[w], second[w] >= 0);
            }
        }
    }

    private void spreadDoubt() {
        boolean flat = both.build(true).flat() || both.build(false).flat();
        List<Integer> doubtful = new ArrayList<>();
        for (int w = links.fresh().nextSetBit(0); w >= 0; w = links.fresh().nextSetBit(w + 1)) {
            if (why[w] != null) {
                continue;
            }
            if (flat) {
                doubt(w, Why.Missing.DEPENDENCIES, doubtful);
            } else if (graph.rootsInferred() && graph.isRoot(w)) {
                doubt(w, Why.Missing.MANIFEST, doubtful);
            } else {
                doubtByDependents(w, doubtful);
            }
        }
        for (int head = 0; head < doubtful.size(); head++) {
            check(head);
            int u = doubtful.get(head);
            for (int d = graph.firstDependency(u); d < graph.endDependency(u); d++) {
                int w = graph.to(d);
                if (links.fresh().get(w) && why[w] == null && links.of(d).reason().isEmpty()
                        && why[u] instanceof Why.CannotTell(Why.Missing missing)) {
                    doubt(w, missing, doubtful);
                }
            }
        }
    }

    private void doubtByDependents(int w, List<Integer> doubtful) {
        for (int d : incoming(w)) {
            int u = graph.from(d);
            boolean itselfOpen = links.fresh().get(u) && !(why[u] instanceof Why.Explained);
            if (why[w] == null && !itselfOpen) {
                links.of(d).missing().ifPresent(missing -> doubt(w, missing, doubtful));
            }
        }
    }

    private void doubt(int component, Why.Missing missing, List<Integer> doubtful) {
        why[component] = new Why.CannotTell(missing);
        doubtful.add(component);
    }

    private void nameTheRest() {
        BitSet rest = new BitSet();
        links.fresh().stream().filter(w -> why[w] == null).forEach(rest::set);
        for (int w = rest.nextSetBit(0); w >= 0; w = rest.nextSetBit(w + 1)) {
            Why.Unexplained gravest = null;
            for (int d : incoming(w)) {
                Why.Reason reason = links.of(d).reason().orElse(Why.Reason.FOLLOWS);
                if (graph.from(d) != w && (gravest == null || reason.compareTo(gravest.reason()) < 0)) {
                    gravest = new Why.Unexplained(reason, graph.from(d), graph.range(d));
                }
            }
            why[w] = gravest == null ? new Why.Unexplained(Why.Reason.NOTHING_ASKS, -1, null) : gravest;
        }
    }

    private List<Integer> incoming(int component) {
        List<Integer> dependencies = new ArrayList<>();
        for (int slot = graph.firstIncoming(component); slot < graph.endIncoming(component); slot++) {
            dependencies.add(graph.incoming(slot));
        }
        return dependencies;
    }

    private void check(int step) {
        if (step % COMPONENTS_PER_CHECK == 0) {
            progress.checkCancelled();
        }
    }
}
