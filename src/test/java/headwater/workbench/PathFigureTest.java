package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.RandomGraphs;
import headwater.fixture.EventStream;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PathFigureTest {
    /// A short way to 3 and a long one; 4 is beside both, 5 is reached by nothing; 0 → 3 is there twice.
    private static final DependencyGraph GRAPH = RandomGraphs.of(6, new int[] {0},
            new int[][] {{0, 3}, {0, 3}, {0, 1}, {1, 2}, {2, 3}, {0, 4}});

    private static List<String> steps(PathFigure figure) {
        return Arrays.stream(figure.dependencies()).mapToObj(d -> GRAPH.from(d) + "->" + GRAPH.to(d)).toList();
    }

    @Test
    void showsTheShortestPathsAndCountsTheRest() {
        PathFigure figure = PathFigure.shortest(GRAPH, new int[] {3}, 1, Progress.NONE);

        assertThat(figure.components()).containsExactly(0, 3);
        assertThat(steps(figure)).containsExactly("0->3");
        assertThat(figure.targets()).containsExactly(3);
        assertThat(figure.onAnyPath()).isEqualTo(3);
    }

    @Test
    void theProjectItselfIsNoComponent() {
        Investigation answer = EventStream.answer(EventStream.AFFECTED);
        DependencyGraph graph = answer.snapshot().graph();
        PathFigure first = PathFigure.shortest(graph, answer.targets(), 1, Progress.NONE);
        assertThat(List.of(first.onAnyPath(), first.shown(), first.left())).containsExactly(6, 4, 2);
        PathFigure all = PathFigure.all(graph, answer.targets());
        assertThat(List.of(all.onAnyPath(), all.shown(), all.left())).containsExactly(6, 6, 0);
    }

    @Test
    void showsAllPathsWhenThereAreNoMore() {
        PathFigure figure = PathFigure.shortest(GRAPH, new int[] {3}, 10, Progress.NONE);

        assertThat(figure.components()).containsExactly(0, 1, 2, 3);
        assertThat(steps(figure)).containsExactly("0->1", "0->3", "1->2", "2->3");
    }

    @Test
    void everyComponentOnAnyPathIsShownWithOneDependencyAPair() {
        PathFigure figure = PathFigure.all(GRAPH, new int[] {3});

        assertThat(figure.components()).containsExactly(0, 1, 2, 3);
        assertThat(steps(figure)).containsExactly("0->1", "0->3", "1->2", "2->3");
        assertThat(figure.onAnyPath()).isEqualTo(3);
    }

    @Test
    void aTargetThatNothingReachesIsShownAlone() {
        assertThat(PathFigure.shortest(GRAPH, new int[] {5}, 10, Progress.NONE).components()).containsExactly(5);
        assertThat(PathFigure.all(GRAPH, new int[] {5}).components()).containsExactly(5);
        assertThat(PathFigure.all(GRAPH, new int[] {5}).onAnyPath()).isZero();
    }

    @Test
    void targetsAreDistinctAndAscending() {
        assertThat(PathFigure.shortest(GRAPH, new int[] {4, 3, 4}, 1, Progress.NONE).targets()).containsExactly(3, 4);
        assertThat(PathFigure.all(GRAPH, new int[] {4, 3, 4}).targets()).containsExactly(3, 4);
    }

    @Test
    void theUnionOfTheShortestPathsOfEachTargetIsShown() {
        assertThat(steps(PathFigure.shortest(GRAPH, new int[] {3, 4}, 1, Progress.NONE))).containsExactly("0->3", "0->4");
    }
}
