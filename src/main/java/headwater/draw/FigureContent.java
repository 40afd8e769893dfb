package headwater.draw;

import headwater.model.DependencyGraph;

/// What a picture of paths holds, before it is laid out.
///
/// @param components    component numbers, ascending
/// @param dependencies  dependency numbers between them; of parallel ones the first
/// @param targets       component numbers to which the paths lead
/// @param compromised   component numbers that carry the warning glyph, shown or not
public record FigureContent(DependencyGraph graph, int[] components, int[] dependencies, int[] targets,
        int[] compromised) {
}
