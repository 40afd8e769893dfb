package headwater.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/// Seeded graphs of many shapes for property tests: the same seed gives the same graph.
final class RandomGraphs {
    private static final int SHAPES = 8;
    private final Random random;

    private RandomGraphs(long seed) {
        random = new Random(seed);
    }

    static LayoutInput graph(long seed) {
        RandomGraphs graphs = new RandomGraphs(seed);
        int nodes = seed % 10 == 9 ? graphs.random.nextInt(90) : graphs.random.nextInt(28);
        return graphs.input(nodes, (int) (seed % SHAPES));
    }

    /// The same graph with its edges in another order.
    static LayoutInput shuffled(LayoutInput input, long seed) {
        List<LayoutEdge> edges = new ArrayList<>(input.edges());
        Collections.shuffle(edges, new Random(seed));
        return new LayoutInput(input.boxes(), edges, input.spacing());
    }

    /// The same boxes with some edges less; most boxes have their place in another picture as rank.
    static LayoutInput without(LayoutInput input, List<PlacedBox> before, long seed) {
        Random random = new Random(seed);
        List<LayoutEdge> edges = input.edges().stream().filter(_ -> random.nextInt(4) > 0).toList();
        List<LayoutBox> boxes = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            LayoutBox box = input.boxes().get(i);
            boxes.add(random.nextInt(5) == 0 ? box : new LayoutBox(box.width(), box.height(), box.root(), box.target(),
                    OptionalDouble.of(before.get(i).middle())));
        }
        return new LayoutInput(boxes, edges, input.spacing());
    }

    private LayoutInput input(int nodes, int shape) {
        List<LayoutBox> boxes = new ArrayList<>();
        boolean uniform = random.nextBoolean();
        for (int i = 0; i < nodes; i++) {
            double width = uniform ? 148 : 20 + random.nextInt(280);
            double height = uniform ? 46 : 10 + random.nextInt(110);
            boxes.add(new LayoutBox(width, height, i == 0 || random.nextInt(12) == 0, random.nextInt(10) == 0));
        }
        List<LayoutEdge> edges = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            addEdges(edges, i, nodes, shape);
        }
        double gap = random.nextBoolean() ? 68 : 4 + random.nextInt(100);
        Spacing spacing = new Spacing(random.nextInt(30), gap, 2 + random.nextInt(40), 2 + random.nextInt(16), 14, 4);
        return new LayoutInput(boxes, edges, random.nextBoolean() ? Spacing.DEFAULT : spacing);
    }

    private void addEdges(List<LayoutEdge> edges, int i, int nodes, int shape) {
        int width = Math.max(1, (int) Math.sqrt(nodes));
        switch (shape) {
            case 0 -> add(edges, Math.max(0, i - 1 - random.nextInt(4)), i);
            case 1 -> add(edges, random.nextInt(i + 1), i);
            case 2 -> {
                add(edges, i, i + 1 < nodes ? i + 1 : i);
                add(edges, i, i + width < nodes ? i + width : i);
            }
            case 3 -> some(edges, i, nodes, 1);
            case 4 -> some(edges, i, nodes, 2);
            case 5 -> some(edges, i, nodes, 5);
            case 6 -> {
                for (int k = 0; k < 4; k++) {
                    add(edges, i, i + random.nextInt(nodes - i));
                }
            }
            default -> {
                add(edges, 0, i);
                add(edges, i, nodes - 1);
                add(edges, i, random.nextInt(nodes));
            }
        }
    }

    private void some(List<LayoutEdge> edges, int i, int nodes, int most) {
        for (int k = random.nextInt(most + 1); k > 0; k--) {
            add(edges, i, random.nextInt(nodes));
        }
    }

    private void add(List<LayoutEdge> edges, int from, int to) {
        edges.add(new LayoutEdge(from, to, random.nextInt(3) == 0 ? 0 : 20 + random.nextInt(60)));
    }
}
