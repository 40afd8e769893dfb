package headwater.ingest.python;

import headwater.ingest.DataTable;
import headwater.model.DigestText;
import headwater.model.Ecosystem;
import headwater.model.Integrity;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The locked packages of a Python project by normalised name. One name may be locked in several versions: which one is
/// installed depends on the machine.
final class PyPackages {
    private static final String SHA256 = "sha256:";
    private final Map<String, List<Entry>> byName = new HashMap<>();

    /// @param number  of the component
    record Entry(int number, PackageVersion version, DataTable table) {
    }

    static PackageVersion version(String name, String version) {
        return new PackageVersion(Ecosystem.PYPI, name, version);
    }

    static String key(String name) {
        return new PackageKey(Ecosystem.PYPI, name).name();
    }

    void add(Entry entry) {
        byName.computeIfAbsent(key(entry.version.name()), _ -> new ArrayList<>(1)).add(entry);
    }

    List<Entry> named(String name) {
        return byName.getOrDefault(key(name), List.of());
    }

    /// The digest of the one file that all machines get, the source archive, or of the only file there is. Others are built
    /// for one platform each, and tell nothing about one another.
    ///
    /// @param hash  `sha256:<hex>`
    static @Nullable DigestText digest(@Nullable String hash, boolean sourceArchive) {
        return hash == null || !hash.startsWith(SHA256) ? null
                : new Integrity(sourceArchive ? "pypi-sdist" : "pypi-file", "sha256", hash.substring(SHA256.length())).text();
    }
}
