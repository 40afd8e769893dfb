package headwater.ingest.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.AffectedRange.Event;
import headwater.model.AffectedRange.Kind;
import headwater.model.Ecosystem;
import headwater.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Security advisories as GitHub's REST interface gives them (`ghsa_id`, `vulnerabilities`). Its advisory database itself
/// is OSV. Source: the interface's documentation; ranges as it shows them, `>= 1.0.0, < 1.2.3`.
final class GitHubReader {
    private static final Pattern BOUND = Pattern.compile("\\s*(<=|>=|<|>|=)\\s*([^\\s,]+)\\s*");
    private static final Map<String, Ecosystem> ECOSYSTEMS = Map.ofEntries(Map.entry("npm", Ecosystem.NPM),
            Map.entry("pip", Ecosystem.PYPI), Map.entry("maven", Ecosystem.MAVEN), Map.entry("nuget", Ecosystem.NUGET),
            Map.entry("rubygems", Ecosystem.GEM), Map.entry("composer", Ecosystem.COMPOSER), Map.entry("go", Ecosystem.GOLANG),
            Map.entry("rust", Ecosystem.CARGO), Map.entry("erlang", Ecosystem.HEX), Map.entry("pub", Ecosystem.PUB),
            Map.entry("swift", Ecosystem.SWIFT), Map.entry("actions", Ecosystem.GITHUB));

    private GitHubReader() {
    }

    static boolean recognises(JsonNode root) {
        return root.path("ghsa_id").isTextual() && root.path("vulnerabilities").isArray();
    }

    static Advisory read(JsonNode record) {
        String id = record.path("ghsa_id").asText();
        String summary = record.path("summary").asText();
        List<AffectedPackage> affected = new ArrayList<>();
        for (JsonNode each : record.path("vulnerabilities")) {
            Ecosystem ecosystem = ECOSYSTEMS.get(each.path("package").path("ecosystem").asText());
            String name = each.path("package").path("name").asText();
            if (ecosystem != null && !name.isEmpty()) {
                affected.add(affected(ecosystem, name, each.path("vulnerable_version_range").asText()));
            }
        }
        Set<String> aliases = new LinkedHashSet<>();
        Texts.one(record.path("cve_id")).ifPresent(aliases::add);
        return new Advisory(id, summary.isEmpty() ? id : summary, summary, record.path("description").asText(),
                List.copyOf(aliases), affected, List.copyOf(Texts.of(record.path("references"))), Optional.empty(),
                new Advisory.Standing(record.path("type").asText().equals("malware"), record.hasNonNull("withdrawn_at"),
                        record.path("updated_at").asText(), severity(record), List.of()));
    }

    private static Optional<Severity> severity(JsonNode record) {
        JsonNode both = record.path("cvss_severities");
        return Cvss.newer(Cvss.of(both.path("cvss_v4").path("vector_string").asText()), Cvss.newer(
                Cvss.of(both.path("cvss_v3").path("vector_string").asText()),
                Cvss.of(record.path("cvss").path("vector_string").asText())));
    }

    /// A range of `= 1.2.3` alone lists that version.
    static AffectedPackage affected(Ecosystem ecosystem, String name, String range) {
        Set<String> versions = new LinkedHashSet<>();
        List<Event> events = new ArrayList<>();
        for (String part : range.split(",")) {
            Matcher bound = BOUND.matcher(part);
            if (!bound.matches()) {
                return new AffectedPackage(ecosystem, name, Set.of(), range.isBlank() ? List.of()
                        : List.of(new AffectedRange.Unreadable(range)), List.of());
            }
            switch (bound.group(1)) {
                case "=" -> versions.add(bound.group(2));
                case "<" -> events.add(new Event(Kind.FIXED, bound.group(2)));
                case "<=" -> events.add(new Event(Kind.LAST_AFFECTED, bound.group(2)));
                case ">" -> events.add(new Event(Kind.AFTER, bound.group(2)));
                default -> events.add(new Event(Kind.INTRODUCED, bound.group(2)));
            }
        }
        if (!events.isEmpty() && events.stream().noneMatch(each -> each.kind() == Kind.INTRODUCED || each.kind() == Kind.AFTER)) {
            events.addFirst(new Event(Kind.INTRODUCED, "0"));
        }
        return new AffectedPackage(ecosystem, name, versions,
                events.isEmpty() ? List.of() : List.of(new AffectedRange.Events(false, events)), List.of());
    }
}
