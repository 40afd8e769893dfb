package headwater.ingest.nuget;

import headwater.ingest.DataNode;
import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.GraphDraft;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.nuget.Target.Entry;
import headwater.model.ComponentFacts;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Integrity;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The packages of each target as one graph: what is built for one framework is another component than the same for the
/// next. Projects of the solution are roots beside the project itself. Used once.
final class PackagesGraph {
    private final GraphDraft draft;
    private final DataTable targets;
    private final Map<String, Target> byName = new LinkedHashMap<>();
    private final int project;

    PackagesGraph(String file, FileProblems problems, DataTable top) {
        draft = new GraphDraft(file, problems);
        targets = top.table("dependencies");
        project = draft.project(new PackageVersion(Ecosystem.NUGET, "", ""), 0);
    }

    ReadResult result(ReaderId reader, String version, FormatFacts facts) {
        draft.skipHidden(targets);
        // A framework stands before its runtimes, whatever their order in the file.
        List<String> names = new ArrayList<>(targets.entries().keySet());
        names.sort((a, b) -> Boolean.compare(a.contains("/"), b.contains("/")));
        names.forEach(this::add);
        byName.values().forEach(this::connect);
        return draft.result(reader, version, facts);
    }

    private void add(String name) {
        DataTable packages = targets.table(name);
        int slash = name.indexOf('/');
        Target target = new Target(name, slash < 0 ? null : byName.get(name.substring(0, slash)));
        byName.put(name, target);
        draft.skipHidden(packages);
        packages.entries().forEach((id, written) -> {
            if (written instanceof DataTable table && !id.isBlank()) {
                int number = draft.add(component(target, id, table));
                if (isProject(table)) {
                    draft.root(number);
                }
                target.entries().put(key(id), new Entry(number, table));
            } else {
                draft.skip("entry-incomplete", "\"" + id + "\" is no package; it is left out.", written.line());
            }
        });
    }

    private ComponentFacts component(Target target, String id, DataTable table) {
        PackageVersion version = new PackageVersion(Ecosystem.NUGET, id, table.textOrEmpty("resolved"));
        String location = targets.entries().size() > 1 ? target.name() + "/" + version : version.toString();
        return new ComponentFacts(version, location, null,
                new Distribution(null, digest(table.text("contentHash")), null, InstallScript.UNKNOWN), Set.of(),
                draft.origin(table.line()));
    }

    private static String key(String id) {
        return new PackageKey(Ecosystem.NUGET, id).name();
    }

    private static boolean isProject(DataTable table) {
        return "Project".equalsIgnoreCase(table.text("type"));
    }

    /// Of the package without its signature, which no other tool digests.
    private static @Nullable DigestText digest(@Nullable String hash) {
        try {
            return hash == null ? null : new Integrity("nuget-content", "sha512",
                    HexFormat.of().formatHex(Base64.getDecoder().decode(hash))).text();
        } catch (IllegalArgumentException noBase64) {
            return null;
        }
    }

    private void connect(Target target) {
        target.entries().values().forEach(entry -> {
            String type = entry.table().textOrEmpty("type");
            if (type.equalsIgnoreCase("Direct")) {
                draft.depend(project, entry.number(), Relation.PROD, entry.table().text("requested"));
            } else if (isProject(entry.table())) {
                draft.depend(project, entry.number(), Relation.WORKSPACE, null);
            }
            needs(target, entry, false);
        });
        if (target.base() != null) {
            target.base().entries().forEach((key, entry) -> {
                if (!target.entries().containsKey(key)) {
                    needs(target, entry, true);
                }
            });
        }
    }

    /// @param overlaid  whether the entry is the framework's, of which only what the runtime has otherwise is new
    private void needs(Target target, Entry from, boolean overlaid) {
        from.table().table("dependencies").entries().forEach((id, range) -> {
            String key = key(id);
            Entry to = overlaid ? target.entries().get(key) : target.find(key);
            String written = range instanceof DataNode.Scalar scalar ? scalar.text() : null;
            if (to != null) {
                draft.depend(from.number(), to.number(), Relation.PROD, written);
            } else if (!overlaid) {
                draft.unresolved(from.number(), id + " " + written, range.line());
            }
        });
    }
}
