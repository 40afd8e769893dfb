package headwater.analysis.whatif;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A graph that is being changed: components may be added, dependencies led elsewhere or dropped. Numbers stay those of the
/// graph it began with, added components follow. Used once.
final class Draft {
    private static final int DROPPED = -1;
    private static final int STEPS_PER_CHECK = 1024;

    private final DependencyGraph before;
    private final List<Component> components;
    private final List<@Nullable String> ranges = new ArrayList<>();
    /// For each dependency of the graph before and those added: from, to, relation.
    private final List<int[]> ends = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final BitSet overridden = new BitSet();
    private final BitSet unknown = new BitSet();
    private final Progress progress;

    /// @param progress  looked at by every method that is linear: [headwater.progress.CancelledException] may end each
    Draft(DependencyGraph before, Progress progress) {
        this.before = before;
        this.progress = progress;
        components = new ArrayList<>(before.components());
        for (int d = 0; d < before.dependencyCount(); d++) {
            look(d);
            ends.add(new int[] {before.from(d), before.to(d)});
            relations.add(before.relation(d));
            ranges.add(before.range(d));
            overridden.set(d, before.byOverride(d));
        }
    }

    /// Asks now and then whether the work is still wanted.
    void look(int step) {
        if (step % STEPS_PER_CHECK == 0) {
            progress.checkCancelled();
        }
    }

    Component component(int component) {
        return components.get(component);
    }

    int size() {
        return components.size();
    }

    int add(Component component) {
        components.add(component);
        return components.size() - 1;
    }

    /// Says that nobody knows on what an added component depends.
    void unknownDependencies(int component) {
        unknown.set(component);
    }

    void drop(int dependency) {
        ends.get(dependency)[1] = DROPPED;
    }

    void lead(int dependency, int to) {
        ends.get(dependency)[1] = to;
    }

    void declare(int dependency, String range) {
        ranges.set(dependency, range);
    }

    void byOverride(int dependency, boolean now) {
        overridden.set(dependency, now);
    }

    /// Adds a dependency like another one.
    void depend(int from, int to, int like) {
        ends.add(new int[] {from, to});
        relations.add(relations.get(like));
        ranges.add(ranges.get(like));
        overridden.set(ends.size() - 1, overridden.get(like));
    }

    int from(int dependency) {
        return ends.get(dependency)[0];
    }

    int to(int dependency) {
        return ends.get(dependency)[1];
    }

    @Nullable String range(int dependency) {
        return ranges.get(dependency);
    }

    /// Dependencies that lead to a component now. Linear in all of them.
    int[] incoming(int component) {
        progress.checkCancelled();
        return IntStream.range(0, ends.size()).filter(d -> to(d) == component).toArray();
    }

    /// Dependencies that leave a component now. Linear in all of them.
    int[] outgoing(int component) {
        progress.checkCancelled();
        return IntStream.range(0, ends.size()).filter(d -> from(d) == component && to(d) != DROPPED).toArray();
    }

    /// The graph without what nothing holds any more. An optional peer alone holds nothing, as in npm, yarn and pnpm. What
    /// no root reached before stays: the change has no say in it.
    VirtualGraph finish(Change change) {
        IntPredicate strong = d -> relations.get(d) != Relation.PEER_OPTIONAL;
        BitSet heldBefore = reached(d -> d < before.dependencyCount() && strong.test(d), true);
        BitSet seenBefore = reached(d -> d < before.dependencyCount(), true);
        BitSet held = reached(strong, false);
        BitSet seen = reached(_ -> true, false);
        int[] now = new int[size()];
        Arrays.fill(now, DROPPED);
        DependencyGraphBuilder builder = new DependencyGraphBuilder(size(), ends.size());
        for (int c = 0; c < size(); c++) {
            look(c);
            boolean weakly = c < before.size() && !heldBefore.get(c) && (seen.get(c) || !seenBefore.get(c));
            if (held.get(c) || weakly) {
                now[c] = builder.add(components.get(c));
            }
        }
        return VirtualGraph.of(before, change, finish(builder, now), now, unknown);
    }

    private DependencyGraph finish(DependencyGraphBuilder builder, int[] now) {
        for (int d = 0; d < ends.size(); d++) {
            look(d);
            if (to(d) != DROPPED && now[from(d)] != DROPPED && now[to(d)] != DROPPED) {
                builder.depend(now[from(d)], now[to(d)], relations.get(d), ranges.get(d), overridden.get(d));
            }
        }
        for (int link = 0; link < before.linkCount(); link++) {
            if (now[before.linkFrom(link)] != DROPPED && now[before.linkTo(link)] != DROPPED) {
                builder.link(now[before.linkFrom(link)], now[before.linkTo(link)], before.link(link));
            }
        }
        if (before.project() >= 0) {
            builder.project(now[before.project()]);
        }
        if (before.rootsInferred()) {
            builder.inferRoots();
            progress.checkCancelled();
        } else {
            Arrays.stream(before.roots()).map(root -> now[root]).forEach(builder::root);
        }
        return builder.build();
    }

    /// What roots reach along some dependencies, now or before the change.
    private BitSet reached(IntPredicate along, boolean asBefore) {
        List<List<Integer>> targets = new ArrayList<>();
        for (int c = 0; c < size(); c++) {
            look(c);
            targets.add(new ArrayList<>());
        }
        for (int d = 0; d < ends.size(); d++) {
            look(d);
            int to = asBefore && d < before.dependencyCount() ? before.to(d) : to(d);
            if (to != DROPPED && along.test(d)) {
                targets.get(from(d)).add(to);
            }
        }
        BitSet seen = new BitSet();
        Deque<Integer> waiting = new ArrayDeque<>();
        IntStream.concat(Arrays.stream(before.roots()), IntStream.of(before.project()).filter(p -> p >= 0)).forEach(root -> {
            seen.set(root);
            waiting.add(root);
        });
        for (int step = 0; !waiting.isEmpty(); step++) {
            look(step);
            for (int to : targets.get(waiting.pop())) {
                if (!seen.get(to)) {
                    seen.set(to);
                    waiting.push(to);
                }
            }
        }
        return seen;
    }
}
