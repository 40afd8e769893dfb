package headwater.ingest.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import headwater.model.Advisory;
import java.util.ArrayList;
import java.util.List;

/// One JSON value that holds advisories, of whichever kind: OSV records, alone, listed, or inside answers of OSV's
/// interface and reports of osv-scanner; GitHub's advisories; what npm says; CSAF, OpenVEX and CycloneDX VEX.
final class AdvisoryDocument {
    private AdvisoryDocument() {
    }

    /// Empty when nothing in it is an advisory.
    static List<Advisory> read(JsonNode root) {
        if (root.isArray()) {
            List<Advisory> all = new ArrayList<>();
            root.forEach(each -> all.addAll(read(each)));
            return all;
        }
        if (GitHubReader.recognises(root)) {
            return List.of(GitHubReader.read(root));
        }
        if (NpmAuditReader.recognises(root)) {
            return NpmAuditReader.read(root);
        }
        if (VexReader.recognises(root)) {
            return VexReader.read(root);
        }
        if (OsvReader.recognises(root)) {
            return List.of(OsvReader.read(root));
        }
        return inside(root);
    }

    private static List<Advisory> inside(JsonNode root) {
        List<Advisory> all = new ArrayList<>();
        for (String list : List.of("vulns", "results", "packages", "vulnerabilities")) {
            if (root.path(list).isArray()) {
                all.addAll(read(root.path(list)));
            }
        }
        return all;
    }
}
