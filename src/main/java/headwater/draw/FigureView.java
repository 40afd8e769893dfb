package headwater.draw;

import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A figure as a view shows it: without what is hidden, groups as one. Dependencies inside a group are left out; those
/// that join the same two boxes are drawn as one, which the first of them stands for.
///
/// @param whole   with what is hidden
/// @param figure  without what is hidden
/// @param groups  collapsed or not
/// @param boxes   ascending by the component that stands for them
/// @param lines   the dependencies that each drawn line stands for
record FigureView(FigureContent whole, FigureContent figure, List<Group> groups, List<Box> boxes, List<Line> lines) {
    /// A box: a component, or a group.
    record Box(int component, Optional<Group> group) {
    }

    /// @param from  index of a box
    /// @param to    index of a box
    record Line(int from, int to, List<Integer> dependencies) {
    }

    static FigureView of(FigureContent whole, ViewEdits edits) {
        FigureContent figure = without(whole, edits);
        List<Group> groups = Groups.of(figure);
        Map<Integer, Group> collapsed = new HashMap<>();
        groups.stream().filter(group -> edits.collapses(group, figure.components().length))
                .forEach(group -> group.members().forEach(member -> collapsed.put(member, group)));
        List<Box> boxes = new ArrayList<>();
        Map<Integer, Integer> index = new HashMap<>();
        for (int component : figure.components()) {
            Optional<Group> group = Optional.ofNullable(collapsed.get(component));
            if (group.isEmpty() || group.get().key() == component) {
                int box = boxes.size();
                group.map(Group::members).orElseGet(() -> List.of(component)).forEach(c -> index.put(c, box));
                boxes.add(new Box(component, group));
            }
        }
        return new FigureView(whole, figure, groups, List.copyOf(boxes), lines(figure, boxes, index));
    }

    /// How many components the view leaves out.
    int hidden() {
        return whole.components().length - figure.components().length;
    }

    /// By component, what is left out beside it.
    Map<Integer, BoxShape.Stubs> stubs() {
        DependencyGraph graph = whole.graph();
        Map<Integer, Set<Integer>> before = new HashMap<>();
        Map<Integer, Set<Integer>> after = new HashMap<>();
        for (int d : whole.dependencies()) {
            if (!shows(graph.to(d))) {
                after.computeIfAbsent(graph.from(d), _ -> new HashSet<>()).add(graph.to(d));
            }
            if (!shows(graph.from(d))) {
                before.computeIfAbsent(graph.to(d), _ -> new HashSet<>()).add(graph.from(d));
            }
        }
        Map<Integer, BoxShape.Stubs> stubs = new HashMap<>();
        for (int c : figure.components()) {
            stubs.put(c, new BoxShape.Stubs(before.getOrDefault(c, Set.of()).size(),
                    after.getOrDefault(c, Set.of()).size()));
        }
        return stubs;
    }

    private boolean shows(int component) {
        return Arrays.binarySearch(figure.components(), component) >= 0;
    }

    /// A component that depends on itself is drawn so, unless it is inside a group.
    private static List<Line> lines(FigureContent figure, List<Box> boxes, Map<Integer, Integer> index) {
        Map<Long, Line> lines = new LinkedHashMap<>();
        for (int d : figure.dependencies()) {
            int from = indexOf(index, figure.graph().from(d));
            int to = indexOf(index, figure.graph().to(d));
            boolean inside = from == to && boxes.get(from).group().isPresent();
            if (!inside) {
                lines.computeIfAbsent((long) from << 32 | to, _ -> new Line(from, to, new ArrayList<>()))
                        .dependencies().add(d);
            }
        }
        return List.copyOf(lines.values());
    }

    private static int indexOf(Map<Integer, Integer> index, int component) {
        Integer box = index.get(component);
        if (box == null) {
            throw new IllegalArgumentException("A dependency leads outside the figure");
        }
        return box;
    }

    /// What paths lead to is never hidden.
    private static FigureContent without(FigureContent whole, ViewEdits edits) {
        if (edits.hidden().isEmpty()) {
            return whole;
        }
        int[] kept = Arrays.stream(whole.components()).filter(c -> !edits.hidden().contains(c)
                || Arrays.binarySearch(whole.targets(), c) >= 0).toArray();
        int[] lines = Arrays.stream(whole.dependencies()).filter(d ->
                Arrays.binarySearch(kept, whole.graph().from(d)) >= 0
                        && Arrays.binarySearch(kept, whole.graph().to(d)) >= 0).toArray();
        return new FigureContent(whole.graph(), kept, lines, whole.targets(), whole.compromised(),
                whole.differences());
    }
}
