package headwater.store;

import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Whose turn it is with a store. Among processes a lock on a small file beside the database says it, which the system
/// releases when a process dies. It is looked at often and cheaply, so that one who keeps many snapshots in a row leaves
/// room for others between two of them; H2's own lock would be tried too seldom for that.
///
/// Inside a process one operation goes after the other. The locks of a file belong to the process, and closing any channel
/// of the file drops them all (POSIX, and Java's `FileLock` says so): who waits here has not opened it yet.
final class StoreLock implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(2);

    /// By the real path of the lock file. Static, since the locks of a file are the process's.
    private static final Map<Path, Semaphore> TURNS = new ConcurrentHashMap<>();

    private final Semaphore turn;
    private final Optional<FileChannel> file;

    private StoreLock(Semaphore turn, Optional<FileChannel> file) {
        this.turn = turn;
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
        long deadline = System.nanoTime() + patience.toNanos();
        Semaphore turn = TURNS.computeIfAbsent(real(lock), _ -> new Semaphore(1, true));
        await(place, deadline, progress, () -> turn.tryAcquire(PAUSE.toNanos(), TimeUnit.NANOSECONDS));
        Optional<FileChannel> file = Optional.empty();
        boolean held = false;
        try {
            file = open(lock, exclusive);
            if (file.isPresent()) {
                FileChannel channel = file.get();
                await(place, deadline, progress, () -> free(channel, exclusive));
            }
            held = true;
            return new StoreLock(turn, file);
        } finally {
            if (!held) {
                new StoreLock(turn, file).close();
            }
        }
    }

    /// However the folder was named: by a link, or in another case.
    private static Path real(Path lock) throws IOException {
        Path folder = lock.resolveSibling("");
        return Files.isDirectory(folder) ? folder.toRealPath().resolve(lock.getFileName()) : lock;
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

    /// Something that may succeed the next time.
    private interface Attempt {
        boolean succeeds() throws IOException, InterruptedException;
    }

    private static void await(StorePlace place, long deadline, Progress progress, Attempt attempt)
            throws IOException, StoreException {
        try {
            while (!attempt.succeeds()) {
                if (System.nanoTime() > deadline) {
                    throw StoreErrors.locked(place);
                }
                progress.checkCancelled();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /// Looks, and pauses when it is not free.
    private static boolean free(FileChannel file, boolean exclusive) throws IOException {
        boolean free = file.tryLock(0, Long.MAX_VALUE, !exclusive) != null;
        if (!free) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return free;
    }

    /// Does something while it is held.
    <T> T during(StoreAccess.Guarded<T> work) throws SQLException, IOException, StoreException {
        return work.run();
    }

    @Override
    public void close() throws IOException {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } finally {
            turn.release();
        }
    }
}
