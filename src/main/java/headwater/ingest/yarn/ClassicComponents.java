package headwater.ingest.yarn;

import headwater.ingest.manifest.VersionReference;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.InstallScript;
import headwater.model.Integrity;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Entries as components. What is told of one: real name and alias, where its archive is, and its digest.
final class ClassicComponents {
    private static final String ALIAS = "npm:";
    private static final Pattern SHA1 = Pattern.compile("[0-9a-f]{40}");
    private static final Pattern ARCHIVE = Pattern.compile("[^?]+\\.(?:tgz|tar\\.gz)(?:\\?.*)?");

    private final String file;

    ClassicComponents(String file) {
        this.file = file;
    }

    /// @param key  one of the entry's descriptors: its name is that under which the component is installed
    Component of(ClassicEntry entry, Descriptor key) {
        String name = realName(entry, key);
        String version = version(entry);
        PackageVersion recorded = new PackageVersion(Ecosystem.NPM, name, entry.isMember() ? "" : version);
        return new ComponentFacts(recorded, key.name() + "@" + version, name.equals(key.name()) ? null : key.name(),
                new Distribution(source(entry), digest(entry), null, InstallScript.UNKNOWN), Set.of(),
                new Origin(file, entry.line, 0));
    }

    static String version(ClassicEntry entry) {
        return Objects.requireNonNullElse(entry.version, "").strip();
    }

    /// The target of an alias. yarn writes `name` where one entry is known by several; that is the package's own name
    /// only where it does not come from a registry, for yarn writes an alias there, too.
    private static String realName(ClassicEntry entry, Descriptor key) {
        if (key.range().startsWith(ALIAS)) {
            return Descriptor.of(key.range().substring(ALIAS.length())).name();
        }
        return entry.name != null && isReference(key.range()) ? entry.name : key.name();
    }

    /// Whether a range is an address or a path, so that the registry has no say in the name.
    private static boolean isReference(String range) {
        return !range.startsWith(ALIAS) && (range.indexOf(':') >= 0 || range.indexOf('/') >= 0);
    }

    /// Where an archive's address ends in its SHA-1, that is a digest and no part of the address.
    private static @Nullable String source(ClassicEntry entry) {
        return entry.isMember() ? null : sha1(entry).isPresent() ? address(Objects.requireNonNull(entry.resolved)) : entry.resolved;
    }

    private static @Nullable DigestText digest(ClassicEntry entry) {
        if (entry.integrity != null && !entry.integrity.isBlank()) {
            return DigestText.of(entry.integrity);
        }
        return sha1(entry).map(hex -> new Integrity(Integrity.NPM, "sha1", hex).text()).orElse(null);
    }

    /// Behind a git address stands a commit instead.
    private static Optional<String> sha1(ClassicEntry entry) {
        String resolved = entry.resolved == null ? "" : entry.resolved;
        String address = address(resolved);
        String behind = resolved.substring(Math.min(address.length() + 1, resolved.length()));
        boolean archive = ARCHIVE.matcher(address).matches() && !address.startsWith("git");
        return archive && SHA1.matcher(behind).matches() ? Optional.of(behind) : Optional.empty();
    }

    private static String address(String resolved) {
        int hash = resolved.lastIndexOf('#');
        return hash < 0 ? resolved : resolved.substring(0, hash);
    }

    /// The package in whose archive an entry's bytes are by its address, where that is another than the entry says: how a
    /// swap would look.
    Optional<String> otherArchive(ClassicEntry entry, Descriptor key) {
        if (entry.resolved == null || entry.version == null || isReference(key.range()) || !entry.resolved.contains("/-/")) {
            return Optional.empty();
        }
        String own = realName(entry, key);
        return VersionReference.of(address(entry.resolved), own) instanceof VersionReference.Registry archive
                && !(own + "@" + version(entry)).equals(archive.name() + "@" + archive.version())
                ? Optional.of(archive.name() + "@" + archive.version()) : Optional.empty();
    }
}
