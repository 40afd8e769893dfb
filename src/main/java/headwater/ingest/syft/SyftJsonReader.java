package headwater.ingest.syft;

import headwater.ingest.DataNode;
import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.GraphDraft;
import headwater.ingest.InputSource;
import headwater.ingest.JsonTree;
import headwater.ingest.PurlIdentity;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.ComponentFacts;
import headwater.model.Distribution;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads Syft's own JSON. Components are its artifacts, located by their ids; dependencies its `dependency-of` (in older
/// versions also `dev-dependency-of` and the like), which leads from what is needed to who needs it. Files are passed over. Time and memory are linear in the file.
/// Sure: read from the tool's source (`syft/format/syftjson`, `artifact/relationship.go`).
public final class SyftJsonReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("syft-json", 1);
    private static final Pattern MARK = Pattern.compile("\\{\\s*\"artifacts\"\\s*:\\s*\\[|anchore/syft|\"foundBy\"\\s*:");
    private static final Set<String> PASSED_OVER = Set.of("files", "metadata", "cpes", "locations", "configuration", "digests");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return FirstBytes.isJsonWith(MARK, head);
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return fileName.endsWith(".json") && recognises(fileName, head);
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        DataTable top = JsonTree.read(input, PASSED_OVER, problems, progress);
        if (!top.has("artifacts")) {
            throw new ReadException("no-components", "The file has no \"artifacts\", as Syft's JSON has.", input.name());
        }
        GraphDraft draft = new GraphDraft(input.name(), problems);
        Map<String, Integer> byId = new HashMap<>();
        top.tables("artifacts").forEach(each -> add(draft, each, byId));
        boolean related = connect(draft, top.tables("artifactRelationships"), byId);
        if (related) {
            draft.inferRoots("Syft tells what it found, not what was asked for.");
        }
        return draft.result(ID, top.table("schema").textOrEmpty("version"), related ? new FormatFacts(Set.of(), false, false)
                : FormatFacts.flat(Set.of()));
    }

    private static void add(GraphDraft draft, DataTable artifact, Map<String, Integer> byId) {
        String name = artifact.textOrEmpty("name");
        String id = artifact.textOrEmpty("id");
        if (name.isEmpty()) {
            draft.skip("entry-incomplete", "An artifact has no name; it is left out.", artifact.line());
            return;
        }
        String purl = artifact.textOrEmpty("purl");
        PurlIdentity identity = PurlIdentity.of(purl.isEmpty() ? null : purl, name, artifact.textOrEmpty("version"), name,
                artifact.line(), draft.problems());
        int number = draft.add(new ComponentFacts(identity.packageVersion(), id.isEmpty() ? identity.packageVersion().toString()
                : id, identity.alias(), new Distribution(null, null, licence(artifact), InstallScript.UNKNOWN), Set.of(),
                draft.origin(artifact.line()), identity.writtenPurl()));
        byId.putIfAbsent(id, number);
    }

    /// A licence is a text in older versions, a table with an expression in newer ones.
    private static @Nullable String licence(DataTable artifact) {
        List<String> licences = artifact.items("licenses").stream().map(each -> each instanceof DataTable table
                ? table.has("spdxExpression") && !table.textOrEmpty("spdxExpression").isEmpty()
                        ? table.textOrEmpty("spdxExpression") : table.textOrEmpty("value")
                : each instanceof DataNode.Scalar scalar ? scalar.text() : "")
                .filter(each -> !each.isEmpty()).toList();
        return licences.isEmpty() ? null : String.join(" AND ", licences);
    }

    /// Whether any dependency is recorded.
    private static boolean connect(GraphDraft draft, List<DataTable> relationships, Map<String, Integer> byId) {
        boolean any = false;
        for (DataTable each : relationships) {
            String type = each.textOrEmpty("type");
            if (type.endsWith("dependency-of")) {
                any = true;
                Integer needed = byId.get(each.textOrEmpty("parent"));
                Integer by = byId.get(each.textOrEmpty("child"));
                if (needed != null && by != null) {
                    draft.depend(by, needed, type.startsWith("dev") ? Relation.DEV : Relation.UNSPECIFIED, null);
                } else {
                    draft.dangling("\"" + each.textOrEmpty("parent") + "\" is said to be needed by \""
                            + each.textOrEmpty("child") + "\"; one of them is not in the file.", each.line());
                }
            }
        }
        return any;
    }
}
