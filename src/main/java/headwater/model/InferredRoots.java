package headwater.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Roots of a graph whose input names none: one component of every strongly connected component that nothing outside
/// depends on, that with the smallest location. The project itself, whose dependencies are not known then, is left out.
final class InferredRoots {
    private InferredRoots() {
    }

    static List<Integer> of(DependencyGraphBuilder builder) {
        int size = builder.size();
        int[] offset = new int[size + 1];
        for (int i = 0; i < builder.count; i++) {
            offset[builder.source[i] + 1]++;
        }
        for (int v = 0; v < size; v++) {
            offset[v + 1] += offset[v];
        }
        int[] targets = new int[builder.count];
        int[] next = offset.clone();
        for (int i = 0; i < builder.count; i++) {
            targets[next[builder.source[i]]++] = builder.target[i];
        }
        StrongComponents strong = StrongComponents.of(offset, targets);
        boolean[] dependedOn = new boolean[strong.count()];
        for (int i = 0; i < builder.count; i++) {
            if (strong.of(builder.source[i]) != strong.of(builder.target[i])) {
                dependedOn[strong.of(builder.target[i])] = true;
            }
        }
        return smallestOfEach(builder, strong, dependedOn);
    }

    private static List<Integer> smallestOfEach(DependencyGraphBuilder builder, StrongComponents strong,
            boolean[] dependedOn) {
        int[] smallest = new int[strong.count()];
        Arrays.fill(smallest, -1);
        for (int v = 0; v < builder.size(); v++) {
            int c = strong.of(v);
            if (v == builder.project || dependedOn[c]) {
                continue;
            }
            if (smallest[c] < 0 || location(builder, v).compareTo(location(builder, smallest[c])) < 0) {
                smallest[c] = v;
            }
        }
        List<Integer> roots = new ArrayList<>();
        for (int v : smallest) {
            if (v >= 0) {
                roots.add(v);
            }
        }
        return roots;
    }

    private static String location(DependencyGraphBuilder builder, int component) {
        return builder.components.get(component).location();
    }
}
