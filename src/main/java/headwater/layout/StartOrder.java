package headwater.layout;

import java.util.Random;

/// First orders of the items, as one sequence over all columns.
final class StartOrder {
    private StartOrder() {}

    /// Depth-first from the left: what hangs together stands together.
    static int[] fromLeft(LayerGraph graph) {
        return search(graph, true);
    }

    /// Depth-first from the right.
    static int[] fromRight(LayerGraph graph) {
        return search(graph, false);
    }

    /// A random sequence.
    static int[] random(LayerGraph graph, Random random) {
        int[] sequence = new int[graph.items];
        for (int i = 0; i < graph.items; i++) {
            int j = random.nextInt(i + 1);
            sequence[i] = sequence[j];
            sequence[j] = i;
        }
        return sequence;
    }

    private static int[] search(LayerGraph graph, boolean rightwards) {
        boolean[] seen = new boolean[graph.items];
        int[] sequence = new int[graph.items];
        int[] stack = new int[graph.items + graph.links.edges];
        int end = 0;
        for (int item = 0; item < graph.items; item++) {
            int before = rightwards ? graph.links.inDegree(item) : graph.links.outDegree(item);
            int size = 0;
            if (before == 0) {
                stack[size++] = item;
            }
            while (size > 0) {
                int top = stack[--size];
                if (seen[top]) {
                    continue;
                }
                seen[top] = true;
                sequence[end++] = top;
                int degree = rightwards ? graph.links.outDegree(top) : graph.links.inDegree(top);
                for (int i = degree - 1; i >= 0; i--) {
                    stack[size++] = rightwards ? graph.links.to[graph.links.out(top, i)]
                            : graph.links.from[graph.links.in(top, i)];
                }
            }
        }
        return sequence;
    }
}
