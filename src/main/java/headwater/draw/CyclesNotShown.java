package headwater.draw;

import headwater.model.DependencyGraph;
import headwater.model.StrongComponents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cycles of a graph of which a figure leaves something out, so that a box can say that it is in one. Linear in the
/// graph.
final class CyclesNotShown {
    /// Of a graph of two builds, whose cycles may be in neither.
    static final CyclesNotShown NONE = new CyclesNotShown();

    private final Map<Integer, Cycle> cycles = new HashMap<>();

    /// A cycle of which not all is shown.
    ///
    /// @param size     how many components it has
    /// @param missing  those that the figure leaves out, ascending; never empty
    record Cycle(int size, List<Integer> missing) {
        Cycle {
            missing = List.copyOf(missing);
        }
    }

    private CyclesNotShown() {
    }

    static CyclesNotShown of(FigureContent figure) {
        DependencyGraph graph = figure.graph();
        int[] offset = new int[graph.size() + 1];
        int[] targets = new int[graph.dependencyCount()];
        for (int c = 0; c < graph.size(); c++) {
            offset[c + 1] = graph.endDependency(c);
        }
        for (int d = 0; d < targets.length; d++) {
            targets[d] = graph.to(d);
        }
        StrongComponents strong = StrongComponents.of(offset, targets);
        int[] size = new int[strong.count()];
        for (int c = 0; c < graph.size(); c++) {
            size[strong.of(c)]++;
        }
        Map<Integer, List<Integer>> members = new HashMap<>();
        BitSet shown = new BitSet();
        Arrays.stream(figure.components()).forEach(shown::set);
        for (int c = 0; c < graph.size(); c++) {
            if (size[strong.of(c)] > 1 && !shown.get(c)) {
                members.computeIfAbsent(strong.of(c), _ -> new ArrayList<>()).add(c);
            }
        }
        CyclesNotShown cycles = new CyclesNotShown();
        for (int c : figure.components()) {
            int cycle = strong.of(c);
            if (members.containsKey(cycle)) {
                cycles.cycles.put(c, new Cycle(size[cycle], members.getOrDefault(cycle, List.of())));
            }
        }
        return cycles;
    }

    /// The cycle around a component; nothing when it is in none, or all of it is shown.
    Optional<Cycle> around(int component) {
        return Optional.ofNullable(cycles.get(component));
    }
}
