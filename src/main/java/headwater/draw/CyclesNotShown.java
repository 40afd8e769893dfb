package headwater.draw;

import headwater.model.DependencyGraph;
import headwater.model.StrongComponents;
import java.util.HashMap;
import java.util.Map;

/// The cycles of a graph of which a figure leaves something out, so that a box can say that it is in one. Linear in the
/// graph.
final class CyclesNotShown {
    /// Of a graph of two builds, whose cycles may be in neither.
    static final CyclesNotShown NONE = new CyclesNotShown();

    private final Map<Integer, Integer> sizes = new HashMap<>();

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
        int[] shown = new int[strong.count()];
        for (int c : figure.components()) {
            shown[strong.of(c)]++;
        }
        CyclesNotShown cycles = new CyclesNotShown();
        for (int c : figure.components()) {
            int cycle = strong.of(c);
            if (shown[cycle] < size[cycle]) {
                cycles.sizes.put(c, size[cycle]);
            }
        }
        return cycles;
    }

    /// How many components the cycle around a component has; 0 when it is in none, or all of it is shown.
    int sizeAround(int component) {
        return sizes.getOrDefault(component, 0);
    }
}
