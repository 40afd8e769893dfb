package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.diff.Mark;
import headwater.analysis.diff.SnapshotDiff;
import headwater.draw.FigureContent;
import headwater.fixture.Chains;
import headwater.fixture.EventStream;
import headwater.fixture.GrowingLockfile;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergedFigureTest {
    private static final int NAMES = 9;

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    private static Investigation random(int seed) {
        Random random = new Random(seed);
        Set<String> arrows = new TreeSet<>(Set.of("root>a0@1.0." + random.nextInt(3)));
        Map<Integer, String> names = new TreeMap<>();
        for (int i = 0; i < 14; i++) {
            int to = random.nextInt(NAMES);
            int from = random.nextInt(NAMES + 2);
            String target = names.computeIfAbsent(to, n -> "a" + n + "@1.0." + random.nextInt(3));
            arrows.add((from >= NAMES ? "root" : names.computeIfAbsent(from, n -> "a" + n + "@1.0." + random.nextInt(3)))
                    + ">" + target);
        }
        return EventStream.answer(Chains.lockfile(String.join(" ", arrows).replaceAll("root>a0@\\S+ ?", "").strip()
                + " root>other@1.0.0"));
    }

    private static MergedFigure merge(Investigation before, Investigation now, int most) {
        SnapshotDiff diff = CompareSnapshots.of(before.snapshot(), now.snapshot(), Progress.NONE);
        return MergedFigure.of(diff, before, now, most, Progress.NONE);
    }

    private static BitSet reached(FigureContent content, Mark without) {
        DependencyGraph graph = content.graph();
        BitSet seen = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>();
        Arrays.stream(content.components()).filter(graph::isRoot).forEach(queue::add);
        while (!queue.isEmpty()) {
            int from = queue.remove();
            if (!seen.get(from)) {
                seen.set(from);
                Arrays.stream(content.dependencies()).filter(d -> graph.from(d) == from
                        && content.differences().dependencies().get(d) != without).forEach(d -> queue.add(graph.to(d)));
            }
        }
        return seen;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void leadsToEverythingThatChangedAlongOneBuildAlone(int seed) {
        Investigation before = random(seed);
        Investigation now = random(seed + 1000);
        MergedFigure figure = merge(before, now, Integer.MAX_VALUE);
        FigureContent content = figure.content();
        BitSet inNow = reached(content, Mark.REMOVED);
        BitSet inBefore = reached(content, Mark.ADDED);
        SnapshotDiff diff = CompareSnapshots.of(before.snapshot(), now.snapshot(), Progress.NONE);
        BitSet rootedNow = ReachedFromRoots.of(diff.graphNow());
        BitSet rootedBefore = ReachedFromRoots.of(diff.graphBefore());

        assertThat(figure.shown()).as("seed " + seed).isEqualTo(diff.packages().size()).isEqualTo(figure.changed());
        diff.packages().forEach(change -> {
            change.came().forEach(each -> assertThat(inNow.get(each.instance()) || !rootedNow.get(each.instance()))
                    .as("seed " + seed + " " + change.name()).isTrue());
            change.gone().forEach(each -> {
                int merged = figure.merged().ofBefore(each.instance());
                assertThat((figure.merged().nowOf(merged) < 0 ? inBefore : inNow).get(merged)
                        || !rootedBefore.get(each.instance()) || figure.merged().nowOf(merged) >= 0)
                        .as("seed " + seed + " " + change.name()).isTrue();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void losesNoChangedDependencyBetweenWhatItShows(int seed) {
        MergedFigure figure = merge(random(seed), random(seed + 1000), Integer.MAX_VALUE);
        FigureContent content = figure.content();
        DependencyGraph graph = content.graph();
        Set<Integer> shown = new TreeSet<>(Arrays.stream(content.components()).boxed().toList());
        for (int d = 0; d < graph.dependencyCount(); d++) {
            if (shown.contains(graph.from(d)) && shown.contains(graph.to(d))
                    && figure.merged().markOfDependency(d) != Mark.SAME) {
                assertThat(content.dependencies()).as("seed " + seed).contains(d);
                assertThat(content.differences().dependencies()).containsEntry(d, figure.merged().markOfDependency(d));
            }
        }
        assertThat(content.differences().components().keySet()).isEqualTo(shown);
        assertThat(Arrays.stream(content.dependencies()).boxed()).allSatisfy(d ->
                assertThat(shown).contains(graph.from(d), graph.to(d)));
    }

    @Test
    void theSameBuildTwiceShowsNothing() {
        MergedFigure figure = merge(random(3), random(3), MergedFigure.MOST_BOXES);
        assertThat(figure.content().components()).isEmpty();
        assertThat(figure.changed()).isZero();
    }

    @Test
    void keepsToItsLimitWithTheGravestFirstAndSaysSo() {
        Investigation before = EventStream.answer(GrowingLockfile.of(2_000, false));
        Investigation now = EventStream.answer(GrowingLockfile.of(2_000, true));
        MergedFigure figure = merge(before, now, 60);

        assertThat(figure.content().components().length).isLessThanOrEqualTo(60);
        assertThat(figure.shown()).isPositive().isLessThan(figure.changed());
        SnapshotDiff diff = CompareSnapshots.of(before.snapshot(), now.snapshot(), Progress.NONE);
        assertThat(ChangeGroup.of(diff).getFirst().changes().stream().limit(figure.shown())).allSatisfy(change ->
                assertThat(figure.content().components()).contains(change.came().getFirst().instance()));
        assertThat(merge(before, now, 60).content().components()).isEqualTo(figure.content().components());
    }

    @Test
    void saysWhatIsCompromisedAndWhatWas() {
        Investigation clean = EventStream.answer(EventStream.CLEAN);
        Investigation bad = EventStream.answer(EventStream.AFFECTED);
        MergedFigure came = merge(clean, bad, MergedFigure.MOST_BOXES);
        int eventStream = EventStream.component(bad, "event-stream@3.3.6");
        int flatmap = EventStream.component(bad, "flatmap-stream@0.1.1");

        assertThat(came.content().compromised()).containsExactlyInAnyOrder(eventStream, flatmap);
        assertThat(came.content().differences().details()).containsEntry(flatmap, "+ 0.1.1")
                .containsEntry(eventStream, "Δ 3.3.4 → 3.3.6 · no longer direct");

        MergedFigure went = merge(bad, clean, MergedFigure.MOST_BOXES);
        int gone = went.merged().ofBefore(flatmap);
        assertThat(went.content().compromised()).containsExactly(gone);
        assertThat(went.content().differences().details()).containsEntry(gone, "− 0.1.1")
                .containsEntry(went.merged().ofBefore(eventStream), "3.3.6 → 3.3.4 · was compromised · direct · downgraded, now direct");
    }

    /// Independent of the code under test.
    private static final class ReachedFromRoots {
        private ReachedFromRoots() {
        }

        static BitSet of(DependencyGraph graph) {
            BitSet seen = new BitSet();
            Deque<Integer> queue = new ArrayDeque<>(Arrays.stream(graph.roots()).boxed().toList());
            while (!queue.isEmpty()) {
                int from = queue.remove();
                if (!seen.get(from)) {
                    seen.set(from);
                    IntStream.range(graph.firstDependency(from), graph.endDependency(from)).map(graph::to)
                            .forEach(queue::add);
                }
            }
            return seen;
        }
    }
}
