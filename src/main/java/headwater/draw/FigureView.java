package headwater.draw;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A figure as a view shows it: without what is hidden, groups as one. Dependencies inside a group are left out; those
/// that join the same two boxes are drawn as one, which the first of them stands for.
///
/// @param figure  without what is hidden
/// @param groups  collapsed or not
/// @param boxes   ascending by the component that stands for them
/// @param lines   the dependencies that each drawn line stands for
record FigureView(FigureContent figure, List<Group> groups, List<Box> boxes, List<Line> lines) {
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
        return new FigureView(figure, groups, List.copyOf(boxes), lines(figure, index));
    }

    private static List<Line> lines(FigureContent figure, Map<Integer, Integer> index) {
        Map<Long, Line> lines = new LinkedHashMap<>();
        for (int d : figure.dependencies()) {
            int from = index.getOrDefault(figure.graph().from(d), 0);
            int to = index.getOrDefault(figure.graph().to(d), 0);
            boolean inside = from == to && figure.graph().from(d) != figure.graph().to(d);
            if (!inside) {
                lines.computeIfAbsent((long) from << 32 | to, _ -> new Line(from, to, new ArrayList<>()))
                        .dependencies().add(d);
            }
        }
        return List.copyOf(lines.values());
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
        return new FigureContent(whole.graph(), kept, lines, whole.targets(), whole.compromised());
    }
}
