package headwater.layout;

import headwater.progress.Progress;
import java.util.Arrays;

/// The vertical middle of every item: the average of four extreme placements, then boxes and straight runs of bends
/// move to the median of their neighbours where there is room.
/// Source: Brandes, Köpf, "Fast and simple horizontal coordinate assignment" (2001), section 4.3.
final class Coordinates {
    private Coordinates() {}

    /// Middles in px, at least so far from 0 that nothing is negative.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    static double[] of(LayerGraph graph, Ordering order, Separation separation, Ports ports,
            Progress progress) {
        boolean[] conflicting = Alignment.conflicts(graph, order);
        double[][] extreme = new double[4][];
        for (int i = 0; i < 4; i++) {
            progress.checkCancelled();
            extreme[i] = Alignment.of(graph, order, separation, conflicting, i < 2, i % 2 == 1);
        }
        double[] middle = balanced(extreme);
        new Relaxation(graph, order, separation, ports, middle).run(progress);
        double top = Double.POSITIVE_INFINITY;
        for (int item = 0; item < graph.items; item++) {
            top = Math.min(top, middle[item] - separation.half(item));
        }
        for (int item = 0; item < graph.items; item++) {
            middle[item] -= top;
        }
        return middle;
    }

    /// Shifts the placements onto the most compact one and takes the mean of the two middle values of each item.
    private static double[] balanced(double[][] extreme) {
        int narrowest = 0;
        double[] low = new double[4];
        double[] high = new double[4];
        for (int i = 0; i < 4; i++) {
            low[i] = Arrays.stream(extreme[i]).min().orElse(0);
            high[i] = Arrays.stream(extreme[i]).max().orElse(0);
            if (high[i] - low[i] < high[narrowest] - low[narrowest]) {
                narrowest = i;
            }
        }
        double[] middle = new double[extreme[0].length];
        double[] values = new double[4];
        for (int item = 0; item < middle.length; item++) {
            for (int i = 0; i < 4; i++) {
                double shift = i % 2 == 1 ? high[narrowest] - high[i] : low[narrowest] - low[i];
                values[i] = extreme[i][item] + shift;
            }
            Arrays.sort(values);
            middle[item] = (values[1] + values[2]) / 2;
        }
        return middle;
    }
}
