package headwater.analysis.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import headwater.analysis.BruteForce;
import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.model.DependencyGraph;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PathSearchPropertyTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void listsEverySimplePathOnce(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);

        assertThat(all(graph, targets)).as(RandomGraphs.describe(seed, graph, targets))
                .containsExactlyInAnyOrderElementsOf(BruteForce.simplePaths(graph, targets));
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void listsShorterPathsFirst(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);

        assertThat(all(graph, targets).stream().map(List::size)).as(RandomGraphs.describe(seed, graph, targets)).isSorted();
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void listsTheSameOrderEachTime(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = RandomGraphs.targets(graph, seed);

        assertThat(all(graph, targets)).as(RandomGraphs.describe(seed, graph, targets)).isEqualTo(all(graph, targets));
    }

    private static List<List<Integer>> all(DependencyGraph graph, int[] targets) {
        PathSearch search = new PathSearch(Slice.of(graph), targets, Progress.NONE);
        List<List<Integer>> found = new ArrayList<>();
        for (Optional<int[]> path = search.next(); path.isPresent(); path = search.next()) {
            found.add(Arrays.stream(path.get()).boxed().toList());
        }
        return found;
    }

    @Test
    void givesTheFirstOfTwoToTheSixtiethPathsAtOnce() {
        int layers = 60;
        List<int[]> pairs = new ArrayList<>();
        pairs.add(new int[] {0, 1});
        pairs.add(new int[] {0, 2});
        for (int i = 1; i < layers; i++) {
            int here = 2 * i - 1;
            for (int from = here; from <= here + 1; from++) {
                pairs.add(new int[] {from, here + 2});
                pairs.add(new int[] {from, here + 3});
            }
        }
        int target = 2 * layers + 1;
        pairs.add(new int[] {target - 2, target});
        pairs.add(new int[] {target - 1, target});
        DependencyGraph graph = RandomGraphs.of(target + 1, new int[] {0}, pairs.toArray(new int[0][]));

        List<int[]> found = assertTimeoutPreemptively(SOON, () -> first(graph, target, 100));

        assertThat(found).hasSize(100).allMatch(path -> path.length == layers + 2)
                .doesNotHaveDuplicates();
        assertThat(found.stream().map(Arrays::toString).distinct()).hasSize(100);
    }

    private static List<int[]> first(DependencyGraph graph, int target, int count) {
        PathSearch search = new PathSearch(Slice.of(graph), new int[] {target}, Progress.NONE);
        return IntStream.range(0, count).mapToObj(_ -> search.next().orElseThrow()).toList();
    }

    @Test
    void walksACycleOfAHundredThousand() {
        int size = 100_000;
        DependencyGraph graph = RandomGraphs.of(size, new int[] {0},
                IntStream.range(0, size).mapToObj(v -> new int[] {v, (v + 1) % size}).toArray(int[][]::new));

        PathSearch search = new PathSearch(Slice.of(graph), new int[] {size - 1}, Progress.NONE);

        assertTimeoutPreemptively(SOON, () -> {
            assertThat(search.next().orElseThrow()).isEqualTo(IntStream.range(0, size).toArray());
            assertThat(search.next()).isEmpty();
        });
    }

    @Test
    void stopsWhenCancelled() {
        DependencyGraph graph = RandomGraphs.of(2, new int[] {0}, new int[][] {{0, 1}});
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> new PathSearch(Slice.of(graph), new int[] {1}, cancelled).next())
                .isInstanceOf(CancelledException.class);
    }
}
