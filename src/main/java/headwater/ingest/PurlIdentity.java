package headwater.ingest;

import headwater.model.Ecosystem;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Purl;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which package version an entry of an SBOM is. The purl decides name and version, never the name field: npm writes an
/// alias there, and a workspace member without its scope.
///
/// @param alias        the name under which it is installed, when that is another one
/// @param writtenPurl  the purl as written, when it tells more than the package version does
public record PurlIdentity(PackageVersion packageVersion, @Nullable String alias, @Nullable String writtenPurl) {
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}");

    /// @param name     as written, with its group; may be empty
    /// @param version  as written; may be empty
    /// @param label    what messages call the entry
    public static PurlIdentity of(@Nullable String purl, String name, String version, String label, int line,
            FileProblems problems) {
        Optional<PackageVersion> read = purl == null ? Optional.empty() : Purl.read(purl);
        if (read.isEmpty()) {
            if (purl != null) {
                problems.tell(Problem.Level.WARNING, "purl-unreadable", "\"" + purl
                        + "\" is no purl; the component is known by its name only and matches no advisory.", line);
            }
            return new PurlIdentity(new PackageVersion(Ecosystem.UNKNOWN, name, version), null, null);
        }
        PackageVersion identity = identity(withWrittenName(read.orElseThrow(), name), version, label, line, problems);
        boolean npm = identity.ecosystem() == Ecosystem.NPM;
        boolean telling = identity.ecosystem() == Ecosystem.UNKNOWN || !identity.purl().text().equals(purl);
        return new PurlIdentity(identity, npm && !name.isEmpty() && !sameName(name, identity.name()) ? name : null,
                telling ? purl : null);
    }

    /// Purls of some ecosystems spell a name in another way than people do, and mean the same.
    private static PackageVersion withWrittenName(PackageVersion purl, String name) {
        return new PackageKey(purl.ecosystem(), name).equals(new PackageKey(purl.ecosystem(), purl.name()))
                && purl.ecosystem() != Ecosystem.MAVEN ? new PackageVersion(purl.ecosystem(), name, purl.version()) : purl;
    }

    private static PackageVersion identity(PackageVersion purl, String version, String label, int line,
            FileProblems problems) {
        if (purl.version().isEmpty() || !version.isEmpty() && isCommit(purl)) {
            return new PackageVersion(purl.ecosystem(), purl.name(), version);
        }
        if (!version.isEmpty() && !version.equals(purl.version())) {
            problems.tell(Problem.Level.WARNING, "purl-differs", "\"" + label + "\" says version " + version
                    + ", its purl " + purl.version() + "; the purl decides.", line);
        }
        return purl;
    }

    /// Of a repository the purl may name the commit, which does not contradict a version.
    private static boolean isCommit(PackageVersion purl) {
        return (purl.ecosystem() == Ecosystem.GITHUB || purl.ecosystem() == Ecosystem.BITBUCKET)
                && COMMIT.matcher(purl.version()).matches();
    }

    /// A scope may have got lost on the way into the name; that is no alias.
    private static boolean sameName(String written, String name) {
        return written.equals(name) || name.endsWith("/" + written)
                || written.equals(name.substring(name.startsWith("@") ? 1 : 0));
    }
}
