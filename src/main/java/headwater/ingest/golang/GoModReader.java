package headwater.ingest.golang;

import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.PlainText;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.progress.Progress;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `go.mod`: every module that it requires, without dependencies, for the file records none. Where the output of
/// `go mod graph` lies beside it (`go.mod.graph` or `go-mod-graph.txt`), that gives them. `go.sum` is no list of what is
/// built; digests are taken from it and nothing else. Time and memory are linear in the files.
/// Sure: specified ("Go Modules Reference"), and read from the tool's source (`modfile/read.go`).
public final class GoModReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("go-mod", 1);
    /// Names under which the output of `go mod graph` is looked for.
    static final List<String> GRAPH_FILES = List.of("go.mod.graph", "go-mod-graph.txt", "go.mod.graph.txt", "gomodgraph.txt");
    private static final Pattern MARK = Pattern.compile("(?m)^module\\s+\\S+\\s*$|^require \\(\\s*$");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return fileName.equals("go.mod") || fileName.endsWith(".mod") && (head.length == 0 || head[0] != 0)
                || MARK.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return fileName.equals("go.mod");
    }

    @Override
    public Set<String> siblings() {
        Set<String> siblings = new HashSet<>(GRAPH_FILES);
        siblings.add(GoSum.FILE_NAME);
        return siblings;
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        GoMod mod = GoMod.read(PlainText.lines(input), problems);
        progress.checkCancelled();
        if (!mod.known()) {
            throw new ReadException("format-unknown", "The file has neither \"module\" nor \"require\", as a go.mod has.",
                    input.name());
        }
        GoSum sums = GoSum.beside(input, problems);
        Optional<InputSource> graph = GRAPH_FILES.stream().flatMap(name -> input.sibling(name).stream()).findFirst();
        GoGraph modules = new GoGraph(input.name(), problems, sums);
        if (graph.isPresent()) {
            ModuleLines lines = ModuleLines.read(PlainText.lines(graph.orElseThrow()), problems,
                    graph.orElseThrow().name());
            return modules.of(Optional.of(mod), lines, progress).result(ID, mod.goVersion(), GoGraph.WITH_DEPENDENCIES);
        }
        return modules.of(mod).result(ID, mod.goVersion(), GoGraph.FLAT);
    }
}
