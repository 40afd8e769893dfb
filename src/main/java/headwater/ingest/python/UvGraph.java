package headwater.ingest.python;

import headwater.ingest.DataNode;
import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.GraphDraft;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.python.PyPackages.Entry;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The packages of a uv.lock as a graph. Roots are the members of the workspace that the file names, else what is editable
/// or virtual, and the project itself where the file locks the requirements of a script. Used once.
final class UvGraph {
    private static final List<String> SOURCES = List.of("registry", "git", "url", "path", "directory", "editable", "virtual");
    private static final Set<String> LOCAL = Set.of("directory", "editable", "virtual");

    private final GraphDraft draft;
    private final DataTable top;
    private final PyPackages packages = new PyPackages();
    private final List<Entry> entries = new ArrayList<>();

    UvGraph(String file, FileProblems problems, DataTable top) {
        draft = new GraphDraft(file, problems);
        this.top = top;
    }

    ReadResult result(ReaderId reader, String version, FormatFacts facts) {
        // Versions of 2024 called them distributions.
        List<DataTable> tables = new ArrayList<>(top.tables("package"));
        tables.addAll(top.tables("distribution"));
        tables.forEach(this::add);
        roots();
        entries.forEach(this::connect);
        if (!draft.hasRoots()) {
            draft.inferRoots("The file names no member of the project.");
        }
        return draft.result(reader, version, facts);
    }

    private void add(DataTable table) {
        String name = table.textOrEmpty("name");
        if (name.isEmpty()) {
            draft.skip("entry-incomplete", "A package has no name; it is left out.", table.line());
            return;
        }
        // What is built from a folder may have no version.
        var version = PyPackages.version(name, table.textOrEmpty("version"));
        Entry entry = new Entry(draft.add(version, new Distribution(source(table), digest(table), null, InstallScript.UNKNOWN),
                Set.of(), table.line()), version, table);
        packages.add(entry);
        entries.add(entry);
    }

    /// `registry+https://…`, as uv's own short form has it.
    private static @Nullable String source(DataTable of) {
        if (of.entries().get("source") instanceof DataNode.Scalar written) {
            return written.text();
        }
        DataTable source = of.table("source");
        return SOURCES.stream().filter(source::has).findFirst().map(kind -> kind + "+" + source.textOrEmpty(kind))
                .orElse(null);
    }

    private static @Nullable DigestText digest(DataTable table) {
        if (table.has("sdist")) {
            return PyPackages.digest(table.table("sdist").text("hash"), true);
        }
        List<DataTable> wheels = table.tables("wheels");
        return wheels.size() == 1 ? PyPackages.digest(wheels.getFirst().text("hash"), false) : null;
    }

    private static boolean isLocal(Entry entry, Set<String> kinds) {
        String source = source(entry.table());
        return source != null && kinds.contains(source.substring(0, Math.max(0, source.indexOf('+'))));
    }

    private void roots() {
        DataTable manifest = top.table("manifest");
        Set<String> members = new HashSet<>(manifest.texts("members").stream().map(PyPackages::key).toList());
        for (Entry entry : entries) {
            if (members.isEmpty() ? isLocal(entry, Set.of("editable", "virtual"))
                    : members.contains(PyPackages.key(entry.version().name())) && isMember(entry)) {
                draft.root(entry.number());
            }
        }
        if (manifest.has("requirements") || manifest.has("dependency-groups")) {
            int project = draft.project(PyPackages.version("", ""), 0);
            manifest.tables("requirements").forEach(each -> connect(project, each, Relation.PROD, each.text("specifier")));
            DataTable groups = manifest.table("dependency-groups");
            groups.entries().keySet().forEach(group -> groups.tables(group)
                    .forEach(each -> connect(project, each, Relation.DEV, each.text("specifier"))));
        }
    }

    /// A package of the registry may have the name of a member.
    private boolean isMember(Entry entry) {
        return isLocal(entry, LOCAL)
                || packages.named(entry.version().name()).stream().noneMatch(each -> isLocal(each, LOCAL));
    }

    private void connect(Entry from) {
        Map<String, String> ranges = new HashMap<>();
        from.table().table("metadata").tables("requires-dist").forEach(each ->
                ranges.putIfAbsent(PyPackages.key(each.textOrEmpty("name")), each.textOrEmpty("specifier")));
        from.table().tables("dependencies").forEach(each -> {
            String range = ranges.getOrDefault(PyPackages.key(each.textOrEmpty("name")), "");
            connect(from.number(), each, Relation.PROD, range.isEmpty() ? null : range);
        });
        lists(from, "optional-dependencies", Relation.OPTIONAL);
        lists(from, "dev-dependencies", Relation.DEV);
    }

    private void lists(Entry from, String field, Relation relation) {
        DataTable lists = from.table().table(field);
        lists.entries().keySet().forEach(list -> lists.tables(list)
                .forEach(each -> connect(from.number(), each, relation, null)));
    }

    /// Version and source are written where the name alone would not do.
    private void connect(int from, DataTable dependency, Relation relation, @Nullable String range) {
        String name = dependency.textOrEmpty("name");
        String version = dependency.textOrEmpty("version");
        String source = dependency.has("source") ? source(dependency) : null;
        List<Entry> found = packages.named(name).stream()
                .filter(each -> version.isEmpty() || each.version().version().equals(version))
                .filter(each -> source == null || source.equals(source(each.table()))).toList();
        if (found.isEmpty()) {
            draft.unresolved(from, name.isEmpty() ? "something without a name" : (name + " " + version).strip(),
                    dependency.line());
        }
        found.forEach(each -> draft.depend(from, each.number(), relation, range));
    }
}
