package headwater.draw;

import java.util.List;

/// A shortest path of a picture from a root to a target.
///
/// @param target        component number
/// @param name          of the target, with its version and what else tells it from its namesakes
/// @param lengthEdges   dependencies on the way, those that the picture leaves out too
/// @param dependencies  of them those that are drawn, from the root to the target
public record Way(int target, String name, int lengthEdges, List<Integer> dependencies) {
    public Way {
        dependencies = List.copyOf(dependencies);
    }
}
