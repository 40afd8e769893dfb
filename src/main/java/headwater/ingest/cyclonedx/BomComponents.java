package headwater.ingest.cyclonedx;

import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.InstallScript;
import headwater.model.Integrity;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Purl;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry to one component. The purl decides name and version, never the name field: npm writes an alias there, and a
/// workspace member without its scope. Equal texts and flag sets share one object.
final class BomComponents {
    /// How our own export calls its maker.
    static final String OWN = "headwater";
    /// Tools whose digests of npm components are those of the registry's tarballs.
    private static final Set<String> TARBALL_TOOLS = Set.of("npm", "cyclonedx-npm", "yarn-plugin-cyclonedx",
            BomComponents.OWN);

    private final String file;
    private final BomDocument bom;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<Set<Flag>, Set<Flag>> flagSets = new HashMap<>();

    BomComponents(String file, BomDocument bom) {
        this.file = file;
        this.bom = bom;
    }

    Component of(BomEntry entry, String location) {
        String written = entry.group == null || entry.group.isEmpty() ? text(entry.name)
                : entry.group + "/" + text(entry.name);
        Optional<PackageVersion> purl = entry.purl == null ? Optional.empty() : Purl.read(entry.purl);
        if (entry.purl != null && purl.isEmpty()) {
            bom.problems.tell(Problem.Level.WARNING, "purl-unreadable", "\"" + entry.purl
                    + "\" is no purl; the component is known by its name only and matches no advisory.", entry.line);
        }
        PackageVersion identity = purl.map(read -> identity(entry, read))
                .orElseGet(() -> new PackageVersion(Ecosystem.UNKNOWN, written, share(text(entry.version))));
        String alias = identity.ecosystem() == Ecosystem.NPM && !written.isEmpty() && !sameName(written, identity.name())
                ? written : null;
        boolean telling = purl.isPresent() && entry.purl != null && (identity.ecosystem() == Ecosystem.UNKNOWN
                || !entry.purl.equals(identity.purl().text()));
        return new ComponentFacts(identity, location, alias, distribution(entry, identity),
                flagSets.computeIfAbsent(entry.flags, Set::copyOf), new Origin(file, entry.line, 0),
                telling ? entry.purl : null);
    }

    private PackageVersion identity(BomEntry entry, PackageVersion purl) {
        String version = text(entry.version);
        if (purl.version().isEmpty()) {
            return new PackageVersion(purl.ecosystem(), purl.name(), share(version));
        }
        if (!version.isEmpty() && !version.equals(purl.version())) {
            bom.problems.tell(Problem.Level.WARNING, "purl-differs", "\"" + entry.label() + "\" says version " + version
                    + ", its purl " + purl.version() + "; the purl decides.", entry.line);
        }
        return new PackageVersion(purl.ecosystem(), purl.name(), share(purl.version()));
    }

    /// A scope may have got lost on the way into the name; that is no alias.
    private static boolean sameName(String written, String name) {
        return written.equals(name) || name.endsWith("/" + written)
                || written.equals(name.substring(name.startsWith("@") ? 1 : 0));
    }

    private Distribution distribution(BomEntry entry, PackageVersion identity) {
        String integrity = integrity(entry, identity.ecosystem());
        if (entry.source == null && integrity == null && entry.licence == null) {
            return Distribution.UNKNOWN;
        }
        return new Distribution(entry.source, integrity, entry.licence == null ? null : share(entry.licence),
                InstallScript.UNKNOWN);
    }

    private @Nullable String integrity(BomEntry entry, Ecosystem ecosystem) {
        if (entry.algorithm == null || entry.digest == null || entry.digest.isEmpty()) {
            return null;
        }
        String domain = entry.hashDomain != null ? entry.hashDomain
                : ecosystem == Ecosystem.NPM && TARBALL_TOOLS.contains(bom.producer) ? Integrity.NPM
                : bom.producer.isEmpty() ? "unnamed" : bom.producer;
        return new Integrity(domain, entry.algorithm, entry.digest).text();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private String share(String text) {
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
