package headwater.ingest.cyclonedx;

import headwater.ingest.PurlIdentity;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.InstallScript;
import headwater.model.Integrity;
import headwater.model.Origin;
import headwater.model.PackageVersion;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One entry to one component.
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
        PurlIdentity identity = PurlIdentity.of(entry.purl(), written, text(entry.version), entry.label(), entry.line,
                bom.problems);
        return component(entry, location, identity.packageVersion(), identity.alias(), identity.writtenPurl());
    }

    private Component component(BomEntry entry, String location, PackageVersion identity, @Nullable String alias,
            @Nullable String writtenPurl) {
        return new ComponentFacts(identity, location, alias, distribution(entry, identity), entry.flags,
                new Origin(file, entry.line, 0), writtenPurl);
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
