package headwater.layout;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// The widest way through boxes that are partly folded into towers: what decides how wide a picture gets. Edges inside
/// cycles are not followed. Linear.
final class LongestWay {
    private static final double BESIDE_LABEL = 24;
    private final Digraph graph;
    private final int[] tower;
    private final double[] length;
    private final int[] cameBy;
    private int last;

    /// @param tower   the tower of every box
    /// @param towers  the boxes of every tower, which may be none
    /// @param cyclic  edges inside cycles
    LongestWay(LayoutInput input, Digraph graph, int[] tower, List<List<Integer>> towers, boolean[] cyclic) {
        this.graph = graph;
        this.tower = tower;
        length = new double[towers.size()];
        cameBy = new int[towers.size()];
        Arrays.fill(cameBy, -1);
        double[] gap = gaps(input);
        int[] waiting = new int[towers.size()];
        for (int edge = 0; edge < graph.edges; edge++) {
            waiting[tower[graph.to[edge]]] += counts(edge, cyclic) ? 1 : 0;
        }
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        IntStream.range(0, waiting.length).filter(t -> waiting[t] == 0).forEach(ready::add);
        while (!ready.isEmpty()) {
            int t = ready.remove();
            length[t] += towers.get(t).stream().mapToDouble(box -> input.boxes().get(box).width()).max().orElse(0);
            last = length[t] > length[last] ? t : last;
            for (int box : towers.get(t)) {
                for (int i = 0; i < graph.outDegree(box); i++) {
                    int edge = graph.out(box, i);
                    if (counts(edge, cyclic)) {
                        int next = tower[graph.to[edge]];
                        if (length[t] + gap[edge] > length[next]) {
                            length[next] = length[t] + gap[edge];
                            cameBy[next] = edge;
                        }
                        if (--waiting[next] == 0) {
                            ready.add(next);
                        }
                    }
                }
            }
        }
    }

    private boolean counts(int edge, boolean[] cyclic) {
        return !cyclic[edge] && tower[graph.from[edge]] != tower[graph.to[edge]];
    }

    /// The room that a dependency takes between two columns, by edge.
    private double[] gaps(LayoutInput input) {
        double[] gap = new double[graph.edges];
        Arrays.fill(gap, input.spacing().columnGap());
        for (LayoutEdge edge : input.edges()) {
            if (edge.from() != edge.to() && edge.labelWidth() > 0) {
                int known = graph.find(edge.from(), edge.to());
                gap[known] = Math.max(gap[known],
                        edge.labelWidth() + 2 * input.spacing().labelPadding() + BESIDE_LABEL);
            }
        }
        return gap;
    }

    /// The edges of the way, those near its end first.
    List<Integer> edges() {
        return IntStream.iterate(cameBy.length == 0 ? -1 : cameBy[last], edge -> edge >= 0,
                edge -> cameBy[tower[graph.from[edge]]]).boxed()
                .sorted(Comparator.comparingDouble((Integer edge) -> -length[tower[graph.to[edge]]])).toList();
    }
}
