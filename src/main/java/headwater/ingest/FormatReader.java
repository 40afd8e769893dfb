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
}
