package headwater.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.RandomGraphs;
import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotDifferPropertyTest {
    private static Build random(int seed) {
        return new Build(RandomGraphs.any(seed), new FormatFacts(Set.of(), true, true), "test");
    }

    private static SnapshotDiff diff(Build before, Build now) {
        return SnapshotDiffer.compare(before, now, Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void aBuildDoesNotDifferFromItself(int seed) {
        assertThat(diff(random(seed), random(seed)).isEmpty()).as("seed " + seed).isTrue();
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void swappingTheBuildsInvertsTheDifference(int seed) {
        for (int other = seed + 1; other < seed + 6; other++) {
            assertThat(DiffText.of(diff(random(seed), random(other)).inverse()))
                    .as("seeds " + seed + " and " + other)
                    .isEqualTo(DiffText.of(diff(random(other), random(seed))));
        }
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void versionsThatCameAndWentAreTheDifferencesOfTheSets(int seed) {
        Build before = random(seed);
        Build now = random(seed + 1);
        SnapshotDiff diff = diff(before, now);
        Set<String> came = new TreeSet<>(labels(now.graph()));
        came.removeAll(labels(before.graph()));
        Set<String> gone = new TreeSet<>(labels(before.graph()));
        gone.removeAll(labels(now.graph()));

        assertThat(versions(diff, true)).as("seed " + seed).isEqualTo(came);
        assertThat(versions(diff, false)).as("seed " + seed).isEqualTo(gone);
    }

    /// What is explained is reached from a changed line along components that are new themselves.
    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void everyWayBeginsAtAChangedLineAndPassesOnlyWhatCame(int seed) {
        SnapshotDiff diff = diff(random(seed), random(seed + 7));
        Set<String> old = labels(diff.graphBefore());
        for (PackageChange change : diff.packages()) {
            for (PackageChange.Appearance each : change.came()) {
                if (each.why() instanceof Why.Explained explained) {
                    List<Integer> way = diff.wayNow(each.instance());
                    DeclarationChange line = diff.manifest().get(explained.cause());
                    assertThat(Objects.requireNonNull(line.now(), "seed " + seed).target()).isEqualTo(way.getFirst());
                    assertThat(way).allSatisfy(c ->
                            assertThat(old).doesNotContain(diff.graphNow().component(c).label()));
                    IntStream.range(1, way.size()).forEach(i -> assertThat(
                            depends(diff.graphNow(), way.get(i - 1), way.get(i))).isTrue());
                }
            }
        }
    }

    static Stream<Path> lockfiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources/ingest"))) {
            return files.filter(file -> file.endsWith("package-lock.json") || file.endsWith("npm-shrinkwrap.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("lockfiles")
    void fixturesDoNotDifferFromThemselvesAndInvertAgainstTheNext(Path file) throws Exception {
        List<Path> all = lockfiles().toList();
        Build own = read(file);
        Build next = read(all.get((all.indexOf(file) + 1) % all.size()));

        assertThat(diff(own, read(file)).isEmpty()).isTrue();
        assertThat(DiffText.of(diff(own, next).inverse())).isEqualTo(DiffText.of(diff(next, own)));
    }

    private static Build read(Path file) throws Exception {
        ReadResult read = BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE);
        return new Build(read.graph(), read.facts(), read.reader().name());
    }

    private static boolean depends(DependencyGraph graph, int from, int to) {
        return IntStream.range(graph.firstDependency(from), graph.endDependency(from)).anyMatch(d -> graph.to(d) == to);
    }

    private static Set<String> labels(DependencyGraph graph) {
        return IntStream.range(0, graph.size()).filter(c -> !graph.isOwn(c))
                .mapToObj(c -> graph.component(c).label()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> versions(SnapshotDiff diff, boolean came) {
        Set<String> labels = new TreeSet<>();
        for (PackageChange change : diff.packages()) {
            (came ? change.came() : change.gone()).forEach(each -> labels.add(change.name() + "@" + each.version()));
        }
        return labels;
    }
}
