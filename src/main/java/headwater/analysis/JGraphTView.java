package headwater.analysis;

import headwater.model.DependencyGraph;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphType;
import org.jgrapht.graph.AbstractGraph;
import org.jgrapht.graph.DefaultGraphType;
import org.jspecify.annotations.Nullable;

/// The unmodifiable JGraphT face of a dependency graph: vertices are component numbers, edges are dependency numbers.
/// Copies nothing; parallel dependencies and self loops are kept. JGraphT's own algorithms and exporters run on it.
public final class JGraphTView extends AbstractGraph<Integer, Integer> implements Graph<Integer, Integer> {
    private static final GraphType TYPE = new DefaultGraphType.Builder()
            .directed().weighted(false).modifiable(false).allowMultipleEdges(true).allowSelfLoops(true).build();

    private final DependencyGraph graph;

    public JGraphTView(DependencyGraph graph) {
        this.graph = graph;
    }

    private static Set<Integer> range(int size) {
        return new AbstractSet<>() {
            @Override
            public Iterator<Integer> iterator() {
                return IntStream.range(0, size).iterator();
            }

            @Override
            public int size() {
                return size;
            }

            @Override
            public boolean contains(@Nullable Object value) {
                return value instanceof Integer i && i >= 0 && i < size;
            }
        };
    }

    @Override
    public GraphType getType() {
        return TYPE;
    }

    @Override
    public Set<Integer> vertexSet() {
        return range(graph.size());
    }

    @Override
    public Set<Integer> edgeSet() {
        return range(graph.dependencyCount());
    }

    @Override
    public boolean containsVertex(Integer component) {
        return component >= 0 && component < graph.size();
    }

    @Override
    public boolean containsEdge(Integer dependency) {
        return dependency >= 0 && dependency < graph.dependencyCount();
    }

    @Override
    public Integer getEdgeSource(Integer dependency) {
        return graph.from(dependency);
    }

    @Override
    public Integer getEdgeTarget(Integer dependency) {
        return graph.to(dependency);
    }

    @Override
    public double getEdgeWeight(Integer dependency) {
        return DEFAULT_EDGE_WEIGHT;
    }

    @Override
    public Set<Integer> getAllEdges(Integer from, Integer to) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int d = graph.firstDependency(from); d < graph.endDependency(from); d++) {
            if (graph.to(d) == to) {
                found.add(d);
            }
        }
        return found;
    }

    @Override
    public @Nullable Integer getEdge(Integer from, Integer to) {
        for (int d = graph.firstDependency(from); d < graph.endDependency(from); d++) {
            if (graph.to(d) == to) {
                return d;
            }
        }
        return null;
    }

    @Override
    public Set<Integer> outgoingEdgesOf(Integer component) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int d = graph.firstDependency(component); d < graph.endDependency(component); d++) {
            found.add(d);
        }
        return found;
    }

    @Override
    public Set<Integer> incomingEdgesOf(Integer component) {
        Set<Integer> found = new LinkedHashSet<>();
        for (int slot = graph.firstIncoming(component); slot < graph.endIncoming(component); slot++) {
            found.add(graph.incoming(slot));
        }
        return found;
    }

    @Override
    public Set<Integer> edgesOf(Integer component) {
        Set<Integer> found = outgoingEdgesOf(component);
        found.addAll(incomingEdgesOf(component));
        return found;
    }

    @Override
    public int outDegreeOf(Integer component) {
        return graph.endDependency(component) - graph.firstDependency(component);
    }

    @Override
    public int inDegreeOf(Integer component) {
        return graph.endIncoming(component) - graph.firstIncoming(component);
    }

    @Override
    public int degreeOf(Integer component) {
        return outDegreeOf(component) + inDegreeOf(component);
    }

    @Override
    public @Nullable Supplier<Integer> getVertexSupplier() {
        return null;
    }

    @Override
    public @Nullable Supplier<Integer> getEdgeSupplier() {
        return null;
    }

    @Override
    public Integer addVertex() {
        throw unmodifiable();
    }

    @Override
    public boolean addVertex(Integer component) {
        throw unmodifiable();
    }

    @Override
    public Integer addEdge(Integer from, Integer to) {
        throw unmodifiable();
    }

    @Override
    public boolean addEdge(Integer from, Integer to, Integer dependency) {
        throw unmodifiable();
    }

    @Override
    public Integer removeEdge(Integer from, Integer to) {
        throw unmodifiable();
    }

    @Override
    public boolean removeEdge(Integer dependency) {
        throw unmodifiable();
    }

    @Override
    public boolean removeVertex(Integer component) {
        throw unmodifiable();
    }

    @Override
    public void setEdgeWeight(Integer dependency, double weight) {
        throw unmodifiable();
    }

    private static UnsupportedOperationException unmodifiable() {
        return new UnsupportedOperationException("a dependency graph does not change");
    }
}
