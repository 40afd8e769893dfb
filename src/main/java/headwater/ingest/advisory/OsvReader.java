package headwater.ingest.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.ingest.JsonText;
import headwater.ingest.ReadException;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.AffectedRange.Event;
import headwater.model.AffectedRange.Kind;
import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import headwater.model.Purl;
import headwater.model.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads one OSV record (schema 1.x). Packages of ecosystems that Headwater does not know are left out, and so are those
/// of one release of a distribution (`Debian:11`): nothing tells which one a component is of.
public final class OsvReader {
    private static final ObjectMapper JSON = new ObjectMapper();
    /// The schema's names of what begins and ends a range.
    private static final Map<String, Kind> KINDS = Map.of("introduced", Kind.INTRODUCED, "fixed", Kind.FIXED,
            "last_affected", Kind.LAST_AFFECTED, "limit", Kind.LIMIT);
    private static final Set<String> MALICIOUS_CWES = Set.of("CWE-506", "CWE-507", "CWE-509", "CWE-912");

    private OsvReader() {
    }

    /// @throws ReadException when it is no OSV record
    public static Advisory read(byte[] bytes, String file) throws ReadException {
        try {
            JsonNode record = JSON.readTree(bytes);
            if (!recognises(record)) {
                throw new ReadException("not-osv", "This is no OSV record: it has no id or no affected packages.", file);
            }
            return read(record);
        } catch (IOException failed) {
            throw JsonText.unreadable(failed, file);
        }
    }

    /// A withdrawn record may have no packages left.
    static boolean recognises(JsonNode record) {
        return record.path("id").isTextual()
                && (record.path("affected").isArray() || record.has("schema_version") || record.has("withdrawn"));
    }

    static Advisory read(JsonNode record) {
        JsonNode ours = record.path("database_specific").path("headwater");
        String id = record.path("id").asText();
        String summary = record.path("summary").asText();
        List<AffectedPackage> affected = new ArrayList<>();
        for (JsonNode each : record.path("affected")) {
            named(each.path("package")).ifPresent(named -> affected.add(new AffectedPackage(named.ecosystem(), named.name(),
                    Texts.of(each.path("versions")), ranges(each.path("ranges")),
                    List.copyOf(Texts.of(ours.path("safe").path(named.name()))))));
        }
        List<String> references = new ArrayList<>();
        record.path("references").forEach(reference -> references.add(reference.path("url").asText()));
        JsonNode exposure = ours.path("exposure");
        return new Advisory(id, ours.path("title").asText(summary.isEmpty() ? id : summary), summary,
                record.path("details").asText(), List.copyOf(Texts.of(record.path("aliases"))), affected, references,
                exposure.isObject() ? Optional.of(new Advisory.Exposure(exposure.path("from").asText(),
                        exposure.path("until").asText())) : Optional.empty(), standing(record));
    }

    private static Advisory.Standing standing(JsonNode record) {
        return new Advisory.Standing(malicious(record), record.hasNonNull("withdrawn"), record.path("modified").asText(),
                severity(record), List.of());
    }

    private static boolean malicious(JsonNode record) {
        String id = record.path("id").asText();
        Set<String> cwes = Texts.of(record.path("database_specific").path("cwe_ids"));
        for (JsonNode each : record.path("affected")) {
            each.path("database_specific").path("cwes").forEach(cwe -> cwes.add(cwe.path("cweId").asText()));
        }
        return id.startsWith("HW-") || id.startsWith("MAL-") || cwes.stream().anyMatch(MALICIOUS_CWES::contains)
                || Texts.of(record.path("aliases")).stream().anyMatch(alias -> alias.startsWith("MAL-"));
    }

    /// The newest version of CVSS that the record has; a record's packages may have their own.
    private static Optional<Severity> severity(JsonNode record) {
        Optional<Severity> best = Optional.empty();
        List<JsonNode> places = new ArrayList<>(List.of(record.path("severity")));
        record.path("affected").forEach(each -> places.add(each.path("severity")));
        for (JsonNode place : places) {
            for (JsonNode each : place) {
                Optional<Severity> read = Cvss.of(each.path("score").asText());
                best = Cvss.newer(best, read);
            }
        }
        return best;
    }

    private static Optional<PackageVersion> named(JsonNode named) {
        Optional<Ecosystem> ecosystem = Ecosystem.ofOsv(named.path("ecosystem").asText());
        String name = named.path("name").asText();
        return ecosystem.isPresent() && !name.isEmpty() ? Optional.of(new PackageVersion(ecosystem.get(), name, ""))
                : named.path("ecosystem").asText().indexOf(':') >= 0 ? Optional.empty() : Purl.parse(named.path("purl").asText());
    }

    private static List<AffectedRange> ranges(JsonNode ranges) {
        List<AffectedRange> read = new ArrayList<>();
        for (JsonNode range : ranges) {
            String type = range.path("type").asText();
            if (type.equals("GIT")) {
                read.add(new AffectedRange.Unreadable("commits of " + range.path("repo").asText("a repository")));
                continue;
            }
            List<Event> events = new ArrayList<>();
            for (JsonNode event : range.path("events")) {
                KINDS.forEach((name, kind) -> Texts.one(event.path(name))
                        .ifPresent(version -> events.add(new Event(kind, version))));
            }
            if (!events.isEmpty()) {
                read.add(new AffectedRange.Events(type.equals("SEMVER"), events));
            }
        }
        return read;
    }
}
