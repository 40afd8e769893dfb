package headwater.draw;

import headwater.analysis.diff.Mark;
import java.util.Map;

/// What a picture of two builds says of its parts; nothing in a picture of one.
///
/// @param components    by component number, all that are shown
/// @param dependencies  by dependency number, all that are shown
/// @param details       by component number, what stands below the name
public record Differences(Map<Integer, Mark> components, Map<Integer, Mark> dependencies, Map<Integer, String> details) {
    /// In a picture of one build.
    public static final Differences NONE = new Differences(Map.of(), Map.of(), Map.of());

    public Differences {
        components = Map.copyOf(components);
        dependencies = Map.copyOf(dependencies);
        details = Map.copyOf(details);
    }

    Mark ofDependency(int dependency) {
        return dependencies.getOrDefault(dependency, Mark.SAME);
    }
}
