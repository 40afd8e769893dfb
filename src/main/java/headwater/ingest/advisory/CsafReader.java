package headwater.ingest.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.Purl;
import headwater.model.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Security advisories and VEX in CSAF 2.0: the products that are known to be affected, by the purls of the product tree.
/// Products without a purl name nothing that a lockfile holds. Specified.
final class CsafReader {
    private static final List<String> AFFECTED = List.of("known_affected", "first_affected", "last_affected");
    private static final int MAX_DEPTH = 50;

    private CsafReader() {
    }

    static boolean recognises(JsonNode root) {
        return root.path("document").path("category").asText().startsWith("csaf_") && root.path("vulnerabilities").isArray();
    }

    static List<Advisory> read(JsonNode root) {
        Map<String, String> purls = new LinkedHashMap<>();
        JsonNode tree = root.path("product_tree");
        branches(tree.path("branches"), purls, 0);
        tree.path("full_product_names").forEach(each -> product(each, purls));
        for (JsonNode each : tree.path("relationships")) {
            product(each.path("full_product_name"), purls);
            String whole = each.path("full_product_name").path("product_id").asText();
            String part = purls.get(each.path("product_reference").asText());
            if (part != null) {
                purls.putIfAbsent(whole, part);
            }
        }
        List<Advisory> advisories = new ArrayList<>();
        root.path("vulnerabilities").forEach(each -> VexReader.add(advisories, advisory(each, purls)));
        return advisories;
    }

    private static void branches(JsonNode branches, Map<String, String> purls, int depth) {
        for (JsonNode each : branches) {
            product(each.path("product"), purls);
            if (depth < MAX_DEPTH) {
                branches(each.path("branches"), purls, depth + 1);
            }
        }
    }

    private static void product(JsonNode product, Map<String, String> purls) {
        Texts.one(product.path("product_identification_helper").path("purl"))
                .ifPresent(purl -> purls.put(product.path("product_id").asText(), purl));
    }

    private static Advisory advisory(JsonNode vulnerability, Map<String, String> purls) {
        Set<String> products = new LinkedHashSet<>();
        AFFECTED.forEach(status -> products.addAll(Texts.of(vulnerability.path("product_status").path(status))));
        List<AffectedPackage> affected = products.stream().flatMap(id -> Stream.ofNullable(purls.get(id)))
                .flatMap(purl -> Purl.parse(purl).stream()).distinct().map(VexReader::exactly).toList();
        Set<String> ids = new LinkedHashSet<>();
        Texts.one(vulnerability.path("cve")).ifPresent(ids::add);
        vulnerability.path("ids").forEach(each -> Texts.one(each.path("text")).ifPresent(ids::add));
        String id = ids.stream().findFirst().orElse(vulnerability.path("title").asText());
        String description = Texts.first(vulnerability, "title");
        for (JsonNode note : vulnerability.path("notes")) {
            description = description.isEmpty() ? note.path("text").asText() : description;
        }
        Optional<Severity> severity = Optional.empty();
        for (JsonNode score : vulnerability.path("scores")) {
            for (String version : List.of("cvss_v2", "cvss_v3", "cvss_v4")) {
                severity = Cvss.newer(severity, Cvss.of(score.path(version).path("vectorString").asText()));
            }
        }
        return VexReader.advisory(id, description, ids.stream().skip(1).toList(), affected, severity);
    }
}
