package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.Slice;
import headwater.analysis.TargetSelection;
import headwater.analysis.blast.BlastRadius;
import headwater.analysis.paths.PathQuery;
import headwater.analysis.paths.PathSet;
import headwater.analysis.paths.ShortestPaths;
import headwater.ingest.InputSource;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import headwater.model.InstallScript;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The samples give what their README files promise.
class SamplesTest {
    private static Snapshot open(String sample) throws Failure.Unreadable {
        String lockfile = sample.startsWith("yarn") ? "yarn.lock" : sample.equals("pnpm") ? "pnpm-lock.yaml"
                : sample.equals("bun") ? "bun.lock" : "package-lock.json";
        return new OpenSnapshots(BuiltInFormats.registry())
                .open(InputSource.ofFile(Path.of("samples", sample, lockfile)), Progress.NONE);
    }

    private static Investigation investigate(String sample) throws Failure.Unreadable {
        return new Investigate(BuiltInCatalogue.load()).of(open(sample), Progress.NONE);
    }

    private static List<String> locations(DependencyGraph graph, int[] components) {
        return Arrays.stream(components).mapToObj(c -> graph.component(c).location()).toList();
    }

    @Test
    void eventStreamHasTheComponentsDependenciesAndRootsOfItsReadme() throws Exception {
        Snapshot snapshot = open("event-stream-2018");
        DependencyGraph graph = snapshot.graph();

        assertThat(snapshot.componentCount()).isEqualTo(993);
        assertThat(Slice.of(graph).pairCount()).isEqualTo(1704);
        assertThat(locations(graph, graph.roots())).containsExactly("", "packages/price-feed", "packages/ui");
        assertThat(graph.components().stream().filter(c -> c.installScript() == InstallScript.YES)
                .map(Component::name)).containsExactly("nodemon");
    }

    @Test
    void theSpdxDocumentOfTheCleanProjectSaysWhatItsLockfileSays() throws Exception {
        Snapshot snapshot = new OpenSnapshots(BuiltInFormats.registry())
                .open(InputSource.ofFile(Path.of("samples/spdx/parcel-status.spdx.json")), Progress.NONE);
        DependencyGraph graph = snapshot.graph();

        assertThat(snapshot.componentCount()).isEqualTo(88);
        assertThat(Slice.of(graph).pairCount()).isEqualTo(104);
        assertThat(graph.components().stream().map(Component::label).toList())
                .containsExactlyInAnyOrderElementsOf(open("clean").graph().components().stream().map(Component::label).toList());
        assertThat(snapshot.result().coverage().percent()).isEqualTo(100);
        assertThat(snapshot.result().problems()).isEmpty();
    }

