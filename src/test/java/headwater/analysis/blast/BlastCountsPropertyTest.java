package headwater.analysis.blast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.analysis.RandomGraphs;
import headwater.analysis.Slice;
import headwater.fixture.EventStream;
import headwater.fixture.WideLockfiles;
import headwater.model.DependencyGraph;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlastCountsPropertyTest {
    @ParameterizedTest
    @MethodSource("headwater.analysis.RandomGraphs#seeds")
    void countsWhatTheBlastRadiusOfEachComponentCounts(int seed) {
        DependencyGraph graph = RandomGraphs.any(seed);
        assertThat(BlastCounts.of(Slice.of(graph), Progress.NONE)).as(RandomGraphs.describe(seed, graph, new int[0]))
                .isEqualTo(oneByOne(graph));
    }

    @Test
    void countsOverManyPasses() {
        DependencyGraph graph = EventStream.answer(WideLockfiles.wide(1_100)).snapshot().graph();
        assertThat(BlastCounts.of(Slice.of(graph), Progress.NONE)).isEqualTo(oneByOne(graph));
    }

    private static int[] oneByOne(DependencyGraph graph) {
        return IntStream.range(0, graph.size())
                .map(c -> BlastRadius.of(Slice.of(graph), new int[] {c}, Progress.NONE).dependentInstances()).toArray();
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> BlastCounts.of(Slice.of(RandomGraphs.any(4)), Progress.until(() -> true)))
                .isInstanceOf(CancelledException.class);
    }
}
