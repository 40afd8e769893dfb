package headwater.ingest;

import headwater.progress.Progress;

/// Reads one format. Stateless; safe to share between threads.
public interface FormatReader {
    ReaderId id();

    /// Cheap guess by file name and first bytes (a few kilobytes at most).
    boolean recognises(String fileName, byte[] head);

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