    static List<Sample> samples() {
        return Sample.in(Path.of("samples"));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everySampleHoldsWhatItsIndexSays(Sample sample) throws Exception {
        Snapshot snapshot = new OpenSnapshots(BuiltInFormats.registry()).open(sample.file(), Progress.NONE);

        assertThat(snapshot.componentCount()).isEqualTo(sample.components());
        assertThat(snapshot.graph().dependencyCount()).isEqualTo(sample.dependencies());
        assertThat(snapshot.coverage().percent()).isEqualTo(100);
    }

    @Test
    void everyReaderHasASample() throws Exception {
        Set<String> read = new TreeSet<>();
        for (Sample sample : samples()) {
            read.add(new OpenSnapshots(BuiltInFormats.registry()).open(sample.file(), Progress.NONE).result().reader().name());
        }

        assertThat(read).containsExactlyInAnyOrderElementsOf(BuiltInFormats.registry().readers().stream()
                .map(reader -> reader.id().name()).distinct().toList());
    }

    @Test
    void theIndexNamesFilesThatAreThere() throws Exception {
        assertThat(samples()).hasSize((int) Files.readAllLines(Path.of("samples/index.txt")).stream()
                .filter(line -> !line.startsWith("#")).count());
        assertThat(Sample.in(Path.of("src"))).isEmpty();
    }

    @Test
    void eventStreamIsReadWholly() throws Exception {
        Coverage coverage = open("event-stream-2018").result().coverage();

        assertThat(coverage.percent()).isEqualTo(100);
        assertThat(List.of(coverage.skipped(), coverage.unresolved(), coverage.unmetOptional())).containsExactly(0, 0, 1);
        assertThat(open("event-stream-2018").result().problems()).isEmpty();
    }

    @Test
    void eventStreamIsAffectedByTwoListedVersions() throws Exception {
        Investigation answer = investigate("event-stream-2018");

        assertThat(answer.verdict()).isEqualTo(Verdict.AFFECTED);
        assertThat(locations(answer.snapshot().graph(), answer.targets()))
                .containsExactlyInAnyOrder("node_modules/event-stream", "node_modules/flatmap-stream");
        assertThat(answer.nearMisses()).isEqualTo(40);
        assertThat(Sentence.of(answer)).hasToString("event-stream 3.3.6 (11 paths) and flatmap-stream 0.1.1 (11 paths) are "
                + "compromised. A production path exists. Brought in by gulp-inject 4.3.2, gulp-livereload 4.0.0, nodemon 1.18.4, npm-run-all 4.1.3 and "
                + "start-server-and-test 1.7.4. event-stream 3.3.6 is itself a direct dependency. All paths pass "
                + "event-stream 3.3.6. Listed in event-stream (2018). All 995 entries were read.");
    }

    @Test
    void sixDirectDependenciesBringItIn() throws Exception {
        assertThat(investigate("event-stream-2018").compromised()).allSatisfy(each ->
                assertThat(each.introducers()).extracting(version -> version.toString()).containsExactly(
                        "event-stream@3.3.6", "gulp-inject@4.3.2", "gulp-livereload@4.0.0", "nodemon@1.18.4",
                        "npm-run-all@4.1.3", "start-server-and-test@1.7.4"));
    }

    @ParameterizedTest
    @CsvSource({
        "event-stream@3.3.6, 11, 3, 1, 7, '{1=1, 2=3, 3=5, 4=2}'",
        "flatmap-stream@0.1.1, 11, 3, 2, 8, '{2=1, 3=3, 4=5, 5=2}'"})
    void pathsAreThoseOfTheReadme(String target, int paths, int production, int shortest, int dependents, String byLength)
            throws Exception {
        DependencyGraph graph = open("event-stream-2018").graph();
        int[] instances = TargetSelection.of(graph, target).instances();
        PathSet all = PathSet.of(graph, PathQuery.to(instances, 100), Progress.NONE);
        PathSet withoutDevelopment = PathSet.of(graph, new PathQuery(instances, new int[0], new int[0],
                EnumSet.complementOf(EnumSet.of(DependencyScope.DEV)), 100), Progress.NONE);
        Map<Integer, Long> lengths = all.paths().stream()
                .collect(Collectors.groupingBy(path -> path.length - 1, TreeMap::new, Collectors.counting()));
        BlastRadius radius = BlastRadius.of(Slice.of(graph), instances, Progress.NONE);

        assertThat(all.count()).isEqualTo(BigInteger.valueOf(paths));
        assertThat(lengths).hasToString(byLength);
        assertThat(withoutDevelopment.paths()).hasSize(production);
        assertThat(radius.dependents()).hasSize(dependents);
        assertThat(radius.shortest()).isEqualTo(new ShortestPaths(OptionalInt.of(shortest), BigInteger.ONE));
        assertThat(radius.affectedRoots()).isEqualTo(graph.roots());
    }

    @Test
    void cleanHasNothingListedAndIsReadWholly() throws Exception {
        Investigation answer = investigate("clean");
        Snapshot snapshot = answer.snapshot();

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(answer.findings()).isEmpty();
        assertThat(snapshot.result().formatVersion()).isEqualTo("3");
        assertThat(snapshot.graph().roots()).hasSize(1);
        assertThat(snapshot.componentCount()).isEqualTo(88);
        assertThat(Slice.of(snapshot.graph()).pairCount()).isEqualTo(104);
        assertThat(snapshot.result().coverage()).isEqualTo(new Coverage(88, 88, 0, 0, 1));
        assertThat(snapshot.result().problems()).isEmpty();
    }

    @Test
    void yarnClassicHasTheAnswerOfItsReadme() throws Exception {
        Investigation answer = investigate("yarn-classic");
        DependencyGraph graph = answer.snapshot().graph();

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(answer.snapshot().format()).isEqualTo("yarn-classic 1");
        assertThat(locations(graph, graph.roots())).containsExactly("");
        assertThat(answer.snapshot().componentCount()).isEqualTo(106);
        assertThat(Slice.of(graph).pairCount()).isEqualTo(170);
        assertThat(answer.snapshot().coverage()).isEqualTo(new Coverage(106, 106, 0, 0, 0));
        assertThat(answer.snapshot().problems()).isEmpty();
        assertThat(locations(graph, TargetSelection.of(graph, "ms").instances()))
                .containsExactlyInAnyOrder("ms@2.0.0", "ms@2.1.3", "old-ms@2.0.0");
        assertThat(overridden(graph)).containsExactlyInAnyOrder("body-parser@1.20.1 -> qs@6.11.2", "express@4.18.2 -> qs@6.11.2");
    }

    @Test
    void yarnBerryHasTheAnswerOfItsReadme() throws Exception {
        Investigation answer = investigate("yarn-berry");
        DependencyGraph graph = answer.snapshot().graph();

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(answer.snapshot().format()).isEqualTo("yarn-berry 10");
        assertThat(answer.snapshot().title()).isEqualTo("parcel-desk");
        assertThat(locations(graph, graph.roots())).containsExactlyInAnyOrder("parcel-desk@workspace:.",
                "@parcel/labels@workspace:packages/labels", "@parcel/tracking@workspace:packages/tracking");
        assertThat(answer.snapshot().componentCount()).isEqualTo(125);
        assertThat(Slice.of(graph).pairCount()).isEqualTo(196);
        assertThat(IntStream.range(0, graph.dependencyCount()).filter(d -> graph.relation(d) == Relation.PATCH)).hasSize(3);
        assertThat(answer.snapshot().coverage()).isEqualTo(new Coverage(126, 126, 0, 0, 0));
        assertThat(answer.snapshot().problems()).isEmpty();
        assertThat(overridden(graph)).containsExactly("send@npm:0.18.0 -> ms@npm:2.1.2");
    }

    @Test
    void pnpmHasTheAnswerOfItsReadme() throws Exception {
        Investigation answer = investigate("pnpm");
        DependencyGraph graph = answer.snapshot().graph();

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(answer.snapshot().format()).isEqualTo("pnpm-lock 9.0");
        assertThat(answer.snapshot().title()).isEqualTo("harbour-desk");
        assertThat(locations(graph, graph.roots())).containsExactlyInAnyOrder("importer:.", "importer:packages/api",
                "importer:packages/labels");
        assertThat(answer.snapshot().componentCount()).isEqualTo(116);
        assertThat(Slice.of(graph).pairCount()).isEqualTo(185);
        assertThat(answer.snapshot().coverage()).isEqualTo(new Coverage(114, 114, 0, 0, 2));
        assertThat(answer.snapshot().problems()).isEmpty();
        assertThat(overridden(graph)).containsExactlyInAnyOrder("body-parser@1.20.1 -> qs@6.11.2", "express@4.18.2 -> qs@6.11.2");
    }

    @Test
    void bunHasTheAnswerOfItsReadme() throws Exception {
        Investigation answer = investigate("bun");
        DependencyGraph graph = answer.snapshot().graph();

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(answer.snapshot().format()).isEqualTo("bun-lock 2");
        assertThat(answer.snapshot().title()).isEqualTo("tide-table");
        assertThat(locations(graph, graph.roots())).containsExactly("", "@tide/clock");
        assertThat(answer.snapshot().componentCount()).isEqualTo(59);
        assertThat(Slice.of(graph).pairCount()).isEqualTo(68);
        assertThat(answer.snapshot().coverage()).isEqualTo(new Coverage(59, 59, 0, 0, 0));
        assertThat(answer.snapshot().problems()).isEmpty();
        assertThat(overridden(graph)).containsExactlyInAnyOrder("send -> ms", "send/debug -> ms");
    }

    private static List<String> overridden(DependencyGraph graph) {
        return IntStream.range(0, graph.dependencyCount()).filter(graph::byOverride)
                .mapToObj(d -> graph.component(graph.from(d)).location() + " -> " + graph.component(graph.to(d)).location()).toList();
    }
}
