package headwater.ingest.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.PackageVersion;
import headwater.model.Purl;
import headwater.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Vulnerabilities with the products that they affect: OpenVEX 0.2 and the vulnerabilities of CycloneDX, whose products are
/// purls; CSAF goes to [CsafReader]. What is said not to be affected, or to be mended, is left out. Specified.
final class VexReader {
    private static final Set<String> NOT_AFFECTED = Set.of("not_affected", "false_positive", "resolved",
            "resolved_with_pedigree", "fixed");

    private VexReader() {
    }

    static boolean recognises(JsonNode root) {
        return CsafReader.recognises(root) || root.path("statements").isArray() && root.path("@context").asText().contains("openvex")
                || root.path("bomFormat").asText().equals("CycloneDX") && root.path("vulnerabilities").isArray();
    }

    static List<Advisory> read(JsonNode root) {
        return CsafReader.recognises(root) ? CsafReader.read(root) : root.has("statements") ? openVex(root) : cycloneDx(root);
    }

    private static List<Advisory> openVex(JsonNode root) {
        List<Advisory> advisories = new ArrayList<>();
        for (JsonNode statement : root.path("statements")) {
            if (NOT_AFFECTED.contains(statement.path("status").asText())) {
                continue;
            }
            JsonNode named = statement.path("vulnerability");
            String id = named.isTextual() ? named.asText() : Texts.first(named, "name", "@id");
            List<AffectedPackage> affected = new ArrayList<>();
            for (JsonNode product : statement.path("products")) {
                String purl = product.isTextual() ? product.asText()
                        : Texts.first(product.path("identifiers"), "purl") + Texts.first(product, "@id");
                Purl.parse(purl).ifPresent(each -> affected.add(exactly(each)));
            }
            add(advisories, advisory(id, named.path("description").asText(), List.copyOf(Texts.of(named.path("aliases"))),
                    affected, Optional.empty()));
        }
        return advisories;
    }

    private static List<Advisory> cycloneDx(JsonNode root) {
        Map<String, String> purls = new LinkedHashMap<>();
        collect(root.path("metadata").path("component"), purls);
        root.path("components").forEach(each -> collect(each, purls));
        List<Advisory> advisories = new ArrayList<>();
        for (JsonNode each : root.path("vulnerabilities")) {
            if (NOT_AFFECTED.contains(each.path("analysis").path("state").asText())) {
                continue;
            }
            List<AffectedPackage> affected = new ArrayList<>();
            for (JsonNode affects : each.path("affects")) {
                String ref = affects.path("ref").asText();
                String local = ref.substring(ref.indexOf('#') + 1);
                Purl.parse(purls.getOrDefault(ref, purls.getOrDefault(local, local)))
                        .ifPresent(named -> affected.add(withVersions(named, affects.path("versions"))));
            }
            Optional<Severity> severity = Optional.empty();
            for (JsonNode rating : each.path("ratings")) {
                severity = Cvss.newer(severity, Cvss.of(rating.path("vector").asText()));
            }
            Set<String> aliases = new LinkedHashSet<>();
            each.path("references").forEach(reference -> Texts.one(reference.path("id")).ifPresent(aliases::add));
            add(advisories, advisory(each.path("id").asText(), each.path("description").asText(), List.copyOf(aliases),
                    affected, severity));
        }
        return advisories;
    }

    private static void collect(JsonNode component, Map<String, String> purls) {
        String purl = component.path("purl").asText();
        if (!purl.isEmpty()) {
            purls.put(component.path("bom-ref").asText(purl), purl);
        }
        component.path("components").forEach(each -> collect(each, purls));
    }

    private static AffectedPackage withVersions(PackageVersion named, JsonNode versions) {
        Set<String> listed = new LinkedHashSet<>();
        List<AffectedRange> ranges = new ArrayList<>();
        for (JsonNode each : versions) {
            if (each.path("status").asText("affected").equals("affected")) {
                Texts.one(each.path("version")).ifPresent(listed::add);
                Texts.one(each.path("range")).map(VersRange::read).ifPresent(read -> {
                    listed.addAll(read.versions());
                    ranges.addAll(read.ranges());
                });
            }
        }
        return versions.isEmpty() ? exactly(named)
                : new AffectedPackage(named.ecosystem(), named.name(), listed, ranges, List.of());
    }

    /// The version that a purl names, or every one.
    static AffectedPackage exactly(PackageVersion named) {
        boolean any = named.version().isEmpty();
        return new AffectedPackage(named.ecosystem(), named.name(), any ? Set.of() : Set.of(named.version()),
                any ? List.of(AffectedRange.any()) : List.of(), List.of());
    }

    static Advisory advisory(String id, String description, List<String> aliases, List<AffectedPackage> affected,
            Optional<Severity> severity) {
        String summary = description.lines().findFirst().orElse("");
        return new Advisory(id, id, summary, description, aliases, affected, List.of(), Optional.empty(),
                new Advisory.Standing(id.startsWith("MAL-"), false, "", severity, List.of()));
    }

    static void add(List<Advisory> advisories, Advisory advisory) {
        if (!advisory.id().isEmpty() && !advisory.affected().isEmpty()) {
            advisories.add(advisory);
        }
    }
}
