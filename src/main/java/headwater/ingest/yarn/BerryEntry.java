package headwater.ingest.yarn;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry of berry's `yarn.lock` as written: what several descriptors lead to.
///
/// @param line        of the keys, from 1
/// @param keys        descriptors, `name@range`
/// @param resolution  `name@reference`; what the component is known by
/// @param needs       ranges by name; dependencies of every kind together, without peers
/// @param optional    the needs that may be unmet
record BerryEntry(int line, List<String> keys, Descriptor resolution, String version, Map<String, String> needs,
        Set<String> optional, @Nullable String checksum) {
    /// Whether it is a part of the project's own code: the project, or a member of its workspace.
    boolean isWorkspace() {
        return resolution.range().startsWith(Reference.WORKSPACE);
    }

    boolean isProject() {
        return resolution.range().equals(Reference.WORKSPACE + ".");
    }
}
