package headwater.ingest.yarn;

import headwater.ingest.manifest.Manifest;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.InstallScript;
import headwater.model.Integrity;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Entries as components. A patched package is one of its own, of the same name and version as what it changes.
final class BerryComponents {
    /// yarn's digests are those of the archives in its own cache, not of the registry's; those of two cache keys differ.
    private static final String DOMAIN = "yarn-zip-";

    private final String file;
    private final String cacheKey;
    private final Optional<Manifest> project;

    BerryComponents(String file, String cacheKey, Optional<Manifest> project) {
        this.file = file;
        this.cacheKey = cacheKey;
        this.project = project;
    }

    Component of(BerryEntry entry) {
        String name = entry.resolution().name();
        return new ComponentFacts(new PackageVersion(Ecosystem.NPM, name, version(entry)), entry.resolution().toString(),
                alias(entry), new Distribution(source(entry), digest(entry), null, InstallScript.UNKNOWN), Set.of(),
                new Origin(file, entry.line(), 0));
    }

    /// yarn writes `0.0.0-use.local` for the project and its members, whatever their version is.
    private String version(BerryEntry entry) {
        if (entry.isProject()) {
            return project.map(Manifest::version).orElse("").strip();
        }
        return entry.isWorkspace() ? "" : entry.version();
    }

    /// The name under which all ask for it, when that is not its own.
    private static @Nullable String alias(BerryEntry entry) {
        List<String> names = entry.keys().stream().map(key -> Descriptor.of(key).name()).distinct().toList();
        return names.size() == 1 && !names.getFirst().equals(entry.resolution().name()) ? names.getFirst() : null;
    }

    private static @Nullable String source(BerryEntry entry) {
        String reference = entry.resolution().range();
        return reference.startsWith(Reference.NPM) ? Reference.parameter(reference, "__archiveUrl").orElse(null)
                : entry.isWorkspace() ? null : Reference.withoutParameters(reference);
    }

    /// `10c0/<hex>`, or in older files `<hex>` for the cache key of the whole file.
    private @Nullable DigestText digest(BerryEntry entry) {
        String checksum = entry.checksum();
        if (checksum == null || checksum.isBlank()) {
            return null;
        }
        int slash = checksum.indexOf('/');
        String key = slash < 0 ? cacheKey : checksum.substring(0, slash);
        return new Integrity(DOMAIN + key, "sha512", checksum.substring(slash + 1)).text();
    }
}
