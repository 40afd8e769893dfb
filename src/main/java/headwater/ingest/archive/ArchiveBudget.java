package headwater.ingest.archive;

import headwater.progress.Progress;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Counts what a walk through an archive unpacks, whether it is kept or passed over, and ends it beyond the limits.
final class ArchiveBudget {
    private final ArchiveLimits limits;
    private final long packedBytes;
    private final Progress progress;
    private int entries;
    private long unpacked;

    /// @param packedBytes  of the outermost archive
    ArchiveBudget(ArchiveLimits limits, long packedBytes, Progress progress) {
        this.limits = limits;
        this.packedBytes = packedBytes;
        this.progress = progress;
    }

    /// @throws OverLimit when there are too many
    void entry() throws OverLimit {
        progress.checkCancelled();
        if (++entries > limits.maxEntries()) {
            throw new OverLimit("more than " + limits.maxEntries() + " files");
        }
    }

    private void passed(long bytes) throws OverLimit {
        progress.checkCancelled();
        unpacked += Math.max(0, bytes);
        if (unpacked > limits.maxTotalBytes()) {
            throw new OverLimit("more than " + (limits.maxTotalBytes() >> 20) + " MB");
        }
        if (unpacked > ArchiveLimits.RATIO_FROM_BYTES && unpacked / Math.max(1, packedBytes) > limits.maxRatio()) {
            throw new OverLimit("more than " + limits.maxRatio() + " bytes for each packed one");
        }
    }

    /// The same bytes, counted. Closing it closes nothing.
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int read = in.read();
                passed(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = in.read(into, from, length);
                passed(read);
                return read;
            }

            @Override
            public long skip(long bytes) throws IOException {
                long skipped = in.skip(Math.min(bytes, 1 << 20));
                passed(skipped);
                return skipped;
            }

            @Override
            public boolean markSupported() {
                return false;
            }

            @Override
            public void close() {
                // The archive goes on.
            }
        };
    }
}
