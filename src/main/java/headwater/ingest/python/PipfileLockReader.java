package headwater.ingest.python;

import headwater.ingest.DataNode;
import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.GraphDraft;
import headwater.ingest.InputSource;
import headwater.ingest.JsonTree;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads `Pipfile.lock`, pipfile-spec 6: components with their group, no dependencies. Time and memory are linear in the file.
/// Sure: specified by pipenv's documentation, and observed.
public final class PipfileLockReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("pipfile-lock", 1);
    private static final FormatFacts FACTS = FormatFacts.flat(Set.of(Flag.DEV));
    private static final Pattern MARK = Pattern.compile("\"pipfile-spec\"\\s*:");
    private static final List<String> REFERENCES = List.of("git", "hg", "svn", "bzr", "path", "file");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return fileName.equals("Pipfile.lock") || MARK.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        DataTable top = JsonTree.read(input, Set.of(), problems, progress);
        if (!top.has("default") && !top.has("develop")) {
            throw new ReadException("no-components", "The file has neither \"default\" nor \"develop\", as a Pipfile.lock has.",
                    input.name());
        }
        GraphDraft draft = new GraphDraft(input.name(), problems);
        Set<String> production = new HashSet<>();
        // Groups of one's own stand beside the two; only the default one is for production.
        Stream.concat(Stream.of("default"), top.entries().keySet().stream()
                .filter(group -> !group.equals("default") && !group.equals("_meta"))).forEach(group -> {
                    DataTable packages = top.table(group);
                    draft.skipHidden(packages);
                    packages.entries().forEach((name, entry) -> add(draft, name, entry, !group.equals("default"), production));
                });
        return draft.result(ID, top.table("_meta").textOrEmpty("pipfile-spec"), FACTS);
    }

    /// What two groups lock alike is one component.
    private static void add(GraphDraft draft, String name, DataNode entry, boolean dev, Set<String> known) {
        if (!(entry instanceof DataTable table) || name.isBlank()) {
            draft.skip("entry-incomplete", "\"" + name + "\" is no package; it is left out.", entry.line());
            return;
        }
        String version = table.textOrEmpty("version").replaceFirst("^===?\\s*", "");
        String source = source(table);
        if (version.isEmpty() && source == null) {
            draft.problems().tell(Problem.Level.WARNING, "version-missing", name + " has no version.",
                    entry.line());
        }
        if (known.add(PyPackages.key(name) + "@" + version + Objects.toString(source, ""))) {
            draft.add(PyPackages.version(name, version), new Distribution(source, digest(table), null, InstallScript.UNKNOWN),
                    dev ? Set.of(Flag.DEV) : Set.of(), entry.line());
        }
    }

    private static @Nullable String source(DataTable table) {
        String commit = table.textOrEmpty("ref");
        return REFERENCES.stream().filter(table::has).findFirst().map(kind -> kind + "+" + table.textOrEmpty(kind)
                + (commit.isEmpty() ? "" : "#" + commit)).orElse(null);
    }

    private static @Nullable DigestText digest(DataTable table) {
        List<String> hashes = table.texts("hashes");
        return hashes.size() == 1 ? PyPackages.digest(hashes.getFirst(), false) : null;
    }
}
