package headwater.bench;

import headwater.analysis.Slice;
import headwater.analysis.blast.BlastCounts;
import headwater.draw.Highlight;
import headwater.draw.Overview;
import headwater.draw.OverviewFacts;
import headwater.draw.OverviewGraph;
import headwater.draw.OverviewMerge;
import headwater.draw.OverviewRoutes;
import headwater.draw.OverviewTexts;
import headwater.draw.Palette;
import headwater.draw.PngWriter;
import headwater.draw.Tile;
import headwater.draw.TileRenderer;
import headwater.fixture.EventStream;
import headwater.layout.OverviewLayout;
import headwater.layout.OverviewPlaces;
import headwater.layout.Room;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// The overview: layout against Graphviz `sfdp` on the same graph, all blast radii, routes, and single tiles.
final class OverviewBench {
    private static final Room ROOM = new Room(784, 590);
    private static final int TIMES = 7;

    private OverviewBench() {
    }

    static void run() throws Exception {
        for (int size : new int[] {5_000, 10_000, 100_000}) {
            DependencyGraph graph = EventStream.answer(LayeredLockfile.of(size)).snapshot().graph();
            OverviewGraph drawn = OverviewGraph.of(graph, Progress.NONE);
            System.out.printf("Overview of %,d components, %,d dependencies%n", drawn.nodes(), drawn.edges());
            double layout = Measure.medianMillis(TIMES, () -> OverviewLayout.of(drawn.toLayOut(), ROOM, Progress.NONE));
            System.out.printf("  layout: %.1f ms CPU%s%n", layout, size > 10_000 ? "" : against(drawn, layout));
            System.out.printf("  graph to draw: %.1f ms; blast radius of all: %.1f ms; routes to one: %.2f ms%n",
                    Measure.medianMillis(TIMES, () -> OverviewGraph.of(graph, Progress.NONE)),
                    Measure.medianMillis(TIMES, () -> BlastCounts.of(Slice.of(graph), Progress.NONE)),
                    Measure.medianMillis(TIMES, () -> routes(drawn)));
            tiles(picture(graph, drawn));
        }
    }

    private static void routes(OverviewGraph drawn) {
        BitSet edges = new BitSet();
        edges.set(0, drawn.edges());
        BitSet goal = new BitSet();
        goal.set(drawn.nodes() - 1);
        OverviewRoutes.to(drawn, edges, goal);
    }

    private static Overview picture(DependencyGraph graph, OverviewGraph drawn) {
        OverviewPlaces places = OverviewLayout.of(drawn.toLayOut(), ROOM, Progress.NONE);
        OverviewFacts facts = new OverviewFacts(BlastCounts.of(Slice.of(graph), Progress.NONE), new BitSet(),
                Highlight.NONE);
        return new Overview(drawn, places, facts, new OverviewTexts(OverviewMerge.NONE, PngWriter.textWidths()));
    }

    private static void tiles(Overview picture) throws Exception {
        double whole = Math.min(784 / picture.width(), 590 / picture.height());
        for (double scale : new double[] {whole, 0.5, 1}) {
            int middle = (int) (picture.height() * scale / Tile.SIDE / 2);
            Tile.Place place = new Tile.Place(new Tile.Zoom(scale, 1), middle, middle);
            System.out.printf("  a tile at %.1f %%: %.1f ms CPU%n", 100 * scale,
                    Measure.medianMillis(TIMES, () -> TileRenderer.paint(picture, Palette.LIGHT, place)));
        }
    }

    /// CPU of the whole process.
    private static String against(OverviewGraph drawn, double ours) throws InterruptedException {
        StringBuilder text = new StringBuilder("digraph {\n");
        for (int e = 0; e < drawn.edges(); e++) {
            text.append(drawn.from(e)).append("->").append(drawn.to(e)).append(";\n");
        }
        try {
            Process process = new ProcessBuilder("bash", "-c", "TIMEFORMAT='%U %S'; time sfdp > /dev/null").start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.append("}\n").toString().getBytes(StandardCharsets.UTF_8));
            }
            String[] times = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).strip().split("\\s+");
            process.waitFor();
            double theirs = (Double.parseDouble(times[times.length - 2]) + Double.parseDouble(times[times.length - 1])) * 1e3;
            return String.format("; sfdp: %.0f ms; ratio %.4f", theirs, ours / theirs);
        } catch (IOException | NumberFormatException absent) {
            return "; sfdp is not there";
        }
    }
}
