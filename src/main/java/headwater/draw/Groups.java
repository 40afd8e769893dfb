package headwater.draw;

import headwater.model.StrongComponents;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds what can be shown as one: cycles of more than one component, and chains of three or more. Roots, targets and
/// compromised components always stand for themselves, and so do cycles that hold one. Linear in the figure.
final class Groups {
    private static final int SHORTEST_CHAIN = 3;
    private final FigureContent figure;
    private final int[][] out;
    private final int[][] in;
    private final BitSet fixed = new BitSet();
    private final List<Group> found = new ArrayList<>();
    private final BitSet grouped = new BitSet();

    private Groups(FigureContent figure) {
        this.figure = figure;
        out = neighbours(true);
        in = neighbours(false);
        for (int i = 0; i < figure.components().length; i++) {
            fixed.set(i, figure.graph().isRoot(figure.components()[i]));
        }
        Arrays.stream(figure.targets()).map(this::index).filter(i -> i >= 0).forEach(fixed::set);
        Arrays.stream(figure.compromised()).map(this::index).filter(i -> i >= 0).forEach(fixed::set);
    }

    /// Sorted by their keys; no component is in two.
    static List<Group> of(FigureContent figure) {
        Groups groups = new Groups(figure);
        groups.cycles();
        groups.chains();
        groups.found.sort((a, b) -> Integer.compare(a.key(), b.key()));
        return List.copyOf(groups.found);
    }

    private int index(int component) {
        return Arrays.binarySearch(figure.components(), component);
    }

    private int[][] neighbours(boolean forward) {
        List<List<Integer>> lists = new ArrayList<>();
        Arrays.stream(figure.components()).forEach(_ -> lists.add(new ArrayList<>()));
        for (int d : figure.dependencies()) {
            int from = index(figure.graph().from(d));
            int to = index(figure.graph().to(d));
            if (from != to) {
                lists.get(forward ? from : to).add(forward ? to : from);
            }
        }
        return lists.stream().map(each -> each.stream().mapToInt(Integer::intValue).distinct().toArray())
                .toArray(int[][]::new);
    }

    private void cycles() {
        int[] offset = new int[out.length + 1];
        for (int i = 0; i < out.length; i++) {
            offset[i + 1] = offset[i] + out[i].length;
        }
        StrongComponents strong = StrongComponents.of(offset, Arrays.stream(out).flatMapToInt(Arrays::stream).toArray());
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < out.length; i++) {
            members.computeIfAbsent(strong.of(i), _ -> new ArrayList<>()).add(i);
        }
        members.values().stream().filter(each -> each.size() > 1)
                .forEach(each -> add(Group.Kind.CYCLE, each));
    }

    private void add(Group.Kind kind, List<Integer> members) {
        members.forEach(grouped::set);
        if (members.stream().noneMatch(fixed::get)) {
            found.add(new Group(kind, members.stream().map(i -> figure.components()[i]).toList()));
        }
    }

    private void chains() {
        for (int i = 0; i < out.length; i++) {
            boolean starts = passes(i) && !(passes(in[i][0]) && out[in[i][0]].length == 1);
            if (starts) {
                List<Integer> chain = new ArrayList<>();
                for (int link = i; passes(link); link = out[link][0]) {
                    chain.add(link);
                }
                if (chain.size() >= SHORTEST_CHAIN) {
                    add(Group.Kind.CHAIN, chain);
                }
            }
        }
    }

    private boolean passes(int i) {
        return in[i].length == 1 && out[i].length == 1 && !fixed.get(i) && !grouped.get(i);
    }
}
