package headwater.ingest;

import headwater.progress.Progress;
import java.util.Set;

/// Reads one format. Stateless; safe to share between threads.
public interface FormatReader {
    ReaderId id();

    /// Cheap guess by file name and first bytes (a few kilobytes at most).
    boolean recognises(String fileName, byte[] head);

    /// Whether a search through a folder takes a file for this format: stricter than [#recognises], for nobody named the
    /// file. By its name alone, unless the format has no name of its own.
    default boolean seeks(String fileName, byte[] head) {
        return recognises(fileName, new byte[0]);
    }

    /// Names of the files beside an input that this reader asks for.
    default Set<String> siblings() {
        return Set.of();
    }

    /// @throws ReadException                         when no graph can be had
    /// @throws headwater.progress.CancelledException when cancelled
    ReadResult read(InputSource input, Progress progress) throws ReadException;

    /// Judges an input by the rules of its format, where it has any. May take much longer than reading.
    ///
    /// @throws ReadException                         when no graph could be had either
    /// @throws headwater.progress.CancelledException when cancelled
    default Validation validate(InputSource input, Progress progress) throws ReadException {
        return Validation.NOT_JUDGED;
    }
}
