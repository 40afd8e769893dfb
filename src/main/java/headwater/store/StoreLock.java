package headwater.store;

import headwater.progress.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// Whose turn it is with a store, among processes and inside this one: a lock on a small file beside the database, which the
/// system releases when a process dies. It is looked at often and cheaply, so that one who keeps many snapshots in a row
/// leaves room for others between two of them; H2's own lock would be tried too seldom for that.
final class StoreLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(2);

    private final Optional<FileChannel> file;

    private StoreLock(Optional<FileChannel> file) {
        this.file = file;
    }

    /// Waits until it is free.
    ///
    /// @param exclusive  to write; readers of several processes go together
    /// @throws StoreException when patience ended first, or one may not write there
    static StoreLock take(StorePlace place, boolean exclusive, Duration patience, Progress progress)
            throws IOException, StoreException {
        Path lock = place.base().resolveSibling(place.base().getFileName() + ".lock");
        if (exclusive) {
            Files.createDirectories(lock.getParent());
        }
        Optional<FileChannel> file = open(lock, exclusive);
        if (file.isPresent()) {
            await(place, file.get(), exclusive, patience, progress);
        }
        return new StoreLock(file);
    }

    /// Without a folder there is no store to be read; one that may not be written is read without a lock.
    private static Optional<FileChannel> open(Path lock, boolean exclusive) throws IOException {
        try {
            return Optional.of(FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE));
        } catch (AccessDeniedException denied) {
            if (exclusive) {
                throw denied;
            }
            return Files.isReadable(lock) ? Optional.of(FileChannel.open(lock, StandardOpenOption.READ))
                    : Optional.empty();
        } catch (FileSystemException noFolder) {
            if (exclusive) {
                throw noFolder;
            }
            return Optional.empty();
        }
    }

    private static void await(StorePlace place, FileChannel file, boolean exclusive, Duration patience, Progress progress)
            throws IOException, StoreException {
        long deadline = System.nanoTime() + patience.toNanos();
        boolean held = false;
        try {
            while (!held) {
                held = free(file, exclusive);
                if (!held && System.nanoTime() > deadline) {
                    throw StoreErrors.locked(place);
                }
                if (!held) {
                    progress.checkCancelled();
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        } finally {
            if (!held) {
                file.close();
            }
        }
    }

    private static boolean free(FileChannel file, boolean exclusive) throws IOException {
        try {
            FileLock lock = file.tryLock(0, Long.MAX_VALUE, !exclusive);
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    /// Does something while it is held.
    <T> T during(StoreAccess.Guarded<T> work) throws SQLException, IOException, StoreException {
        return work.run();
    }

    @Override
    public void close() throws IOException {
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
