package headwater.bench;

import headwater.analysis.Slice;
import headwater.analysis.cut.CutCosts;
import headwater.analysis.cut.JGraphTCut;
import headwater.analysis.cut.MinimumCut;
import headwater.analysis.dominators.DominatorTree;
import headwater.analysis.remedy.Remedy;
import headwater.analysis.remedy.SafeVersions;
import headwater.ingest.InputSource;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Dominators, and smallest cuts against JGraphT's push-relabel. JGraphT is given its network ready made, of the whole graph
/// and, as a second reference, of what lies on paths alone, which is most of the work; ours starts from the graph each time.
final class CutBench {
    private static final int TIMES = 5;
    private static final int TARGETS = 20;

    private CutBench() {
    }

    static void run(List<Path> lockfiles) throws Exception {
        System.out.println("Cuts: medians over " + TARGETS + " targets");
        SafeVersions none = new SafeVersions(List.of());
        for (Path file : lockfiles) {
            DependencyGraph graph = BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE).graph();
            Slice slice = Slice.of(graph);
            int[] foreign = IntStream.range(0, graph.size()).filter(c -> !graph.isOwn(c)).toArray();
            int[] weights = IntStream.range(0, graph.size()).map(c -> graph.isOwn(c) ? 0 : 1 + c % 2).toArray();
            CutCosts costs = new CutCosts(weights, IntStream.range(0, graph.size()).toArray());
            double[] ours = new double[TARGETS];
            double[] theirs = new double[TARGETS];
            double[] reduced = new double[TARGETS];
            double[] remedy = new double[TARGETS];
            Random random = new Random(7);
            for (int i = 0; i < TARGETS; i++) {
                int[] target = {foreign[random.nextInt(foreign.length)]};
                JGraphTCut whole = JGraphTCut.whole(slice, target, costs);
                JGraphTCut onPaths = new JGraphTCut(slice, target, costs);
                ours[i] = Measure.medianMillis(TIMES, () -> MinimumCut.of(slice, target, costs, Progress.NONE));
                theirs[i] = Measure.medianMillis(TIMES, whole::weight);
                reduced[i] = Measure.medianMillis(TIMES, onPaths::weight);
                remedy[i] = Measure.medianMillis(TIMES, () -> Remedy.of(slice, target, none, Progress.NONE));
            }
            double tree = Measure.medianMillis(TIMES, () -> DominatorTree.of(slice, Progress.NONE));
            System.out.printf("  %-40s %5d components  dominators %.3f ms  cut %.3f ms / JGraphT %.3f ms = %.3f"
                    + " (on paths alone %.3f)  three answers %.3f ms%n", file.getParent().getFileName(), graph.size(), tree,
                    Measure.median(ours), Measure.median(theirs), Measure.median(ours) / Math.max(1e-9, Measure.median(theirs)),
                    Measure.median(reduced), Measure.median(remedy));
        }
    }
}
