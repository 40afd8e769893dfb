package headwater.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The guarantees of a layout on seeded random graphs; a failure names the seed for `RandomGraphs.graph(seed)`.
@Execution(ExecutionMode.CONCURRENT)
class LayeredLayoutPropertyTest {
    private static final LayoutEffort EFFORT = new LayoutEffort(3, 4, 20_000, 5_000);
    private static final long BLOCK = 250;
    private static final Room NARROW = new Room(420, 1200);
    private static final double EPSILON = 1e-6;

    /// A graph is laid out once for all guarantees but that of being the same each time.
    private static final Map<Long, LaidOutGraph> LAID_OUT = new ConcurrentHashMap<>();

    static LongStream blocks() {
        return LongStream.range(0, 12);
    }

    private static LaidOutGraph laidOut(LayoutInput input, long seed) {
        return LAID_OUT.computeIfAbsent(seed, _ -> layOut(input, seed));
    }

    /// Every third graph with as many boxes upon each other as possible.
    private static LaidOutGraph layOut(LayoutInput input, long seed) {
        Digraph graph = Digraph.simple(input.boxes().size(), input.edges());
        Towers towers = Towers.none(input, graph);
        Folding folding = new Folding(input, graph, NARROW);
        for (Optional<Towers> next = Optional.of(towers); seed % 3 == 1 && next.isPresent(); next = folding.next()) {
            towers = next.get();
        }
        return LayeredLayout.with(input, towers, EFFORT, Progress.NONE);
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void boxesKeepTheirSizeAndDoNotOverlap(long block) {
        for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
            LayoutInput input = RandomGraphs.graph(seed);
            List<PlacedBox> boxes = laidOut(input, seed).boxes();
            for (int a = 0; a < boxes.size(); a++) {
                assertEquals(input.boxes().get(a).width(), boxes.get(a).width(), "seed " + seed);
                assertEquals(input.boxes().get(a).height(), boxes.get(a).height(), "seed " + seed);
                for (int b = 0; b < a; b++) {
                    boolean overlap = shrunk(boxes.get(a)).overlaps(boxes.get(b));
                    assertFalse(overlap, "seed " + seed + ": boxes " + a + " and " + b);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void edgesJoinTheirBoxesAndTouchNoOther(long block) {
        for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
            LayoutInput input = RandomGraphs.graph(seed);
            LaidOutGraph graph = laidOut(input, seed);
            for (int edge = 0; edge < input.edges().size(); edge++) {
                String where = "seed " + seed + ", edge " + edge + " " + input.edges().get(edge);
                checkEnds(input.edges().get(edge), graph, edge, where);
                checkFree(graph, graph.routes().get(edge).curve(), where);
            }
        }
    }

    private static void checkEnds(LayoutEdge edge, LaidOutGraph graph, int index, String where) {
        Route route = graph.routes().get(index);
        PlacedBox from = graph.boxes().get(edge.from());
        PlacedBox to = graph.boxes().get(edge.to());
        Cubic first = route.curve().getFirst();
        Cubic last = route.curve().getLast();
        if (edge.from() == edge.to()) {
            assertEquals(from.right(), first.x0(), EPSILON, where);
            assertEquals(from.right(), last.x1(), EPSILON, where);
        } else if (first.x0() == last.x1() && from.x() == to.x()) {
            checkUpright(from, to, route, where);
        } else if (route.againstFlow()) {
            assertEquals(from.x(), first.x0(), EPSILON, where);
            assertEquals(to.right(), last.x1(), EPSILON, where);
            assertTrue(to.x() < from.x(), where);
        } else {
            assertEquals(List.of(from.right(), from.middle()), List.of(first.x0(), first.y0()), where);
            assertEquals(List.of(to.x(), to.middle()), List.of(last.x1(), last.y1()), where);
            assertTrue(from.x() < to.x(), where);
        }
        for (int i = 1; i < route.curve().size(); i++) {
            Cubic before = route.curve().get(i - 1);
            Cubic after = route.curve().get(i);
            assertEquals(List.of(before.x1(), before.y1()), List.of(after.x0(), after.y0()), where);
            assertSmooth(before.x1() - before.c2x(), before.y1() - before.c2y(), after.c1x() - after.x0(),
                    after.c1y() - after.y0(), where);
        }
    }

    /// One segment goes on in the direction of the one before.
    private static void assertSmooth(double dx, double dy, double nextX, double nextY, String where) {
        double turn = (dx * nextY - dy * nextX) / Math.max(EPSILON, Math.hypot(dx, dy) * Math.hypot(nextX, nextY));
        assertEquals(0, turn, EPSILON, where + " has a corner");
    }

    /// Straight from the side of one box to the facing side of the other, with no box between them.
    private static void checkUpright(PlacedBox from, PlacedBox to, Route route, String where) {
        Cubic line = route.curve().getFirst();
        boolean down = from.bottom() < to.y();
        assertEquals(1, route.curve().size(), where);
        assertEquals(down ? from.bottom() : from.y(), line.y0(), EPSILON, where);
        assertEquals(down ? to.y() : to.bottom(), line.y1(), EPSILON, where);
        assertTrue(line.x0() <= Math.min(from.right(), to.right()), where);
        assertFalse(route.againstFlow(), where);
    }

    private static void checkFree(LaidOutGraph graph, List<Cubic> curve, String where) {
        for (Cubic cubic : curve) {
            for (int i = 0; i <= 24; i++) {
                double x = cubic.xAt(i / 24.0);
                double y = cubic.yAt(i / 24.0);
                PlacedBox point = new PlacedBox(x, y, 0, 0);
                assertTrue(inside(graph, point), where + " leaves the picture");
                for (PlacedBox box : graph.boxes()) {
                    assertFalse(shrunk(box).contains(x, y), where + " runs through " + box);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void labelsOverlapNeitherBoxesNorLabels(long block) {
        for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
            LayoutInput input = RandomGraphs.graph(seed);
            LaidOutGraph graph = laidOut(input, seed);
            List<PlacedBox> taken = new ArrayList<>(graph.boxes());
            for (int edge = 0; edge < input.edges().size(); edge++) {
                PlacedBox label = graph.routes().get(edge).label();
                if (label != null) {
                    String where = "seed " + seed + ", label of edge " + edge;
                    assertEquals(input.edges().get(edge).labelWidth(), label.width(), EPSILON, where);
                    assertTrue(taken.stream().noneMatch(label::overlaps), where);
                    assertTrue(inside(graph, label), where);
                    taken.add(label);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everythingLiesInsideThePicture(long block) {
        for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
            LaidOutGraph graph = laidOut(RandomGraphs.graph(seed), seed);
            for (PlacedBox box : graph.boxes()) {
                assertTrue(inside(graph, box), "seed " + seed + ": " + box);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void sameInputGivesTheSamePictureAndTheOrderOfEdgesDoesNotMatter(long block) {
        for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed += 5) {
            LayoutInput input = RandomGraphs.graph(seed);
            LaidOutGraph graph = laidOut(input, seed);
            assertEquals(graph, layOut(input, seed), "seed " + seed);
            assertEquals(graph.boxes(), layOut(RandomGraphs.shuffled(input, seed), seed).boxes(), "seed " + seed);
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void onlyEdgesOfCyclesRunAgainstTheFlow(long block) {
        for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed++) {
            LayoutInput input = RandomGraphs.graph(seed);
            Digraph graph = Digraph.simple(input.boxes().size(), input.edges());
            int[] component = CycleBreaking.components(graph);
            List<Route> routes = laidOut(input, seed).routes();
            for (int edge = 0; edge < routes.size(); edge++) {
                LayoutEdge ends = input.edges().get(edge);
                boolean inCycle = component[ends.from()] == component[ends.to()];
                assertTrue(inCycle || !routes.get(edge).againstFlow(), "seed " + seed + ", edge " + edge);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void boxesWithARankKeepTheirOrder(long block) {
        for (long seed = block * BLOCK; seed < (block + 1) * BLOCK; seed += 4) {
            LayoutInput input = RandomGraphs.graph(seed);
            List<PlacedBox> before = laidOut(input, seed).boxes();
            LayoutInput less = RandomGraphs.without(input, before, seed);
            List<PlacedBox> boxes = layOut(less, 0).boxes();
            for (int a = 0; a < boxes.size(); a++) {
                for (int b = 0; b < boxes.size(); b++) {
                    boolean column = boxes.get(a).x() == boxes.get(b).x() && joined(less, a, b);
                    double higher = less.boxes().get(a).rank().orElse(Double.NaN);
                    if (column && higher < less.boxes().get(b).rank().orElse(Double.NaN)) {
                        assertTrue(boxes.get(a).y() < boxes.get(b).y(), "seed " + seed + ": " + a + " over " + b);
                    }
                }
            }
        }
    }

    /// Whether both are in one part of the graph; parts stand one under the other.
    private static boolean joined(LayoutInput input, int a, int b) {
        Digraph graph = Digraph.simple(input.boxes().size(), input.edges());
        return Part.split(graph).stream().anyMatch(part -> java.util.Arrays.binarySearch(part, a) >= 0
                && java.util.Arrays.binarySearch(part, b) >= 0);
    }

    private static boolean inside(LaidOutGraph graph, PlacedBox box) {
        return box.x() >= -EPSILON && box.y() >= -EPSILON && box.right() <= graph.width() + EPSILON
                && box.bottom() <= graph.height() + EPSILON;
    }

    private static PlacedBox shrunk(PlacedBox box) {
        return new PlacedBox(box.x() + EPSILON, box.y() + EPSILON, box.width() - 2 * EPSILON,
                box.height() - 2 * EPSILON);
    }
}
