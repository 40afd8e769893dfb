package headwater.layout;

import java.util.Arrays;

/// Places the boxes without edges below everything else: roots one under the other at the left, the others in rows.
final class Loners {
    private final LayoutInput input;
    private final int[] column;
    private final double[] top;
    private final int columns;
    private double y;

    private Loners(LayoutInput input, int[] column, double[] top, int columns, double y) {
        this.input = input;
        this.column = column;
        this.top = top;
        this.columns = columns;
        this.y = y;
    }

    /// Sets column and upper side of the given boxes; returns the lowest point reached.
    static double place(LayoutInput input, int[] boxes, int[] column, double[] top, int columns, double y) {
        Loners loners = new Loners(input, column, top, columns, y);
        int[] roots = Arrays.stream(boxes).filter(box -> input.boxes().get(box).root()).toArray();
        int[] others = Arrays.stream(boxes).filter(box -> !input.boxes().get(box).root()).toArray();
        for (int root : roots) {
            loners.row(new int[] {root});
        }
        for (int first = 0; first < others.length; first += columns) {
            loners.row(Arrays.copyOfRange(others, first, Math.min(others.length, first + columns)));
        }
        return boxes.length == 0 ? y : loners.y - input.spacing().rowGap();
    }

    private void row(int[] boxes) {
        double height = 0;
        for (int i = 0; i < boxes.length; i++) {
            column[boxes[i]] = i % columns;
            top[boxes[i]] = y;
            height = Math.max(height, input.boxes().get(boxes[i]).height());
        }
        y += height + input.spacing().rowGap();
    }
}
