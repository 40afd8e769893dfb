package headwater.ingest.manifest;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the `version` of an entry of npm lockfile version 1 holds, or the address of an archive tells: a plain version, an alias, or a reference to something outside the
/// registry, from which no version may be read. Read from the tool's source (arborist, `Shrinkwrap.metaFromLock`).
public sealed interface VersionReference {
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

    Pattern VERSION = Pattern.compile("[v=\\s]*\\d+\\.\\d+\\.\\d+(?:[-+.].*)?");
    String PACKAGE_END = "/-/";
    String ARCHIVE_END = ".tgz";
    Pattern TARBALL = Pattern.compile(".*\\.(?:tgz|tar\\.gz|tar)", Pattern.CASE_INSENSITIVE);

    /// @param key  the name under which the entry stands
    static VersionReference of(@Nullable String text, String key) {
        if (text == null || text.isBlank()) {
            return new Absent();
        }
        if (text.startsWith("npm:")) {
            String target = text.substring("npm:".length());
            int at = target.lastIndexOf('@');
            return at > 0 ? new Registry(target.substring(0, at), target.substring(at + 1)) : new Elsewhere(text);
        }
        if (text.startsWith("file:")) {
            return TARBALL.matcher(text).matches() ? archive(text, key) : new Folder(text.substring("file:".length()));
        }
        return VERSION.matcher(text.strip()).matches() ? new Registry(null, text.strip()) : archive(text, key);
    }

    /// Whether an address is plainly that under which a registry has the archive of a package version,
    /// `https://<host>/…/<name>/-/<last segment>-<version>.tgz`: then [#of] says the same, but takes a hundred times longer.
    /// False also where a closer look is needed.
    static boolean isPlainArchive(String address, String name, String version) {
        int segment = name.indexOf('/') + 1;
        int number = address.length() - ARCHIVE_END.length() - version.length();
        int file = number - 1 - (name.length() - segment);
        int owner = file - PACKAGE_END.length() - name.length();
        if (owner <= "https://".length() || !address.startsWith("https://") || !address.startsWith(name, owner)
                || !address.startsWith(PACKAGE_END, file - PACKAGE_END.length())
                || !address.regionMatches(file, name, segment, name.length() - segment) || address.charAt(number - 1) != '-'
                || !address.startsWith(version, number) || !address.endsWith(ARCHIVE_END)) {
            return false;
        }
        int host = address.indexOf('/', "https://".length());
        boolean otherScope = !name.startsWith("@") && address.charAt(address.lastIndexOf('/', owner - 2) + 1) == '@';
        return host < owner && address.charAt(owner - 1) == '/' && !otherScope && address.indexOf('%') < 0
                && version.indexOf('/') < 0 && version.indexOf(':') < 0;
    }

    /// An archive's file name tells name and version when it is `<name>-<version>.tgz`: in the address of a registry the
    /// name before `/-/`, elsewhere that of the entry. Source: arborist, `version-from-tgz.js`.
    private static VersionReference archive(String text, String key) {
        if (!text.endsWith(".tgz")) {
            return new Elsewhere(text);
        }
        String owner = key;
        int mark = text.lastIndexOf("/-/");
        boolean web = text.startsWith("http://") || text.startsWith("https://");
        if (web && mark > 0 && text.indexOf('/', mark + "/-/".length()) < 0) {
            owner = text.substring(text.indexOf("//") + 2, mark).replaceAll("(?i)%2f", "/");
            owner = owner.substring(owner.indexOf('/') + 1);
        }
        String[] parts = owner.split("/");
        String project = parts[parts.length - 1];
        String scope = parts.length > 1 ? parts[parts.length - 2] : "";
        int name = Math.max(text.lastIndexOf('/'), text.lastIndexOf(':')) + 1;
        String file = text.substring(name, text.length() - ".tgz".length());
        if (!file.startsWith(project + "-") || !VERSION.matcher(file.substring(project.length() + 1).strip()).matches()) {
            return new Elsewhere(text);
        }
        return new Registry(scope.startsWith("@") ? scope + "/" + project : project, file.substring(project.length() + 1));
    }
}
