package headwater.ingest.nuget;

import headwater.ingest.DataTable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One framework for which the project is built, with the packages for it; or one runtime of a framework (`net8.0/win-x64`),
/// with those that are others there than in the framework itself.
///
/// @param base     the framework of a runtime
/// @param entries  by lower-case id: NuGet does not tell cases apart
record Target(String name, @Nullable Target base, Map<String, Entry> entries) {
    /// @param number  of the component
    record Entry(int number, DataTable table) {
    }

    Target(String name, @Nullable Target base) {
        this(name, base, new LinkedHashMap<>());
    }

    /// The package for this target, which may be that of its framework.
    @Nullable Entry find(String key) {
        Entry own = entries.get(key);
        return own != null || base == null ? own : base.find(key);
    }
}
