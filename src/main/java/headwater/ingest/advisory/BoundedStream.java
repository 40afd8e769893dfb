package headwater.ingest.advisory;

import headwater.ingest.ReadException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A part of a larger stream that must not be longer than it may. Closing it leaves the larger one open.
final class BoundedStream extends FilterInputStream {
    private final long most;
    private final Meter meter;
    private long count;

    /// Is told of every byte that passes.
    interface Meter {
        void passed(long bytes) throws ReadException;
    }

    /// There is more than there may be.
    static final class TooLong extends IOException {
        TooLong() {
            super("too long");
        }
    }

    BoundedStream(InputStream in, long most, Meter meter) {
        super(in);
        this.most = most;
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = in.read(into, from, length);
        count += Math.max(0, read);
        if (count > most) {
            throw new TooLong();
        }
        try {
            meter.passed(Math.max(0, read));
        } catch (ReadException over) {
            throw new Refused(over);
        }
        return read;
    }

    /// Carries what the meter says through readers that know only of input and output.
    static final class Refused extends IOException {
        private final ReadException reason;

        Refused(ReadException reason) {
            super(reason);
            this.reason = reason;
        }

        ReadException reason() {
            return reason;
        }
    }

    @Override
    public void close() {
        // The larger stream goes on.
    }
}
