package headwater.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OverviewLayoutPropertyTest {
    private static final Room ROOM = new Room(784, 590);
    private static final double BOX_WIDTH = 2 * OverviewPlaces.FILE - 16;
    private static final double BOX_HEIGHT = 46;

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static OverviewInput graph(int seed) {
        Random random = new Random(seed);
        int boxes = seed % 10 == 9 ? 400 + random.nextInt(500) : 1 + random.nextInt(60);
        int edges = random.nextInt(boxes * (1 + seed % 4));
        int[] from = new int[edges];
        int[] to = new int[edges];
        for (int e = 0; e < edges; e++) {
            from[e] = random.nextInt(boxes);
            to[e] = seed % 3 == 0 ? random.nextInt(boxes) : Math.min(boxes - 1, from[e] + random.nextInt(8));
        }
        BitSet roots = new BitSet();
        for (int i = random.nextInt(4); i > 0; i--) {
            roots.set(random.nextInt(boxes));
        }
        return new OverviewInput(boxes, from, to, roots);
    }

    private static OverviewPlaces lay(OverviewInput input) {
        return OverviewLayout.of(input, ROOM, Progress.NONE);
    }

    /// Steps from the nearest root, by relaxing until nothing changes; -1 for what no root reaches.
    private static int[] distances(OverviewInput input) {
        int far = input.boxes() + 1;
        int[] distance = new int[input.boxes()];
        Arrays.fill(distance, far);
        input.roots().stream().forEach(root -> distance[root] = 0);
        for (boolean changed = true; changed; ) {
            changed = false;
            for (int e = 0; e < input.from().length; e++) {
                int through = distance[input.from()[e]] + 1;
                if (through < distance[input.to()[e]]) {
                    distance[input.to()[e]] = through;
                    changed = true;
                }
            }
        }
        return Arrays.stream(distance).map(d -> d == far ? OverviewPlaces.Column.UNROOTED : d).toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyBoxStandsOnceInTheColumnOfItsDistance(int seed) {
        OverviewInput input = graph(seed);
        OverviewPlaces places = lay(input);
        int[] distance = distances(input);

        assertThat(Arrays.stream(places.order()).sorted().toArray()).isEqualTo(IntStream.range(0, input.boxes()).toArray());
        for (int box = 0; box < input.boxes(); box++) {
            OverviewPlaces.Column column = places.columns().get(places.column()[box]);
            assertThat(column.distance()).as("seed " + seed + ", box " + box).isEqualTo(distance[box]);
            assertThat(places.x()[box]).isBetween(column.left(), column.right());
        }
        assertThat(places.columns().stream().mapToInt(OverviewPlaces.Column::count).sum()).isEqualTo(input.boxes());
        List<OverviewPlaces.Column> columns = places.columns();
        for (int c = 1; c < columns.size(); c++) {
            assertThat(columns.get(c).left()).isGreaterThan(columns.get(c - 1).right());
            assertThat(columns.get(c).first()).isEqualTo(columns.get(c - 1).first() + columns.get(c - 1).count());
            assertThat(columns.get(c - 1).unrooted()).as("what no root reaches stands last").isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void boxesOverlapNowhereAndStayInThePicture(int seed) {
        OverviewInput input = graph(seed);
        OverviewPlaces places = lay(input);
        List<PlacedBox> boxes = IntStream.range(0, input.boxes()).mapToObj(box -> new PlacedBox(
                places.x()[box] - BOX_WIDTH / 2, places.y()[box] - BOX_HEIGHT / 2, BOX_WIDTH, BOX_HEIGHT)).toList();
        PlacedBox picture = new PlacedBox(0, 0, places.width(), places.height());
        for (int a = 0; a < boxes.size(); a++) {
            assertThat(picture.contains(boxes.get(a).x(), boxes.get(a).y())
                    && picture.contains(boxes.get(a).right(), boxes.get(a).bottom())).isTrue();
            for (int b = a + 1; b < boxes.size(); b++) {
                assertThat(boxes.get(a).overlaps(boxes.get(b))).as("seed " + seed + ": " + a + " and " + b).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void insideAColumnTheOrderRunsFromTopToBottomAndIsTheSameEachTime(int seed) {
        OverviewPlaces places = lay(graph(seed));
        OverviewPlaces again = lay(graph(seed));
        assertThat(again.order()).isEqualTo(places.order());
        assertThat(again.x()).isEqualTo(places.x());
        assertThat(again.y()).isEqualTo(places.y());
        for (OverviewPlaces.Column column : places.columns()) {
            for (int i = column.first() + 1; i < column.first() + column.count(); i++) {
                assertThat(places.y()[places.order()[i]]).isGreaterThan(places.y()[places.order()[i - 1]]
                        - OverviewPlaces.ROW);
            }
        }
    }

    @Test
    void sweepsBringTogetherWhatBelongsTogether() {
        int n = 40;
        int[] from = new int[2 * n];
        int[] to = new int[2 * n];
        Random random = new Random(3);
        int[] shuffled = IntStream.range(0, n).boxed().sorted(java.util.Comparator.comparingInt(_ -> random.nextInt(1000)))
                .mapToInt(Integer::intValue).toArray();
        for (int i = 0; i < n; i++) {
            from[i] = 0;
            to[i] = 1 + i;
            from[n + i] = 1 + i;
            to[n + i] = 1 + n + shuffled[i];
        }
        BitSet roots = new BitSet();
        roots.set(0);
        OverviewPlaces places = OverviewLayout.of(new OverviewInput(1 + 2 * n, from, to, roots), new Room(1, 1000), Progress.NONE);
        for (int i = 0; i < n; i++) {
            assertThat(places.y()[1 + n + shuffled[i]]).isEqualTo(places.y()[1 + i]);
        }
    }

    @Test
    void fitsItsRoomHoweverLarge() {
        Random random = new Random(5);
        int n = 20_000;
        int[] from = new int[4 * n];
        int[] to = new int[4 * n];
        for (int e = 0; e < from.length; e++) {
            from[e] = random.nextInt(n);
            to[e] = random.nextInt(n);
        }
        BitSet roots = new BitSet();
        roots.set(0);
        OverviewPlaces places = OverviewLayout.of(new OverviewInput(n, from, to, roots), ROOM, Progress.NONE);
        assertThat(places.width() / places.height()).isBetween(1.2, 784 / 590.0 + 1e-9);
    }

    @Test
    void laysOutNothingAndOneAndCyclesWithoutRoots() {
        assertThat(lay(new OverviewInput(0, new int[0], new int[0], new BitSet())).columns()).isEmpty();
        OverviewPlaces cycle = lay(new OverviewInput(2, new int[] {0, 1}, new int[] {1, 0}, new BitSet()));
        assertThat(cycle.columns()).hasSize(1);
        assertThat(cycle.columns().getFirst().unrooted()).isTrue();
    }

    @Test
    void refusesEdgesThatLeadNowhere() {
        assertThatThrownBy(() -> new OverviewInput(1, new int[] {0}, new int[] {1}, new BitSet()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void stopsWhenCancelled() {
        assertThatThrownBy(() -> OverviewLayout.of(graph(9), ROOM, Progress.until(() -> true))).isInstanceOf(CancelledException.class);
    }
}
