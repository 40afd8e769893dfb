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
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The packages of a poetry.lock as a graph. Where several versions of a name are locked, a dependency leads to each: which
/// one is installed depends on the machine. Used once.
final class PoetryGraph {
    private final GraphDraft draft;
    private final DataTable top;
    private final PyPackages packages = new PyPackages();
    private final List<Entry> entries = new ArrayList<>();

    PoetryGraph(String file, FileProblems problems, DataTable top) {
        draft = new GraphDraft(file, problems);
        this.top = top;
    }

    ReadResult result(ReaderId reader, String version, FormatFacts facts) {
        top.tables("package").forEach(this::add);
        entries.forEach(this::connect);
        draft.inferRoots("The project itself is not in the file.");
        return draft.result(reader, version, facts);
    }

    private void add(DataTable table) {
        String name = table.textOrEmpty("name");
        String version = table.textOrEmpty("version");
        if (name.isEmpty() || version.isEmpty()) {
            draft.skip("entry-incomplete", "A package has no name or no version; it is left out.", table.line());
            return;
        }
        var locked = PyPackages.version(name, version);
        Entry entry = new Entry(draft.add(locked, new Distribution(source(table), digest(table), null, InstallScript.UNKNOWN),
                flags(table), table.line()), locked, table);
        packages.add(entry);
        entries.add(entry);
    }

    private static Set<Flag> flags(DataTable table) {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        boolean groups = table.has("groups") && !table.texts("groups").contains("main");
        if (groups || "dev".equals(table.text("category"))) {
            flags.add(Flag.DEV);
        }
        if (table.isTrue("optional")) {
            flags.add(Flag.OPTIONAL);
        }
        return flags;
    }

    private static @Nullable String source(DataTable table) {
        DataTable source = table.table("source");
        String commit = source.textOrEmpty("resolved_reference");
        return source.has("url") ? source.textOrEmpty("type") + "+" + source.textOrEmpty("url")
                + (commit.isEmpty() ? "" : "#" + commit) : null;
    }

    /// Until version 1.1 the files stand in a table of their own.
    private @Nullable DigestText digest(DataTable table) {
        List<DataTable> files = table.has("files") ? table.tables("files")
                : top.table("metadata").table("files").tables(table.textOrEmpty("name"));
        List<DataTable> archives = files.stream().filter(each -> isArchive(each.textOrEmpty("file"))).toList();
        return archives.size() == 1 ? PyPackages.digest(archives.getFirst().text("hash"), true)
                : files.size() == 1 ? PyPackages.digest(files.getFirst().text("hash"), false) : null;
    }

    private static boolean isArchive(String file) {
        return file.endsWith(".tar.gz") || file.endsWith(".zip");
    }

    private void connect(Entry from) {
        DataTable dependencies = from.table().table("dependencies");
        dependencies.entries().forEach((name, written) -> {
            List<DataNode> constraints = written instanceof DataNode.Sequence several ? several.items() : List.of(written);
            constraints.forEach(each -> connect(from, name, each));
        });
    }

    private void connect(Entry from, String name, DataNode constraint) {
        DataTable table = constraint instanceof DataTable written ? written : null;
        String range = table != null ? table.text("version")
                : constraint instanceof DataNode.Scalar scalar ? scalar.text() : null;
        boolean optional = table != null && table.isTrue("optional");
        List<Entry> found = packages.named(name);
        found.forEach(each -> draft.depend(from.number(), each.number(), optional ? Relation.OPTIONAL : Relation.PROD, range));
        if (found.isEmpty()) {
            // What other machines or an extra need is written, but locked only when some machine of the project needs it.
            if (optional || table != null && (table.has("markers") || table.has("python"))) {
                draft.unmetOptional();
            } else {
                draft.unresolved(from.number(), (name + " " + (range == null ? "" : range)).strip(), from.table().line());
            }
        }
    }
}
