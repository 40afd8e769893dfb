package headwater.ingest.cargo;

import headwater.ingest.DataNode;
import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.GraphDraft;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Integrity;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import headwater.model.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The packages of a Cargo.lock as a graph. Used once.
final class CargoGraph {
    private final GraphDraft draft;
    private final DataTable top;
    private final Map<String, List<Entry>> byName = new HashMap<>();

    /// A package.
    ///
    /// @param replaced  the package that stands for it, by the manifest's `[replace]`
    private record Entry(int number, CargoId id, @Nullable String replaced, DataTable table) {
    }

    CargoGraph(String file, FileProblems problems, DataTable top) {
        draft = new GraphDraft(file, problems);
        this.top = top;
    }

    ReadResult result(ReaderId reader, String version, FormatFacts facts) {
        List<Entry> entries = new ArrayList<>();
        if (top.has("root")) {
            add(top.table("root"), entries);
        }
        top.tables("package").forEach(table -> add(table, entries));
        entries.forEach(this::connect);
        if (!draft.hasRoots()) {
            draft.inferRoots("Every package of the file has a source, so none is the project's own.");
        }
        int unused = top.table("patch").items("unused").size();
        if (unused > 0) {
            draft.problems().tell(Problem.Level.INFO, "patch-unused", unused
                    + " packages stand in the file as patches that nothing uses; they are left out.", 0);
        }
        return draft.result(reader, version, facts);
    }

    private void add(DataTable table, List<Entry> entries) {
        String name = table.textOrEmpty("name");
        String version = table.textOrEmpty("version");
        if (name.isEmpty() || version.isEmpty()) {
            draft.skip("entry-incomplete", "A package has no name or no version; it is left out.", table.line());
            return;
        }
        String source = table.text("source");
        CargoId id = new CargoId(name, version, source);
        List<Entry> same = byName.computeIfAbsent(name, _ -> new ArrayList<>(1));
        if (same.stream().anyMatch(each -> each.id.equals(id))) {
            draft.problems().tell(Problem.Level.WARNING, "listed-twice", id + " is listed twice; cargo refuses such a file.",
                    table.line());
        }
        int number = draft.add(new PackageVersion(Ecosystem.CARGO, name, version),
                new Distribution(source, digest(table, id), null, InstallScript.UNKNOWN), Set.of(), table.line());
        if (source == null) {
            draft.root(number);
        }
        Entry entry = new Entry(number, id, table.text("replace"), table);
        same.add(entry);
        entries.add(entry);
    }

    /// Version 1 keeps checksums in a table of their own.
    private @Nullable DigestText digest(DataTable table, CargoId id) {
        String checksum = table.has("checksum") ? table.text("checksum")
                : top.table("metadata").text("checksum " + id);
        return checksum == null || checksum.equals("<none>") ? null
                : new Integrity("cargo", "sha256", checksum).text();
    }

    private void connect(Entry from) {
        for (DataNode item : from.table.items("dependencies")) {
            String text = item instanceof DataNode.Scalar scalar ? scalar.text() : "";
            Entry to = find(text);
            if (to != null && to.replaced != null) {
                to = find(to.replaced);
            }
            if (to == null) {
                draft.unresolved(from.number, text.isEmpty() ? "something that is no text" : text, item.line());
            } else {
                draft.depend(from.number, to.number, Relation.UNSPECIFIED, null);
            }
        }
    }

    /// Short forms are written where they are unique. What has a name and a version, but no source, where several have both,
    /// is the one in a folder.
    private @Nullable Entry find(String text) {
        CargoId wanted = CargoId.parse(text);
        List<Entry> found = byName.getOrDefault(wanted.name(), List.of()).stream()
                .filter(each -> wanted.version().isEmpty() || each.id.version().equals(wanted.version())).toList();
        if (found.size() == 1 && wanted.source() == null) {
            return found.getFirst();
        }
        return found.stream().filter(each -> each.id.sameSource(wanted)).findFirst().orElse(null);
    }
}
