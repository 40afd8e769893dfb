package headwater.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossingCountTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void equalsBruteForce(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            LayerGraph graph = bipartite(1 + random.nextInt(9), 1 + random.nextInt(9), random.nextInt(30), random);
            Ordering order = Ordering.along(graph, StartOrder.random(graph, true, random));
            assertEquals(bruteForce(graph, order), count(graph, order), "seed " + seed + ", round " + round);
        }
    }

    @Test
    void linksWithACommonEndDoNotCross() {
        Digraph star = new Digraph(4, new int[] {0, 0, 0}, new int[] {1, 2, 3});
        LayerGraph graph = new LayerGraph(star, new int[] {0, 1, 1, 1}, 10);

        assertEquals(0, count(graph, Ordering.along(graph, new int[] {0, 3, 1, 2})));
    }

    @Test
    void countsLongEdgesInEveryGap() {
        Digraph graph = new Digraph(4, new int[] {0, 1}, new int[] {2, 3});
        LayerGraph layers = new LayerGraph(graph, new int[] {0, 0, 3, 3}, 10);

        assertEquals(3, count(layers, Ordering.along(layers, new int[] {0, 1, 6, 4, 5, 7, 3, 2})));
    }

    @Test
    void gainIsTheDifferenceThatAnExchangeMakes() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            LayerGraph graph = bipartite(2 + random.nextInt(6), 2 + random.nextInt(6), random.nextInt(24), random);
            Ordering order = Ordering.along(graph, StartOrder.random(graph, true, random));
            Neighbours neighbours = new Neighbours(graph, order);
            int column = random.nextInt(2);
            neighbours.refresh(column);
            int[] items = order.columns[column];
            int gain = neighbours.gain(items[0], items[1]);
            long before = count(graph, order);
            order.move(column, 0, 1);

            assertEquals(before - gain, count(graph, order), "round " + round);
        }
    }

    private static LayerGraph bipartite(int left, int right, int edges, Random random) {
        int[] from = new int[edges];
        int[] to = new int[edges];
        for (int edge = 0; edge < edges; edge++) {
            from[edge] = random.nextInt(left);
            to[edge] = left + random.nextInt(right);
        }
        int[] column = new int[left + right];
        Arrays.fill(column, left, left + right, 1);
        return new LayerGraph(new Digraph(left + right, from, to), column, 10);
    }

    private static long count(LayerGraph graph, Ordering order) {
        return new CrossingCount(graph).of(order, new Neighbours(graph, order));
    }

    private static long bruteForce(LayerGraph graph, Ordering order) {
        long crossings = 0;
        Digraph links = graph.links;
        for (int a = 0; a < links.edges; a++) {
            for (int b = 0; b < a; b++) {
                int left = Integer.compare(order.place[links.from[a]], order.place[links.from[b]]);
                int right = Integer.compare(order.place[links.to[a]], order.place[links.to[b]]);
                crossings += left * right < 0 ? 1 : 0;
            }
        }
        return crossings;
    }
}
