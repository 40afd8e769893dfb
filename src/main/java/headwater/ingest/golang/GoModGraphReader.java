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
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the output of `go mod graph` that was written to a file. Time and memory are linear in the file.
/// Sure: specified ("Go Modules Reference", "go mod graph").
public final class GoModGraphReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("go-mod-graph", 1);
    private static final Pattern MARK = Pattern.compile("[\\w.~/-]+(?:@v[\\w.+-]+)? [\\w.~/-]+@(?:v|go)?\\d[\\w.+-]*\\r?\\n(?s).*");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return GoModReader.GRAPH_FILES.contains(fileName) || MARK.matcher(FirstBytes.text(head)).matches();
    }

    /// A search takes the go.mod beside it, which is read with it.
    @Override
    public boolean seeks(String fileName, byte[] head) {
        return false;
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        ModuleLines lines = ModuleLines.read(PlainText.lines(input), problems, input.name());
        if (lines.needs().isEmpty()) {
            throw new ReadException("format-unknown", "No line of the file is one of go mod graph.", input.name());
        }
        return new GoGraph(input.name(), problems, GoSum.NONE).of(Optional.empty(), lines, progress)
                .result(ID, "", GoGraph.WITH_DEPENDENCIES);
    }
}
