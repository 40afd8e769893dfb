package headwater.ingest.bun;

import headwater.model.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A bun.lock as written. Filled by [BunLockParser].
final class BunLock {
    private static final String CATALOG = "catalog:";

    @Nullable String version;
    /// By folder; the project itself is `""`.
    final Map<String, BunProject> projects = new LinkedHashMap<>();
    /// By key: the names on the way to a copy, `a/b` for the copy of `b` that `a` has for itself.
    final Map<String, BunPackage> packages = new LinkedHashMap<>();
    /// Ranges that members share, by catalog; the unnamed one is `""`.
    final Map<String, Map<String, String>> catalogs = new HashMap<>();
    final Set<String> overridden = new HashSet<>();
    final List<Problem> problems = new ArrayList<>();
    /// Entries that are no package, each told.
    int skipped;
    /// Entries that another one with the same key hides.
    int hidden;

    /// The range for which `catalog:` or `catalog:name` stands; any other range is itself.
    String range(String name, String declared) {
        return declared.startsWith(CATALOG)
                ? catalogs.getOrDefault(declared.substring(CATALOG.length()).strip(), Map.of()).getOrDefault(name, declared)
                : declared;
    }
}
