package headwater.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.RandomGraphs;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergedGraphPropertyTest {
    private static final int OTHERS = 5;

    private static SnapshotDiff diff(int before, int now) {
        return SnapshotDiffer.compare(build(before), build(now), Progress.NONE);
    }

    private static Build build(int seed) {
        return new Build(RandomGraphs.any(seed), new FormatFacts(Set.of(), true, true), "test");
    }

    /// Pairs of merged components between which a build has a dependency.
    private static Set<String> pairs(SnapshotDiff diff, MergedGraph merged, boolean later) {
        DependencyGraph graph = later ? diff.graphNow() : diff.graphBefore();
        Set<String> pairs = new TreeSet<>();
        for (int d = 0; d < graph.dependencyCount(); d++) {
            pairs.add(later ? graph.from(d) + ">" + graph.to(d)
                    : merged.ofBefore(graph.from(d)) + ">" + merged.ofBefore(graph.to(d)));
        }
        return pairs;
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void holdsEveryComponentOfBothBuildsOnceAndMarksIt(int seed) {
        for (int other = seed + 1; other <= seed + OTHERS; other++) {
            SnapshotDiff diff = diff(seed, other);
            MergedGraph merged = MergedGraph.of(diff);
            int size = merged.graph().size();

            assertThat(IntStream.range(0, size).map(merged::nowOf).filter(c -> c >= 0)).as("seed " + seed)
                    .containsExactlyElementsOf(IntStream.range(0, diff.graphNow().size()).boxed().toList());
            assertThat(IntStream.range(0, size).map(merged::beforeOf).filter(c -> c >= 0).sorted()).as("seed " + seed)
                    .containsExactlyElementsOf(IntStream.range(0, diff.graphBefore().size()).boxed().toList());
            for (int c = 0; c < size; c++) {
                int b = merged.beforeOf(c);
                int n = merged.nowOf(c);
                Mark expected = b < 0 ? Mark.ADDED : n < 0 ? Mark.REMOVED : diff.graphBefore().component(b).version()
                        .equals(diff.graphNow().component(n).version()) ? Mark.SAME : Mark.CHANGED;
                assertThat(merged.mark(c)).as("seeds " + seed + " and " + other).isEqualTo(expected);
                assertThat(b < 0 || merged.ofBefore(b) == c).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void holdsJustTheDependenciesOfTheBuildsAndSaysOfWhich(int seed) {
        for (int other = seed + 1; other <= seed + OTHERS; other++) {
            SnapshotDiff diff = diff(seed, other);
            MergedGraph merged = MergedGraph.of(diff);
            Set<String> before = pairs(diff, merged, false);
            Set<String> now = pairs(diff, merged, true);
            Set<String> both = new TreeSet<>(before);
            both.addAll(now);
            Map<String, Mark> found = new HashMap<>();
            for (int d = 0; d < merged.graph().dependencyCount(); d++) {
                String pair = merged.graph().from(d) + ">" + merged.graph().to(d);
                assertThat(found.put(pair, merged.markOfDependency(d))).as("seed " + seed + " twice " + pair).isNull();
            }

            assertThat(found.keySet()).as("seeds " + seed + " and " + other).isEqualTo(both);
            found.forEach((pair, mark) -> {
                List<Mark> allowed = before.contains(pair) && now.contains(pair) ? List.of(Mark.SAME, Mark.CHANGED)
                        : List.of(now.contains(pair) ? Mark.ADDED : Mark.REMOVED);
                assertThat(allowed).as("seed " + seed + " " + pair).contains(mark);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void findsTheDependenciesOfBothBuildsAndTheirRoots(int seed) {
        SnapshotDiff diff = diff(seed, seed + 1);
        MergedGraph merged = MergedGraph.of(diff);
        for (boolean later : new boolean[] {false, true}) {
            DependencyGraph graph = later ? diff.graphNow() : diff.graphBefore();
            for (int d = 0; d < graph.dependencyCount(); d++) {
                int at = merged.dependency(d, later);
                assertThat(merged.graph().from(at)).isEqualTo(later ? graph.from(d) : merged.ofBefore(graph.from(d)));
                assertThat(merged.graph().to(at)).isEqualTo(later ? graph.to(d) : merged.ofBefore(graph.to(d)));
            }
            for (int root : graph.roots()) {
                assertThat(merged.graph().isRoot(later ? root : merged.ofBefore(root))).as("seed " + seed).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void aBuildMergedWithItselfIsThatBuild(int seed) {
        MergedGraph merged = MergedGraph.of(diff(seed, seed));
        assertThat(merged.graph().size()).isEqualTo(RandomGraphs.any(seed).size());
        assertThat(merged.graph().roots()).isEqualTo(RandomGraphs.any(seed).roots());
        IntStream.range(0, merged.graph().size()).forEach(c -> assertThat(merged.mark(c)).isEqualTo(Mark.SAME));
        IntStream.range(0, merged.graph().dependencyCount())
                .forEach(d -> assertThat(merged.markOfDependency(d)).isEqualTo(Mark.SAME));
    }

    @Test
    void anotherRangeIsToldWithBoth() {
        MergedGraph merged = MergedGraph.of(Builds.diff(Builds.of("root > axios@1.14.0 ^1.14.0"),
                Builds.of("root > axios@1.14.1 ^1.14.1")));

        assertThat(merged.graph().range(0)).isEqualTo("^1.14.0 → ^1.14.1");
        assertThat(merged.markOfDependency(0)).isEqualTo(Mark.CHANGED);
        assertThat(merged.mark(1)).isEqualTo(Mark.CHANGED);
        assertThat(merged.isDirect(1)).isTrue();
    }
}
