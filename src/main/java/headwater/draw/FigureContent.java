package headwater.draw;

import headwater.model.DependencyGraph;

/// What a picture holds, before it is laid out.
///
/// @param components    component numbers, ascending
/// @param dependencies  dependency numbers between them; of parallel ones the first
/// @param targets       component numbers to which the paths lead
/// @param compromised   component numbers that carry the warning glyph, shown or not
/// @param differences   what came, went and changed, when the graph is that of two builds
public record FigureContent(DependencyGraph graph, int[] components, int[] dependencies, int[] targets,
        int[] compromised, Differences differences) {
    /// Of one build.
    public FigureContent(DependencyGraph graph, int[] components, int[] dependencies, int[] targets,
            int[] compromised) {
        this(graph, components, dependencies, targets, compromised, Differences.NONE);
    }

    boolean ofTwoBuilds() {
        return !differences.components().isEmpty();
    }
}
