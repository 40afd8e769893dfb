package headwater.ingest.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
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

/// What npm and those around it say of vulnerable versions in npm's own ranges: records of the nodejs security-wg, `npm
/// audit --json` of npm 6 (also of pnpm, and each line of yarn classic) and of npm 7 and later, and the registry's bulk answer.
/// Observed: records of security-wg; reports as npm 6 and 11 write them.
final class NpmAuditReader {
    private static final Pattern GHSA = Pattern.compile("GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}");

    private NpmAuditReader() {
    }

    static boolean recognises(JsonNode root) {
        return isRecord(root) || root.path("advisories").isObject() || root.has("auditReportVersion")
                || root.path("type").asText().equals("auditAdvisory") || isBulk(root);
    }

    static List<Advisory> read(JsonNode root) {
        List<Advisory> advisories = new ArrayList<>();
        if (isRecord(root)) {
            advisories.add(advisory(root, root.path("module_name").asText()));
        } else if (root.path("type").asText().equals("auditAdvisory")) {
            JsonNode found = root.path("data").path("advisory");
            advisories.add(advisory(found, found.path("module_name").asText()));
        } else if (root.path("advisories").isObject()) {
            root.path("advisories").forEach(each -> advisories.add(advisory(each, each.path("module_name").asText())));
        } else if (root.has("auditReportVersion")) {
            root.path("vulnerabilities").forEach(each -> vias(each, advisories));
        } else {
            for (Map.Entry<String, JsonNode> each : root.properties()) {
                each.getValue().forEach(record -> advisories.add(advisory(record, each.getKey())));
            }
        }
        return advisories;
    }

    private static boolean isRecord(JsonNode root) {
        return root.path("module_name").isTextual() && root.path("vulnerable_versions").isTextual();
    }

    private static boolean isBulk(JsonNode root) {
        return root.isObject() && !root.isEmpty() && root.valueStream().allMatch(each -> each.isArray() && !each.isEmpty()
                && each.valueStream().allMatch(record -> record.path("vulnerable_versions").isTextual()));
    }

    /// A package is vulnerable via records, or via another package, which has a part of its own.
    private static void vias(JsonNode vulnerability, List<Advisory> advisories) {
        for (JsonNode via : vulnerability.path("via")) {
            if (via.isObject() && advisories.stream().noneMatch(each -> each.id().equals(id(via)))) {
                advisories.add(advisory(via, Texts.first(via, "dependency", "name")));
            }
        }
    }

    private static Advisory advisory(JsonNode record, String name) {
        String title = Texts.first(record, "title", "overview");
        Set<String> aliases = Texts.of(record.path("cves"));
        aliases.addAll(Texts.of(record.path("cve")));
        List<String> references = new ArrayList<>(Texts.of(record.path("references")));
        Texts.one(record.path("url")).ifPresent(references::add);
        AffectedPackage affected = new AffectedPackage(Ecosystem.NPM, name, Set.of(),
                List.of(new AffectedRange.Npm(Texts.first(record, "vulnerable_versions", "range"))), List.of());
        return new Advisory(id(record), title.isEmpty() ? id(record) : title + " in " + name, title,
                record.path("overview").asText(), List.copyOf(aliases), List.of(affected), references, Optional.empty(),
                new Advisory.Standing(isMalicious(record, title), !record.path("deleted").asText("").isEmpty(),
                        Texts.first(record, "updated_at", "updated", "publish_date"), severity(record), List.of()));
    }

    private static boolean isMalicious(JsonNode record, String title) {
        Set<String> cwes = new LinkedHashSet<>(Texts.of(record.path("cwe")));
        Texts.one(record.path("cwe")).ifPresent(cwes::add);
        return cwes.contains("CWE-506") || title.equalsIgnoreCase("Malicious Package") || title.startsWith("Malware in ");
    }

    private static Optional<Severity> severity(JsonNode record) {
        String vector = Texts.first(record, "cvss_vector");
        return Cvss.of(vector.isEmpty() ? Texts.first(record.path("cvss"), "vectorString") : vector);
    }

    /// GitHub's id where the record has one, else npm's number.
    private static String id(JsonNode record) {
        String ghsa = Texts.first(record, "github_advisory_id", "url");
        Matcher found = GHSA.matcher(ghsa);
        return found.find() ? found.group() : "NPM-" + Texts.first(record, "id", "source");
    }
}
