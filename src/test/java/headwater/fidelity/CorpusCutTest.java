package headwater.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.cut.CutCosts;
import headwater.analysis.cut.JGraphTCut;
import headwater.analysis.cut.MinimumCut;
import headwater.analysis.remedy.Remedy;
import headwater.analysis.remedy.RemedyAnswer;
import headwater.analysis.remedy.SafeVersions;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Cuts of real graphs: the value is JGraphT's, and taking out what the answer names leaves no path.
@Execution(ExecutionMode.CONCURRENT)
class CorpusCutTest {
    private static final int TARGETS = 50;
    private static final long MAX_BYTES = 60_000_000;

    @TestFactory
    Stream<DynamicTest> cutsOfTheCorpus() throws IOException {
        Optional<Path> corpus = Corpus.folder();
        assumeTrue(corpus.isPresent(), Corpus.ABSENT);
        return files(corpus.orElseThrow().resolve("lockfiles"), corpus.orElseThrow().resolve("sbom"))
                .map(CorpusCutTest::test);
    }

    @TestFactory
    Stream<DynamicTest> cutsOfTheFixtures() throws IOException {
        return files(Path.of("src/test/resources/ingest"), Path.of("samples")).map(CorpusCutTest::test);
    }

    private static Stream<Path> files(Path... folders) throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                found.addAll(files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".truth.json")
                        && file.toFile().length() < MAX_BYTES).sorted().toList());
            }
        }
        return found.stream();
    }

    private static DynamicTest test(Path file) {
        return DynamicTest.dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(), () -> {
            Optional<DependencyGraph> graph = read(file);
            assumeTrue(graph.isPresent(), "no graph can be had");
            check(graph.orElseThrow(), new SafeVersions(BuiltInCatalogue.load()));
        });
    }

    private static Optional<DependencyGraph> read(Path file) {
        try {
            return Optional.of(BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE).graph());
        } catch (ReadException unreadable) {
            return Optional.empty();
        }
    }

    private static void check(DependencyGraph graph, SafeVersions safe) {
        Slice slice = Slice.of(graph);
        int[] foreign = IntStream.range(0, graph.size()).filter(c -> !graph.isOwn(c)).toArray();
        Random random = new Random(5);
        for (int i = 0; i < TARGETS && foreign.length > 0; i++) {
            int[] targets = random.ints(1 + i % 3, 0, foreign.length).map(at -> foreign[at]).sorted().distinct().toArray();
            int[] weights = IntStream.range(0, graph.size()).map(c -> graph.isOwn(c) ? 0 : 1 + c % 3).toArray();
            CutCosts costs = new CutCosts(weights, IntStream.range(0, graph.size()).toArray());

            assertThat(MinimumCut.of(slice, targets, costs, Progress.NONE).map(cut -> cut.weight()).orElse(-1L))
                    .as("weight of cutting %s", Arrays.toString(targets))
                    .isEqualTo(new JGraphTCut(slice, targets, costs).weight());
            leavesNoPath(slice, targets, Remedy.of(slice, targets, safe, Progress.NONE));
        }
    }

    private static void leavesNoPath(Slice slice, int[] targets, Remedy remedy) {
        assertThat(remedy.smallest().possible()).isTrue();
        Stream.concat(Stream.of(remedy.smallest()), remedy.ways().stream()).filter(RemedyAnswer::possible).forEach(way ->
                assertThat(Reachability.fromRoots(slice.without(Reachability.bits(way.components()))).stream()
                        .filter(c -> Arrays.binarySearch(targets, c) >= 0).toArray())
                        .as("%s of %s", way.kind(), Arrays.toString(targets)).isEmpty());
    }
}
