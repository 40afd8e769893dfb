package headwater.ingest.npm;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the `version` of a version 1 entry holds: a plain version, an alias, or a reference to something outside the
/// registry, from which no version may be read. Read from the tool's source (arborist, `Shrinkwrap.metaFromLock`).
sealed interface VersionReference {
    /// A version from a registry, of the package of the entry's name or, as an alias, of another one.
    record Registry(@Nullable String name, String version) implements VersionReference {
    }

    /// A folder, relative to the project: the entry is a link to it.
    record Folder(String path) implements VersionReference {
    }

    /// A git, file or web reference.
    record Elsewhere(String reference) implements VersionReference {
    }

    /// Nothing is recorded.
    record Absent() implements VersionReference {
    }

    Pattern VERSION = Pattern.compile("[v=\\s]*\\d+\\.\\d+\\.\\d+(?:[-+.].*)?\\s*");
    Pattern TARBALL = Pattern.compile(".*\\.(?:tgz|tar\\.gz|tar)", Pattern.CASE_INSENSITIVE);

    static VersionReference of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Absent();
        }
        if (text.startsWith("npm:")) {
            String target = text.substring("npm:".length());
            int at = target.lastIndexOf('@');
            return at > 0 ? new Registry(target.substring(0, at), target.substring(at + 1)) : new Elsewhere(text);
        }
        if (text.startsWith("file:")) {
            return TARBALL.matcher(text).matches() ? new Elsewhere(text) : new Folder(text.substring("file:".length()));
        }
        return VERSION.matcher(text).matches() ? new Registry(null, text.strip()) : new Elsewhere(text);
    }
}
