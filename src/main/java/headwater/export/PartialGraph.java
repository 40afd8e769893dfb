package headwater.export;

import headwater.analysis.JGraphTView;
import headwater.model.DependencyGraph;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.graph.AsSubgraph;

/// A part of a graph in an exchange format: the components and dependencies that a figure shows.
public final class PartialGraph {
    private PartialGraph() {
    }

    /// Writes Graphviz DOT in UTF-8. Does not close the stream.
    public static void writeDot(DependencyGraph graph, int[] components, int[] dependencies, OutputStream out)
            throws IOException {
        DotWriter.write(graph, new AsSubgraph<>(new JGraphTView(graph), set(components), set(dependencies)), out);
    }

    private static Set<Integer> set(int[] numbers) {
        return Arrays.stream(numbers).boxed().collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
