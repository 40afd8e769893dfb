package headwater.bench;

import headwater.analysis.JGraphTView;
import headwater.analysis.Slice;
import headwater.analysis.blast.BlastRadius;
import headwater.analysis.paths.PathSearch;
import headwater.ingest.InputSource;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.alg.shortestpath.YenShortestPathIterator;
import org.jgrapht.graph.AsSubgraph;

/// Blast radius and shortest paths, against JGraphT's Yen over the view of the same graph.
final class AnalysisBench {
    private static final int TIMES = 5;
    private static final int TARGETS = 20;
    private static final int PATHS = 10;

    private AnalysisBench() {
    }

    static void run(List<Path> lockfiles) throws Exception {
        System.out.println("Analysis: medians over " + TARGETS + " targets; " + PATHS + " shortest paths from the project");
        for (Path file : lockfiles) {
            DependencyGraph graph = BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE).graph();
            Slice slice = Slice.of(graph);
            double[] blast = new double[TARGETS];
            double[] search = new double[TARGETS];
            double[] yen = new double[TARGETS];
            Random random = new Random(7);
            for (int i = 0; i < TARGETS; i++) {
                int target = 1 + random.nextInt(graph.size() - 1);
                blast[i] = Measure.medianMillis(TIMES, () -> BlastRadius.of(slice, new int[] {target}, Progress.NONE));
                search[i] = Measure.medianMillis(TIMES, () -> ours(slice, target));
                yen[i] = Measure.medianMillis(TIMES, () -> yen(graph, target));
            }
            System.out.printf("  %-40s %5d components  blast %.3f ms  paths %.3f ms / Yen %.3f ms = %.3f%n",
                    file.getParent().getFileName(), graph.size(), Measure.median(blast), Measure.median(search),
                    Measure.median(yen), Measure.median(search) / Math.max(1e-9, Measure.median(yen)));
        }
    }

    private static void ours(Slice slice, int target) {
        PathSearch search = new PathSearch(slice, new int[] {target}, Progress.NONE);
        int found = 0;
        while (found < PATHS && search.next().isPresent()) {
            found++;
        }
    }

    private static void yen(DependencyGraph graph, int target) {
        Graph<Integer, Integer> view = new AsSubgraph<>(new JGraphTView(graph));
        YenShortestPathIterator<Integer, Integer> yen = new YenShortestPathIterator<>(view, 0, target);
        for (int i = 0; i < PATHS && yen.hasNext(); i++) {
            yen.next();
        }
    }
}
