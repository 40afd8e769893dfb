package headwater.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Chooses which boxes share a column, so that a picture that is too wide gets narrower: along the longest way, one
/// dependency after the other is stood upright, first where a box has one way out into a box with one way in, then
/// where it has one way out, between two roots, and where a box has one way in; near the targets first.
/// Boxes of cycles are left alone, and a fold never makes a new cycle. O(F · (V + E)) for F candidates, at most
/// [#MOST_BOXES] boxes.
final class Folding {
    private static final int MOST_BOXES = 150;
    private static final int BOXES_A_FOLD = 24;
    private static final int MOST_MEMBERS = 3;
    private static final int LONGEST_CHAIN = 4;
    private static final double MOST_OF_THE_HEIGHT = 0.8;
    private static final int KINDS = 4;
    private final LayoutInput input;
    private final Digraph graph;
    private final double most;
    private final boolean[] inCycle;
    private final boolean[] cyclic;
    private final List<List<Integer>> towers = new ArrayList<>();
    private final int[] tower;

    /// @param room  its height bounds what is folded
    Folding(LayoutInput input, Digraph graph, Room room) {
        this.input = input;
        this.graph = graph;
        most = room.height() * MOST_OF_THE_HEIGHT;
        tower = new int[graph.nodes];
        int[] component = CycleBreaking.components(graph);
        int[] size = new int[graph.nodes];
        Arrays.stream(component).forEach(c -> size[c]++);
        inCycle = new boolean[graph.nodes];
        for (int box = 0; box < graph.nodes; box++) {
            inCycle[box] = size[component[box]] > 1;
            tower[box] = box;
            towers.add(new ArrayList<>(List.of(box)));
        }
        cyclic = new boolean[graph.edges];
        for (int edge = 0; edge < graph.edges; edge++) {
            cyclic[edge] = component[graph.from[edge]] == component[graph.to[edge]];
        }
    }

    /// Folds one dependency, or in large pictures a few; nothing when none on the longest way can be folded.
    Optional<Towers> next() {
        int wanted = graph.nodes > MOST_BOXES ? 0 : 1 + graph.nodes / BOXES_A_FOLD;
        int done = 0;
        while (done < wanted && foldOne(longestWay().edges())) {
            done++;
        }
        if (done == 0) {
            return Optional.empty();
        }
        int[][] members = towers.stream().filter(each -> !each.isEmpty())
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
        return Optional.of(new Towers(input, graph, members));
    }

    private LongestWay longestWay() {
        return new LongestWay(input, graph, tower, towers, cyclic);
    }

    private boolean foldOne(List<Integer> way) {
        for (int kind = 0; kind < KINDS; kind++) {
            for (int edge : way) {
                if (kind(edge) == kind && fold(edge)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int kind(int edge) {
        int from = graph.from[edge];
        int to = graph.to[edge];
        boolean roots = input.boxes().get(from).root() && input.boxes().get(to).root();
        boolean oneOut = graph.outDegree(from) == 1;
        boolean oneIn = graph.inDegree(to) == 1;
        boolean start = input.boxes().get(from).root();
        return oneOut && oneIn ? 0 : oneOut ? 1 : roots ? 2 : oneIn && !start ? 3 : KINDS;
    }

    private boolean fold(int edge) {
        int from = graph.from[edge];
        int to = graph.to[edge];
        if (inCycle[from] || inCycle[to] || tower[from] == tower[to]) {
            return false;
        }
        List<Integer> upper = towers.get(tower[from]);
        List<Integer> lower = towers.get(tower[to]);
        boolean down = upper.getLast() == from && lower.getFirst() == to;
        boolean up = upper.getFirst() == from && lower.getLast() == to;
        if (!down && !up || upper.size() + lower.size() > (kind(edge) == 0 ? LONGEST_CHAIN : MOST_MEMBERS) || height(upper) + height(lower) > most
                || joined(tower[from], tower[to]) > 1 || detour(edge)) {
            return false;
        }
        List<Integer> first = down ? upper : lower;
        List<Integer> second = down ? lower : upper;
        int kept = tower[first.getFirst()];
        second.forEach(box -> tower[box] = kept);
        first.addAll(second);
        second.clear();
        return true;
    }

    private double height(List<Integer> boxes) {
        return boxes.stream().mapToDouble(box -> input.boxes().get(box).height()).sum()
                + boxes.size() * Towers.gap(input);
    }

    private int joined(int a, int b) {
        int count = 0;
        for (int edge = 0; edge < graph.edges; edge++) {
            int from = tower[graph.from[edge]];
            int to = tower[graph.to[edge]];
            count += from == a && to == b || from == b && to == a ? 1 : 0;
        }
        return count;
    }

    /// Whether another way leads from the one end to the other: both in one tower would close a cycle.
    private boolean detour(int edge) {
        boolean[] seen = new boolean[graph.nodes];
        int start = tower[graph.from[edge]];
        int goal = tower[graph.to[edge]];
        List<Integer> queue = new ArrayList<>(List.of(start));
        for (int head = 0; head < queue.size(); head++) {
            for (int box : towers.get(queue.get(head))) {
                for (int i = 0; i < graph.outDegree(box); i++) {
                    int next = tower[graph.successor(box, i)];
                    boolean itself = queue.get(head) == start && next == goal;
                    if (!itself && next == goal) {
                        return true;
                    }
                    if (!itself && !seen[next]) {
                        seen[next] = true;
                        queue.add(next);
                    }
                }
            }
        }
        return false;
    }
}
