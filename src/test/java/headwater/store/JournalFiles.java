package headwater.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// A file system of H2 that remembers every change of a file in its order, as `journal:/path`.
public final class JournalFiles extends FilePathWrapper {
    private static final String SCHEME = "journal";
    private static final List<Change> CHANGES = new ArrayList<>();

    /// Bytes that were written, or an end that was set.
    ///
    /// @param file  its name alone
    record Change(String file, long position, byte[] bytes, boolean truncates) {
        /// Makes the change, or only its first bytes.
        byte[] on(byte[] before, int bytesDone) {
            if (truncates) {
                return Arrays.copyOf(before, (int) Math.min(before.length, position));
            }
            byte[] changed = Arrays.copyOf(before, Math.max(before.length, (int) position + bytesDone));
            System.arraycopy(bytes, 0, changed, (int) position, bytesDone);
            return changed;
        }
    }

    static StorePlace record(StorePlace real) {
        CHANGES.clear();
        FilePath.register(new JournalFiles());
        return new StorePlace(real.base(), SCHEME);
    }

    static List<Change> changes() {
        synchronized (CHANGES) {
            return List.copyOf(CHANGES);
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Recorded(super.open(mode), getName());
    }

    private static void add(Change change) {
        synchronized (CHANGES) {
            CHANGES.add(change);
        }
    }

    private static final class Recorded extends FileBaseDefault {
        private final FileChannel file;
        private final String name;

        Recorded(FileChannel file, String name) {
            this.file = file;
            this.name = name;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public synchronized int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public synchronized int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            add(new Change(name, position, bytes, false));
            return file.write(source, position);
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            if (size < 0) {
                throw new NonWritableChannelException();
            }
            add(new Change(name, size, new byte[0], true));
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force(metaData);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
