package headwater.ingest.cyclonedx;

import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
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
/// workspace member without its scope.
final class BomComponents {
    /// How our own export calls its maker.
    static final String OWN = "headwater";
    /// Tools whose digests of npm components are those of the registry's tarballs.
    private static final Set<String> TARBALL_TOOLS = Set.of("npm", "cyclonedx-npm", "yarn-plugin-cyclonedx",
            BomComponents.OWN);

    private final String file;
    private final BomDocument bom;
    /// What digests are written behind, by domain and algorithm.
    private final Map<String, Map<String, String>> beginnings = new HashMap<>();

    BomComponents(String file, BomDocument bom) {
        this.file = file;
        this.bom = bom;
    }

    Component of(BomEntry entry, String location) {
        PackageVersion plain = entry.plain();
        if (plain != null) {
            return component(entry, location, plain, null, null);
        }
        String written = entry.group == null || entry.group.isEmpty() ? text(entry.name)
                : entry.group + "/" + text(entry.name);
        String purlText = entry.purl();
        Optional<PackageVersion> purl = purlText == null ? Optional.empty() : Purl.read(purlText);
        if (purlText != null && purl.isEmpty()) {
            bom.problems.tell(Problem.Level.WARNING, "purl-unreadable", "\"" + purlText
                    + "\" is no purl; the component is known by its name only and matches no advisory.", entry.line);
        }
        PackageVersion identity = purl.map(read -> identity(entry, read))
                .orElseGet(() -> new PackageVersion(Ecosystem.UNKNOWN, written, text(entry.version)));
        String alias = identity.ecosystem() == Ecosystem.NPM && !written.isEmpty() && !sameName(written, identity.name())
                ? written : null;
        boolean telling = purl.isPresent() && purlText != null && (identity.ecosystem() == Ecosystem.UNKNOWN
                || !purlText.equals(identity.purl().text()));
        return component(entry, location, identity, alias, telling ? purlText : null);
    }

    private Component component(BomEntry entry, String location, PackageVersion identity, @Nullable String alias,
            @Nullable String writtenPurl) {
        return new ComponentFacts(identity, location, alias, distribution(entry, identity), entry.flags,
                new Origin(file, entry.line, 0), writtenPurl);
    }

    private PackageVersion identity(BomEntry entry, PackageVersion purl) {
        String version = text(entry.version);
        if (purl.version().isEmpty()) {
            return new PackageVersion(purl.ecosystem(), purl.name(), version);
        }
        if (!version.isEmpty() && !version.equals(purl.version())) {
            bom.problems.tell(Problem.Level.WARNING, "purl-differs", "\"" + entry.label() + "\" says version " + version
                    + ", its purl " + purl.version() + "; the purl decides.", entry.line);
        }
        return new PackageVersion(purl.ecosystem(), purl.name(), purl.version());
    }

    /// A scope may have got lost on the way into the name; that is no alias.
    private static boolean sameName(String written, String name) {
        return written.equals(name) || name.endsWith("/" + written)
                || written.equals(name.substring(name.startsWith("@") ? 1 : 0));
    }

    private Distribution distribution(BomEntry entry, PackageVersion identity) {
        String domain = domain(entry, identity.ecosystem());
        DigestText integrity = entry.digest.in(domain, beginnings.computeIfAbsent(domain, _ -> new HashMap<>()));
        if (entry.source == null && integrity == null && entry.licence == null) {
            return Distribution.UNKNOWN;
        }
        return new Distribution(entry.source, integrity, entry.licence, InstallScript.UNKNOWN);
    }

    private String domain(BomEntry entry, Ecosystem ecosystem) {
        return entry.hashDomain != null ? entry.hashDomain
                : ecosystem == Ecosystem.NPM && TARBALL_TOOLS.contains(bom.producer) ? Integrity.NPM
                : bom.producer.isEmpty() ? "unnamed" : bom.producer;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
