package headwater.ingest;

import headwater.progress.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that is read in pieces of a megabyte at most, and ends with [headwater.progress.CancelledException] before the next
/// one when the work is no longer wanted.
final class LookingStream extends FilterInputStream {
    private static final int PIECE_BYTES = 1 << 20;

    private final Progress progress;

    LookingStream(InputStream in, Progress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        progress.checkCancelled();
        return super.read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        progress.checkCancelled();
        return super.read(into, from, Math.min(length, PIECE_BYTES));
    }
}
