package headwater.ingest.spdx;

import headwater.ingest.PurlIdentity;
import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.InstallScript;
import headwater.model.Integrity;
import headwater.model.Origin;
import headwater.model.Problem;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// One package to one component.
final class SpdxComponents {
    /// How our own export names the maker of a digest, in the comment of a package.
    private static final String HASH_DOMAIN = "hash domain: ";

    private final String file;
    private final SpdxDocument document;
    private final SpdxProducer producer;
    /// What digests are written behind, by domain and algorithm.
    private final Map<String, Map<String, String>> beginnings = new HashMap<>();

    SpdxComponents(String file, SpdxDocument document, SpdxProducer producer) {
        this.file = file;
        this.document = document;
        this.producer = producer;
    }

    Component of(SpdxPackage read, String location) {
        String label = read.name.isEmpty() ? location : read.name;
        if (read.name.isEmpty() && read.purl == null) {
            document.problems.tell(Problem.Level.WARNING, "name-missing",
                    "A package has neither name nor purl; it cannot match anything.", read.line);
        }
        if (read.secondPurl != null) {
            document.problems.tell(Problem.Level.WARNING, "purl-twice", "\"" + label + "\" has two purls, " + read.purl
                    + " and " + read.secondPurl + "; the first one decides.", read.line);
        }
        PurlIdentity identity = PurlIdentity.of(read.purl, read.name, read.version, label, read.line, document.problems);
        return new ComponentFacts(identity.packageVersion(), location, identity.alias(),
                distribution(read, identity.packageVersion().ecosystem()), Set.of(), new Origin(file, read.line, 0),
                identity.writtenPurl());
    }

    private Distribution distribution(SpdxPackage read, Ecosystem ecosystem) {
        String domain = domain(read, ecosystem);
        DigestText integrity = read.digest.in(domain, beginnings.computeIfAbsent(domain, _ -> new HashMap<>()));
        String written = read.licence();
        String licence = written == null ? null : document.licenceNames.getOrDefault(written, written);
        if (read.source == null && integrity == null && licence == null) {
            return Distribution.UNKNOWN;
        }
        return new Distribution(read.source, integrity, licence, InstallScript.UNKNOWN);
    }

    /// npm writes the digests of the registry's tarballs; what other tools hash is known to them alone.
    private String domain(SpdxPackage read, Ecosystem ecosystem) {
        if (producer.isOwn() && read.comment.startsWith(HASH_DOMAIN)) {
            return read.comment.substring(HASH_DOMAIN.length());
        }
        return ecosystem == Ecosystem.NPM && (producer.isNpm() || producer.isOwn()) ? Integrity.NPM
                : producer.name().isEmpty() ? "unnamed" : producer.name();
    }
}
