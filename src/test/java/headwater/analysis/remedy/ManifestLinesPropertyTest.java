package headwater.analysis.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.Introducers;
import headwater.analysis.RandomGraphs;
import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.cut.Route;
import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Direct dependencies only: whatever a line of our own names and through which the target comes.
class ManifestLinesPropertyTest {
    private static RemedyAnswer direct(DependencyGraph graph, int[] targets) {
        return Remedy.of(Slice.of(graph), targets, new SafeVersions(List.of()), Progress.NONE).ways().get(2);
    }

    private static int[] foreignTargets(DependencyGraph graph, int seed) {
        return Arrays.stream(RandomGraphs.targets(graph, seed)).filter(c -> !graph.isOwn(c)).toArray();
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void areTheIntroducers(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = foreignTargets(graph, seed);
        Set<PackageVersion> named = Arrays.stream(direct(graph, targets).components())
                .mapToObj(c -> graph.component(c).packageVersion()).collect(Collectors.toSet());

        assertThat(named).as(RandomGraphs.describe(seed, graph, targets))
                .containsAll(Introducers.of(Slice.of(graph), Reachability.bits(targets)));
        if (!graph.rootsInferred()) {
            assertThat(named).as(RandomGraphs.describe(seed, graph, targets))
                    .isEqualTo(Set.copyOf(Introducers.of(Slice.of(graph), Reachability.bits(targets))));
        }
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void eachComesWithAPathOfItsOwnThatNeedsIt(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        int[] targets = foreignTargets(graph, seed);
        RemedyAnswer answer = direct(graph, targets);
        List<Route> routes = answer.cut().orElseThrow().routes();
        String text = RandomGraphs.describe(seed, graph, targets);

        assertThat(routes).as(text).hasSameSizeAs(answer.edits());
        assertThat(answer.cut().orElseThrow().weight()).as(text).isEqualTo(routes.stream().mapToLong(Route::amount).sum());
        for (int i = 0; i < routes.size(); i++) {
            int[] path = routes.get(i).components();
            int named = answer.edits().get(i).component();

            assertThat(graph.isRoot(path[0])).as(text).isTrue();
            assertThat(path[0] == named || path[1] == named).as(text).isTrue();
            assertThat(Arrays.stream(targets)).as(text).contains(path[path.length - 1]);
            assertThat(IntStream.range(0, path.length - 1)).as(text).allMatch(step -> IntStream
                    .range(graph.firstDependency(path[step]), graph.endDependency(path[step]))
                    .anyMatch(d -> graph.to(d) == path[step + 1]));
        }
    }

    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void everyEditLeavesTheWishesOfOthersAlone(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);

        assertThat(direct(graph, foreignTargets(graph, seed)).edits()).allSatisfy(edit -> {
            assertThat(edit.kind()).isEqualTo(Edit.Kind.MANIFEST);
            assertThat(Arrays.stream(edit.ownLines())).allMatch(d -> graph.isOwn(graph.from(d))
                    && graph.to(d) == edit.component());
        });
    }
}
