package headwater.analysis.cut;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FlowNetworkTest {
    private static final int SOURCE = 0;
    private static final int SINK = 1;

    /// Arcs as from, to, capacity.
    private static FlowNetwork network(int nodes, int[]... arcs) {
        FlowNetwork network = new FlowNetwork(nodes, 1);
        for (int[] arc : arcs) {
            network.arc(arc[0], arc[1], arc[2]);
        }
        return network;
    }

    private static int[][] random(int seed, int nodes) {
        Random random = new Random(seed);
        return IntStream.range(0, random.nextInt(3 * nodes)).mapToObj(_ -> new int[] {random.nextInt(nodes),
                random.nextInt(nodes), random.nextInt(5)}).filter(arc -> arc[0] != arc[1]).toArray(int[][]::new);
    }

    @Test
    void fillsEveryWayAsFarAsItsNarrowestArc() {
        FlowNetwork network = network(4, new int[] {0, 2, 3}, new int[] {2, 1, 2}, new int[] {0, 3, 5}, new int[] {3, 1, 4});

        assertThat(network.fill(SOURCE, SINK, Progress.NONE)).isEqualTo(6);
        assertThat(network.left(0)).isEqualTo(1);
        assertThat(network.left(2)).isZero();
    }

    /// The shortest way takes the arc in the middle, and has to give it back.
    @Test
    void takesBackWhatStandsInTheWay() {
        FlowNetwork network = network(6, new int[] {0, 2, 1}, new int[] {2, 5, 1}, new int[] {5, 1, 1}, new int[] {0, 4, 1},
                new int[] {4, 5, 1}, new int[] {2, 3, 1}, new int[] {3, 1, 1});

        assertThat(network.fill(SOURCE, SINK, Progress.NONE)).isEqualTo(2);
    }

    @Test
    void saysWhenNothingBoundsTheFlow() {
        FlowNetwork network = network(3, new int[] {0, 2, FlowNetwork.UNBOUNDED}, new int[] {2, 1, FlowNetwork.UNBOUNDED});

        assertThat(network.fill(SOURCE, SINK, Progress.NONE)).isGreaterThanOrEqualTo(FlowNetwork.UNBOUNDED);
    }

    @Test
    void theFlowIsTheCapacityOfTheNarrowestCut() {
        for (int seed = 0; seed < 3_000; seed++) {
            int nodes = 2 + seed % 5;
            int[][] arcs = random(seed, nodes);
            long narrowest = IntStream.range(0, 1 << nodes).filter(near -> (near & 1) == 1 && (near & 2) == 0)
                    .mapToLong(near -> Arrays.stream(arcs).filter(arc -> (near >> arc[0] & 1) == 1
                            && (near >> arc[1] & 1) == 0).mapToLong(arc -> arc[2]).sum()).min().orElseThrow();

            assertThat(network(nodes, arcs).fill(SOURCE, SINK, Progress.NONE)).as("seed %d", seed).isEqualTo(narrowest);
        }
    }

    /// Every route runs along arcs of the network, and all together fill none beyond its capacity.
    @Test
    void routesAddUpToTheFlow() {
        for (int seed = 0; seed < 3_000; seed++) {
            int nodes = 3 + seed % 5;
            int[][] arcs = random(seed, nodes);
            FlowNetwork network = network(nodes, arcs);
            long flow = network.fill(SOURCE, SINK, Progress.NONE);
            int[][] room = new int[nodes][nodes];
            for (int[] arc : arcs) {
                room[arc[0]][arc[1]] += arc[2];
            }
            for (Route route : new FlowRoutes(network, SOURCE, SINK).all(node -> node, Progress.NONE)) {
                int at = SOURCE;
                for (int next : IntStream.concat(Arrays.stream(route.components()), IntStream.of(SINK)).toArray()) {
                    room[at][next] -= route.amount();
                    at = next;
                }
                flow -= route.amount();
            }

            assertThat(flow).as("seed %d", seed).isZero();
            assertThat(Arrays.stream(room).flatMapToInt(Arrays::stream)).as("seed %d", seed).allMatch(left -> left >= 0);
        }
    }

    @Test
    void shorterRoutesComeFirst() {
        FlowNetwork network = network(4, new int[] {0, 2, 2}, new int[] {2, 3, 1}, new int[] {3, 1, 1}, new int[] {2, 1, 1});
        network.fill(SOURCE, SINK, Progress.NONE);
        List<Integer> lengths = new ArrayList<>();
        new FlowRoutes(network, SOURCE, SINK).all(node -> node, Progress.NONE).forEach(route -> lengths.add(route.components().length));

        assertThat(lengths).containsExactly(1, 2);
    }
}
