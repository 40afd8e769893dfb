package headwater.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
    private static final Spacing SPACING = new Spacing(10, 50, 20, 10, 14, 4);

    private static LayoutInput input(int boxes, int... ends) {
        List<LayoutBox> all = new ArrayList<>();
        for (int i = 0; i < boxes; i++) {
            all.add(new LayoutBox(100, 40, i == 0, i == boxes - 1));
        }
        List<LayoutEdge> edges = new ArrayList<>();
        for (int i = 0; i < ends.length; i += 2) {
            edges.add(new LayoutEdge(ends[i], ends[i + 1], 0));
        }
        return new LayoutInput(all, edges, SPACING);
    }

    private static LaidOutGraph layOut(LayoutInput input) {
        return LayeredLayout.of(input, LayoutEffort.INTERACTIVE, Progress.NONE);
    }

    private static PlacedBox box(double x, double y) {
        return new PlacedBox(x, y, 100, 40);
    }

    @Test
    void emptyGraphGivesAnEmptyPicture() {
        assertEquals(new LaidOutGraph(List.of(), List.of(), List.of(), 20, 20, 0, 0), layOut(input(0)));
    }

    @Test
    void singleBoxStandsInsideTheMargin() {
        assertEquals(new LaidOutGraph(List.of(box(10, 10)), List.of(), List.of(), 120, 60, 1, 0), layOut(input(1)));
    }

    @Test
    void dependencyIsAStraightLineToTheRight() {
        Route route = new Route(List.of(new Cubic(110, 30, 135, 30, 135, 30, 160, 30)), false, null);

        assertEquals(new LaidOutGraph(List.of(box(10, 10), box(160, 10)), List.of(route), List.of(), 270, 60, 2, 0),
                layOut(input(2, 0, 1)));
    }

    @Test
    void manyEdgesIntoOneBoxRunTogether() {
        int[] ends = new int[4 * Trunks.FEWEST];
        for (int i = 0; i < Trunks.FEWEST; i++) {
            ends[4 * i + 1] = i + 1;
            ends[4 * i + 2] = i + 1;
            ends[4 * i + 3] = Trunks.FEWEST + 1;
        }
        LaidOutGraph graph = layOut(input(Trunks.FEWEST + 2, ends));
        Trunk trunk = graph.trunks().getFirst();

        assertEquals(1, graph.trunks().size());
        assertEquals(Trunks.FEWEST + 1, trunk.box());
        assertEquals(Trunks.FEWEST, trunk.edges());
        long along = graph.routes().stream().flatMap(route -> route.curve().stream())
                .filter(c -> c.x0() == trunk.x() && c.x1() == trunk.x()).count();
        assertEquals(Trunks.FEWEST, along);
    }

    @Test
    void fewerStayApart() {
        int[] ends = new int[2 * Trunks.FEWEST - 2];
        for (int i = 0; i < Trunks.FEWEST - 1; i++) {
            ends[2 * i] = i;
            ends[2 * i + 1] = Trunks.FEWEST;
        }
        assertEquals(List.of(), layOut(input(Trunks.FEWEST + 1, ends)).trunks());
    }

    @Test
    void forkIsSymmetrical() {
        LaidOutGraph graph = layOut(input(4, 0, 1, 0, 2, 1, 3, 2, 3));

        assertEquals(List.of(box(10, 40), box(graph.boxes().get(1).x(), 10), box(graph.boxes().get(2).x(), 70),
                box(graph.boxes().get(3).x(), 40)), graph.boxes());
    }

    @Test
    void longEdgePassesBesideTheBoxesBetween() {
        LaidOutGraph graph = layOut(input(3, 0, 1, 1, 2, 0, 2));

        assertEquals(3, graph.columns());
        PlacedBox between = graph.boxes().get(1);
        double passing = Waves.yAt(graph.routes().get(2).curve(), between.x() + 50);
        assertTrue(Math.abs(passing - between.middle()) >= (between.height() + SPACING.edgeGap()) / 2);
    }

    @Test
    void wideBoxPushesTheNextColumnAndAllStartAtTheSameX() {
        List<LayoutBox> boxes = List.of(new LayoutBox(50, 40, true, false), new LayoutBox(300, 40, true, false),
                new LayoutBox(60, 40, false, true));
        List<LayoutEdge> edges = List.of(new LayoutEdge(0, 2, 0), new LayoutEdge(1, 2, 0));
        List<PlacedBox> placed = layOut(new LayoutInput(boxes, edges, SPACING)).boxes();

        assertEquals(placed.get(0).x(), placed.get(1).x());
        assertTrue(placed.get(2).x() >= placed.get(1).right() + SPACING.columnGap());
    }

    @Test
    void gapGrowsToTheWidestLabel() {
        LayoutEdge edge = new LayoutEdge(0, 1, 120);
        LaidOutGraph graph = layOut(new LayoutInput(input(2).boxes(), List.of(edge), SPACING));

        assertTrue(graph.boxes().get(1).x() - graph.boxes().get(0).right() >= 120 + 2 * SPACING.labelPadding());
        assertEquals(graph.boxes().get(0).middle(), Objects.requireNonNull(graph.routes().getFirst().label()).middle());
    }

    @Test
    void cycleEdgeRunsAgainstTheFlow() {
        LaidOutGraph graph = layOut(input(3, 0, 1, 1, 2, 2, 1));

        assertEquals(List.of(false, false, true), graph.routes().stream().map(Route::againstFlow).toList());
        assertEquals(graph.boxes().get(2).x(), graph.routes().get(2).curve().getFirst().x0());
        assertEquals(graph.boxes().get(1).right(), graph.routes().get(2).curve().getLast().x1());
    }

    @Test
    void selfLoopStaysInTheGapBesideItsBox() {
        LaidOutGraph graph = layOut(input(2, 0, 0, 0, 1));
        PlacedBox loop = graph.routes().getFirst().bounds();

        assertTrue(loop.x() >= graph.boxes().get(0).right() && loop.right() < graph.boxes().get(1).x());
        assertFalse(graph.routes().getFirst().againstFlow());
    }

    @Test
    void parallelEdgesShareACurve() {
        LaidOutGraph graph = layOut(input(2, 0, 1, 0, 1));

        assertEquals(graph.routes().get(0), graph.routes().get(1));
    }

    @Test
    void separatePartsAndLonersStandBelow() {
        LaidOutGraph graph = layOut(input(5, 0, 1, 2, 3));

        assertEquals(List.of(box(10, 10), box(160, 10), box(10, 90), box(160, 90), box(10, 170)), graph.boxes());
    }

    @Test
    void rootsStandLeftAndTargetsRight() {
        LayoutInput two = input(5, 0, 2, 2, 3, 3, 4, 1, 3);
        List<LayoutBox> boxes = new ArrayList<>(two.boxes());
        boxes.set(1, new LayoutBox(100, 40, true, false));
        List<PlacedBox> placed = layOut(new LayoutInput(boxes, two.edges(), SPACING)).boxes();

        assertEquals(10, placed.get(0).x());
        assertEquals(10, placed.get(1).x());
        assertTrue(placed.stream().allMatch(box -> box.x() <= placed.get(4).x()));
    }

    @Test
    void edgesBeyondTheBoundRunAroundThePicture() {
        LaidOutGraph graph = LayeredLayout.of(input(4, 0, 1, 1, 2, 2, 3, 0, 3), new LayoutEffort(1, 1, 10, 0),
                Progress.NONE);

        assertEquals(SPACING.margin() / 2, graph.routes().get(3).curve().get(1).y0());
    }

    @Test
    void boxIsFoundByPoint() {
        LaidOutGraph graph = layOut(input(2, 0, 1));

        assertEquals(OptionalInt.of(1), graph.boxAt(170, 20));
        assertEquals(OptionalInt.empty(), graph.boxAt(120, 20));
    }

    @Test
    void cancelledLayoutThrows() {
        AtomicInteger asked = new AtomicInteger();

        assertThrows(CancelledException.class, () -> LayeredLayout.of(RandomGraphs.graph(45),
                LayoutEffort.INTERACTIVE, Progress.until(() -> asked.incrementAndGet() > 3)));
    }

    @Test
    void edgeToAMissingBoxIsRefused() {
        assertThrows(IndexOutOfBoundsException.class, () -> input(1, 0, 1));
    }

    @Test
    void foldsAChainThatIsTooWideForItsRoom() {
        LayoutInput chain = input(5, 0, 1, 1, 2, 2, 3, 3, 4);
        LaidOutGraph wide = layOut(chain);
        LaidOutGraph folded = LayeredLayout.of(chain, new Room(600, 400), LayoutEffort.INTERACTIVE, Progress.NONE);

        assertEquals(5, wide.columns());
        assertTrue(folded.width() <= 600, "is " + folded.width());
        assertEquals(4, folded.columns());
        assertEquals(folded.boxes().get(3).x(), folded.boxes().get(4).x());
        Cubic upright = folded.routes().get(3).curve().getFirst();
        assertEquals(folded.boxes().get(3).x() + 50, upright.x0());
        assertEquals(upright.x0(), upright.x1());
    }

    @Test
    void doesNotFoldWhatFits() {
        LayoutInput chain = input(4, 0, 1, 1, 2, 2, 3);

        assertEquals(layOut(chain), LayeredLayout.of(chain, new Room(2000, 400), LayoutEffort.INTERACTIVE, Progress.NONE));
    }

    @Test
    void leavesOutFoldsThatWouldCloseACycle() {
        LayoutInput triangle = input(3, 0, 1, 1, 2, 0, 2);
        LaidOutGraph graph = LayeredLayout.of(triangle, new Room(150, 400), LayoutEffort.INTERACTIVE, Progress.NONE);

        assertTrue(graph.boxes().get(0).x() < graph.boxes().get(2).x());
        assertTrue(graph.routes().stream().noneMatch(Route::againstFlow));
    }
}
