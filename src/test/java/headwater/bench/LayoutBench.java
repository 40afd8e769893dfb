package headwater.bench;

import headwater.draw.CurveShape;
import headwater.draw.DrawList;
import headwater.draw.FigureContent;
import headwater.draw.PathDrawing;
import headwater.draw.PngWriter;
import headwater.draw.TextWidths;
import headwater.ingest.InputSource;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.layout.Cubic;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.workbench.PathFigure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;

/// Layout of path figures, against Graphviz `dot` on the same graphs: time and crossings. Crossings are pairs of curves
/// without a common end that meet, counted on the drawn curves of both in the same way.
final class LayoutBench {
    private static final int TIMES = 5;
    private static final int TARGETS = 50;
    private static final int MOST_BOXES = 500;
    private static final int SAMPLES = 12;

    private LayoutBench() {
    }

    static void run(List<Path> lockfiles) throws Exception {
        boolean dot = Dot.there();
        System.out.println("Layout: " + TARGETS + " targets of each lockfile" + (dot ? "" : "; dot is not on the PATH"));
        Map<String, Double> known = new ConcurrentHashMap<>();
        TextWidths widths = (text, style) -> known.computeIfAbsent(style + text,
                _ -> PngWriter.textWidths().width(text, style));
        for (boolean all : new boolean[] {false, true}) {
            Totals totals = new Totals();
            for (Path file : lockfiles) {
                DependencyGraph graph = BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE).graph();
                Random random = new Random(11);
                for (int i = 0; i < TARGETS; i++) {
                    measure(graph, 1 + random.nextInt(graph.size() - 1), all, widths, dot, totals);
                }
            }
            totals.print(all ? "all components on any path, at most " + MOST_BOXES : "union of the 50 shortest paths");
        }
    }

    private static void measure(DependencyGraph graph, int target, boolean all, TextWidths widths, boolean dot,
            Totals totals) throws Exception {
        PathFigure figure = all ? PathFigure.all(graph, new int[] {target})
                : PathFigure.shortest(graph, new int[] {target}, 50, Progress.NONE);
        if (figure.components().length > MOST_BOXES || figure.dependencies().length == 0) {
            return;
        }
        FigureContent content = new FigureContent(graph, figure.components(), figure.dependencies(), figure.targets(),
                new int[0]);
        double millis = Measure.medianMillis(TIMES, () -> PathDrawing.of(content, widths, Progress.NONE));
        long crossings = crossings(curves(PathDrawing.of(content, widths, Progress.NONE)));
        Optional<Dot.Answer> theirs = dot ? Optional.of(Dot.layOut(figure)) : Optional.empty();
        String name = graph.component(target).name() + "@" + graph.component(target).version();
        totals.add(name, millis, crossings, theirs.map(Dot.Answer::cpuMillis),
                theirs.map(answer -> crossings(answer.curves())));
    }

    private static List<Line> curves(DrawList drawing) {
        List<Line> lines = new ArrayList<>();
        for (CurveShape shape : drawing.curves()) {
            List<double[]> points = new ArrayList<>();
            for (Cubic cubic : shape.curve()) {
                for (int i = points.isEmpty() ? 0 : 1; i <= SAMPLES; i++) {
                    points.add(new double[] {cubic.xAt((double) i / SAMPLES), cubic.yAt((double) i / SAMPLES)});
                }
            }
            lines.add(new Line(shape.from(), shape.to(), points));
        }
        return lines;
    }

    /// A curve as a chain of points.
    record Line(int from, int to, List<double[]> points) {
    }

    private static long crossings(List<Line> lines) {
        long count = 0;
        for (int i = 0; i < lines.size(); i++) {
            for (int j = i + 1; j < lines.size(); j++) {
                Line a = lines.get(i);
                Line b = lines.get(j);
                boolean common = a.from == b.from || a.to == b.to || a.from == b.to || a.to == b.from;
                count += !common && meet(a.points, b.points) ? 1 : 0;
            }
        }
        return count;
    }

    private static boolean meet(List<double[]> a, List<double[]> b) {
        for (int i = 1; i < a.size(); i++) {
            for (int j = 1; j < b.size(); j++) {
                if (java.awt.geom.Line2D.linesIntersect(a.get(i - 1)[0], a.get(i - 1)[1], a.get(i)[0], a.get(i)[1],
                        b.get(j - 1)[0], b.get(j - 1)[1], b.get(j)[0], b.get(j)[1])) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Sums over all figures of one kind.
    private static final class Totals {
        private final List<Double> ours = new ArrayList<>();
        private final List<Double> theirs = new ArrayList<>();
        private long ourCrossings;
        private long theirCrossings;
        private final List<String> over = new ArrayList<>();

        void add(String name, double millis, long crossings, Optional<Double> dotMillis, Optional<Long> dotCrossings) {
            ours.add(millis);
            ourCrossings += crossings;
            dotMillis.ifPresent(theirs::add);
            dotCrossings.ifPresent(other -> {
                theirCrossings += other;
                if (crossings > other + 5 && crossings > 1.5 * other) {
                    over.add(name + ": " + crossings + " for " + other);
                }
            });
        }

        void print(String what) {
            double[] mine = ours.stream().mapToDouble(Double::doubleValue).toArray();
            double[] dots = theirs.stream().mapToDouble(Double::doubleValue).toArray();
            System.out.printf("  %s: %d figures, median %.3f ms, 95 %% %.2f ms, most %.1f ms, crossings %d%n", what,
                    mine.length, Measure.median(mine), Measure.quantile(mine, 0.95), Measure.quantile(mine, 1),
                    ourCrossings);
            if (dots.length > 0) {
                System.out.printf("    dot: median %.1f ms CPU of the process, crossings %d; ratio of time %.3f, of crossings"
                        + " %.2f; %d figures over both dot + 5 and 1.5 dot %s%n", Measure.median(dots), theirCrossings,
                        Measure.median(mine) / Measure.median(dots), (double) ourCrossings / theirCrossings, over.size(),
                        over);
            }
        }
    }
}
