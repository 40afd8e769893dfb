package headwater.ingest.trivy;

import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.GraphDraft;
import headwater.ingest.PurlIdentity;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.ComponentFacts;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Relation;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The packages of every target that Trivy looked into as one graph. Used once.
final class TrivyGraph {
    private final GraphDraft draft;
    private final List<DataTable> results;
    private boolean related;

    TrivyGraph(String file, FileProblems problems, List<DataTable> results) {
        draft = new GraphDraft(file, problems);
        this.results = results;
    }

    ReadResult result(ReaderId reader, String version) {
        List<DataTable> listed = results.stream().filter(each -> each.has("Packages")).toList();
        listed.forEach(each -> target(each, listed.size() > 1));
        if (listed.size() < results.stream().filter(each -> each.has("Vulnerabilities") || each.has("Packages")).count()) {
            draft.partial();
            draft.problems().tell(Problem.Level.WARNING, "packages-not-listed", "Trivy lists vulnerabilities of a target and "
                    + "not its packages; make the file anew with --list-all-pkgs.", 0);
        }
        if (related && !draft.hasRoots()) {
            draft.inferRoots("Trivy does not tell what was asked for.");
        }
        return draft.result(reader, version, related || draft.hasRoots() ? new FormatFacts(Set.of(), false, false)
                : FormatFacts.flat(Set.of()));
    }

    private void target(DataTable result, boolean several) {
        String target = result.textOrEmpty("Target");
        List<DataTable> packages = result.tables("Packages");
        Map<String, Integer> byId = new HashMap<>();
        Map<Integer, DataTable> added = new LinkedHashMap<>();
        for (DataTable each : packages) {
            String name = each.textOrEmpty("Name");
            if (name.isEmpty()) {
                draft.skip("entry-incomplete", "A package has no name; it is left out.", each.line());
                continue;
            }
            int number = draft.add(component(each, name, several ? target + "/" : ""));
            byId.putIfAbsent(id(each, name), number);
            added.put(number, each);
        }
        roots(target, result.line(), added);
        added.forEach((from, each) -> each.texts("DependsOn").forEach(id -> {
            related = true;
            Integer to = byId.get(id);
            if (to == null) {
                draft.unresolved(from, id, each.line());
            } else {
                draft.depend(from, to, Relation.UNSPECIFIED, null);
            }
        }));
    }

    private static String id(DataTable of, String name) {
        String id = of.textOrEmpty("ID");
        return id.isEmpty() ? name + "@" + version(of) : id;
    }

    /// Packages of an operating system keep their epoch and release apart.
    private static String version(DataTable of) {
        String release = of.textOrEmpty("Release");
        String epoch = of.textOrEmpty("Epoch");
        return (epoch.isEmpty() || epoch.equals("0") ? "" : epoch + ":") + of.textOrEmpty("Version")
                + (release.isEmpty() ? "" : "-" + release);
    }

    private ComponentFacts component(DataTable of, String name, String target) {
        String purl = of.table("Identifier").text("PURL");
        PurlIdentity identity = PurlIdentity.of(purl, name, purl == null ? version(of) : "", name, of.line(),
                draft.problems());
        String digest = of.textOrEmpty("Digest");
        List<String> licences = of.texts("Licenses");
        return new ComponentFacts(identity.packageVersion(), target + id(of, name), identity.alias(),
                new Distribution(null, digest.isEmpty() ? null : digest(digest), licences.isEmpty() ? null
                        : String.join(" AND ", licences), InstallScript.UNKNOWN),
                of.isTrue("Dev") ? Set.of(Flag.DEV) : Set.of(), draft.origin(of.line()), identity.writtenPurl());
    }

    /// @param digest  `sha1:<hex>`, of a file that Trivy looked into
    private static @Nullable DigestText digest(String digest) {
        return digest.indexOf(':') > 0 ? DigestText.of("trivy:" + digest) : null;
    }

    /// The packages that Trivy calls roots or members. Without such, the target itself is one that needs what is direct,
    /// where Trivy tells direct from indirect.
    private void roots(String target, int line, Map<Integer, DataTable> added) {
        boolean own = false;
        boolean tells = false;
        for (Map.Entry<Integer, DataTable> each : added.entrySet()) {
            String relationship = each.getValue().textOrEmpty("Relationship");
            if (relationship.equals("root") || relationship.equals("workspace")) {
                draft.root(each.getKey());
                own = true;
            }
            tells |= relationship.equals("direct") || each.getValue().isTrue("Indirect");
        }
        if (own || !tells) {
            return;
        }
        int root = draft.add(new ComponentFacts(new PackageVersion(Ecosystem.UNKNOWN, target, ""), target, null,
                Distribution.UNKNOWN, Set.of(), draft.origin(line)));
        draft.root(root);
        added.forEach((number, each) -> {
            String relationship = each.textOrEmpty("Relationship");
            if (relationship.equals("direct") || relationship.isEmpty() && !each.isTrue("Indirect")) {
                draft.depend(root, number, Relation.UNSPECIFIED, null);
            }
        });
    }
}
