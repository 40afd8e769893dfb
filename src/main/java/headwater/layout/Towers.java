package headwater.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Boxes that stand directly above each other, so that the dependency between two of them runs straight down or up
/// instead of taking a column. The layout works on towers as if they were boxes; their members keep their own ends of
/// dependencies. A box that is folded with no other is a tower of one.
final class Towers {
    private static final double ARROW = 11;
    private static final double LEAST_GAP = 24;
    private static final double LABEL_BESIDE = 3;
    private final LayoutInput input;
    private final Digraph simple;
    private final int[] tower;
    private final int[][] members;
    private final double[] offset;
    private final double gap;
    private final int[] outer;
    private final boolean[] vertical;

    /// @param simple   the edges of the input without loops and repetitions
    /// @param members  the boxes of every tower from top to bottom; neighbours are joined by one edge
    Towers(LayoutInput input, Digraph simple, int[][] members) {
        this.input = input;
        this.simple = simple;
        this.members = members;
        gap = gap(input);
        tower = new int[simple.nodes];
        offset = new double[simple.nodes];
        for (int t = 0; t < members.length; t++) {
            for (int box : members[t]) {
                tower[box] = t;
            }
            stack(t);
            order(t);
        }
        vertical = new boolean[simple.edges];
        int[] between = new int[simple.edges];
        int end = 0;
        for (int edge = 0; edge < simple.edges; edge++) {
            vertical[edge] = tower[simple.from[edge]] == tower[simple.to[edge]];
            between[end] = edge;
            end += vertical[edge] ? 0 : 1;
        }
        outer = Arrays.copyOf(between, end);
    }

    /// Every box for itself.
    static Towers none(LayoutInput input, Digraph simple) {
        int[][] members = new int[simple.nodes][];
        Arrays.setAll(members, box -> new int[] {box});
        return new Towers(input, simple, members);
    }

    /// The distance between two boxes of a tower, with room for an arrow head and a label beside the line.
    static double gap(LayoutInput input) {
        Spacing spacing = input.spacing();
        boolean labels = input.edges().stream().anyMatch(edge -> edge.labelWidth() > 0);
        return Math.max(LEAST_GAP, Math.max(spacing.rowGap(),
                labels ? spacing.labelHeight() + 2 * spacing.labelPadding() + ARROW : 0));
    }

    private void stack(int t) {
        double y = -height(t) / 2;
        for (int box : members[t]) {
            double height = input.boxes().get(box).height();
            offset[box] = y + height / 2;
            y += height + gap;
        }
    }

    private double height(int t) {
        double height = (members[t].length - 1) * gap;
        for (int box : members[t]) {
            height += input.boxes().get(box).height();
        }
        return height;
    }

    int count() {
        return members.length;
    }

    boolean folded() {
        return members.length < tower.length;
    }

    /// Towers as boxes; without edges.
    LayoutInput asBoxes() {
        List<LayoutBox> boxes = new ArrayList<>();
        for (int t = 0; t < members.length; t++) {
            double width = 0;
            boolean root = false;
            boolean target = false;
            for (int box : members[t]) {
                LayoutBox member = input.boxes().get(box);
                width = Math.max(width, member.width());
                root |= member.root();
                target |= member.target();
            }
            OptionalDouble rank = Arrays.stream(members[t]).mapToObj(box -> input.boxes().get(box).rank())
                    .flatMapToDouble(OptionalDouble::stream).average();
            boxes.add(new LayoutBox(width, height(t), root, target, rank));
        }
        return new LayoutInput(boxes, List.of(), input.spacing());
    }

    /// The edges between towers; edge `i` is [#simpleEdge] `i` of the simple graph, so several may join the same two.
    Digraph between() {
        int[] from = new int[outer.length];
        int[] to = new int[outer.length];
        for (int i = 0; i < outer.length; i++) {
            from[i] = tower[simple.from[outer[i]]];
            to[i] = tower[simple.to[outer[i]]];
        }
        return new Digraph(members.length, from, to);
    }

    int simpleEdge(int between) {
        return outer[between];
    }

    boolean isVertical(int simpleEdge) {
        return vertical[simpleEdge];
    }

    int towerOf(int box) {
        return tower[box];
    }

    int size(int t) {
        return members[t].length;
    }

    /// How far the middle of a box lies below the middle of its tower, px.
    double offset(int box) {
        return offset[box];
    }

    /// The end of an edge between towers, as the distance below the middle of the tower.
    double tail(int between) {
        return offset[simple.from[outer[between]]];
    }

    double head(int between) {
        return offset[simple.to[outer[between]]];
    }

    /// Turns a tower upside down, unless it is a single box or the ranks of its boxes say how it stands.
    boolean flip(int t) {
        boolean free = members[t].length > 1 && Arrays.stream(members[t])
                .filter(box -> input.boxes().get(box).rank().isPresent()).count() < 2;
        if (free) {
            turn(t);
        }
        return free;
    }

    private void turn(int t) {
        int[] before = members[t].clone();
        for (int i = 0; i < before.length; i++) {
            members[t][i] = before[before.length - 1 - i];
        }
        stack(t);
    }

    /// Puts the box with the lowest rank on top.
    private void order(int t) {
        double first = input.boxes().get(members[t][0]).rank().orElse(0);
        double last = input.boxes().get(members[t][members[t].length - 1]).rank().orElse(first);
        if (last < first) {
            turn(t);
        }
    }

    /// The straight way between two boxes of a tower.
    static Cubic line(PlacedBox from, PlacedBox to) {
        double x = from.x() + Math.min(from.width(), to.width()) / 2;
        boolean down = from.y() < to.y();
        return Cubic.line(x, down ? from.bottom() : from.y(), x, down ? to.y() : to.bottom());
    }

    /// The place beside such a way for its label, to the right where that is free.
    static Optional<PlacedBox> label(Cubic line, double labelWidth, Spacing spacing, LabelPlacement labels) {
        double middle = (line.y0() + line.y1()) / 2 + (line.y0() < line.y1() ? -ARROW : ARROW) / 3;
        return labels.beside(line.x0(), middle, spacing.labelPadding() + LABEL_BESIDE, labelWidth);
    }
}
