package headwater.workbench;

import headwater.ingest.FormatRegistry;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/// Reads an input into a snapshot.
public final class OpenSnapshots {
    private final FormatRegistry formats;

    public OpenSnapshots(FormatRegistry formats) {
        this.formats = formats;
    }

    /// Opens a file.
    ///
    /// @throws Failure.Unreadable                    when no graph can be had
    /// @throws headwater.progress.CancelledException when cancelled
    public Snapshot open(Path file, Progress progress) throws Failure.Unreadable {
        return open(InputSource.ofFile(file), progress);
    }

    /// @throws Failure.Unreadable                    when no graph can be had
    /// @throws headwater.progress.CancelledException when cancelled
    public Snapshot open(InputSource input, Progress progress) throws Failure.Unreadable {
        try {
            RecordedInput recorded = new RecordedInput(input);
            ReadResult result = formats.read(recorded, progress);
            return new Snapshot(input.name(), recorded.source(), result);
        } catch (ReadException unreadable) {
            throw new Failure.Unreadable(unreadable.code(), String.valueOf(unreadable.getMessage()),
                    unreadable.origin());
        }
    }

    /// Opens a text that is in no file, as a paste is.
    ///
    /// @throws Failure.Unreadable                    when no graph can be had
    /// @throws headwater.progress.CancelledException when cancelled
    public Snapshot openText(String name, String text, Progress progress) throws Failure.Unreadable {
        return open(InputSource.ofBytes(name, text.getBytes(StandardCharsets.UTF_8), Map.of()), progress);
    }

    /// Whether the reader that would read today is that one: it would make the same graph again.
    boolean reads(ReaderId reader) {
        return formats.readers().stream().anyMatch(each -> each.id().equals(reader));
    }

    /// Whether a file of that name is a lockfile or SBOM that can be read.
    public boolean recognisesName(String fileName) {
        return formats.recognisesName(fileName);
    }
}
