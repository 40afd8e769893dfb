package headwater.layout;

import java.util.List;
import java.util.Objects;

/// What is to be laid out: any directed graph, with cycles, self loops, parallel edges, several parts, or empty.
///
/// @param boxes the components; their indices are the ends of the edges
/// @param edges the dependencies, in any order: the order does not change the positions of the boxes
/// @param spacing distances between them
public record LayoutInput(List<LayoutBox> boxes, List<LayoutEdge> edges, Spacing spacing) {
    /// @throws IndexOutOfBoundsException when an edge ends at a box that does not exist
    public LayoutInput {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
        for (LayoutEdge edge : edges) {
            Objects.checkIndex(edge.from(), boxes.size());
            Objects.checkIndex(edge.to(), boxes.size());
        }
    }
}
