package headwater.store;

import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStoreException;

/// Opens a store for one operation and closes it again, so that window and command line can both work on it. Before
/// anything is written a store is looked at read-only: one that is newer or damaged is refused as it is.
/// Safe to share between threads.
final class StoreAccess {
    private final StorePlace place;
    private final Duration patience;
    private final Seal seal;

    StoreAccess(StorePlace place, Duration patience) {
        this.place = place;
        this.patience = patience;
        this.seal = new Seal(place.seal());
    }

    /// Something to do with an open store.
    interface Work<T> {
        T on(Connection connection) throws SQLException, StoreException;
    }

    /// Reads; nothing when there is no store yet. Others may read at the same time. A store of an older version is brought up to
    /// date first.
    <T> Optional<T> read(Progress progress, Work<T> work) throws StoreException {
        Optional<Optional<T>> answer = guarded(false, progress, () -> reading(connection ->
                Schema.version(connection) < Schema.VERSION ? Optional.<T>empty() : Optional.of(work.on(connection))));
        boolean older = answer.isPresent() && answer.get().isEmpty();
        if (older) {
            write(progress, connection -> true);
            return guarded(false, progress, () -> reading(work));
        }
        return answer.flatMap(given -> given);
    }

    /// Changes the store; what was done is on the disk when this returns. What the work did not commit itself is one transaction.
    /// Makes the store when there is none.
    <T> T write(Progress progress, Work<T> work) throws StoreException {
        return guarded(true, progress, () -> {
            reading(connection -> true);
            progress.checkCancelled();
            if (holdsNothing()) {
                make();
            }
            progress.checkCancelled();
            JdbcDataSource database = database(place, false);
            try (Connection connection = database.getConnection()) {
                if (Schema.version(connection) < Schema.VERSION) {
                    Schema.migrate(database);
                }
                connection.setAutoCommit(false);
                progress.checkCancelled();
                T result = work.on(connection);
                // The last moment at which it may be given up: what is committed is kept whole.
                progress.checkCancelled();
                connection.commit();
                toDisk(connection);
                seal.write(snapshots(connection));
                return result;
            }
        });
    }

    /// Waits until the disk has written all that is committed.
    static void toDisk(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint sync");
        }
    }

    /// Makes the database under another name, and gives it its own when it is whole: of one whose first bytes are not all
    /// there H2 cannot tell what it is. What a killed process left under the other name is of no use.
    private void make() throws SQLException, IOException {
        StorePlace unfinished = place.unfinished();
        Files.deleteIfExists(unfinished.file());
        JdbcDataSource database = database(unfinished, false);
        Schema.migrate(database);
        try (Connection connection = database.getConnection()) {
            toDisk(connection);
        }
        Files.move(unfinished.file(), place.file(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Reads what a damaged store still holds.
    <T> Optional<T> salvage(Progress progress, Work<T> work) throws StoreException {
        return guarded(false, progress, () -> {
            if (holdsNothing()) {
                return Optional.empty();
            }
            try (Connection connection = database(place, true).getConnection()) {
                refuseCode(connection);
                int version = Schema.version(connection);
                return version > 0 && version <= Schema.VERSION ? Optional.of(work.on(connection)) : Optional.empty();
            }
        });
    }

    /// Rewrites the file without what is no longer used.
    void compact(Progress progress) throws StoreException {
        guarded(true, progress, () -> {
            if (reading(connection -> true).isPresent()) {
                try (Connection connection = database(place, false).getConnection()) {
                    connection.createStatement().execute("shutdown compact");
                }
            }
            return true;
        });
    }

    /// Works on the files themselves, while nobody has the store open.
    <T> T alone(Progress progress, Guarded<T> work) throws StoreException {
        return guarded(true, progress, work);
    }

    /// What may fail in the ways of files and databases.
    interface Guarded<T> {
        T run() throws SQLException, IOException, StoreException;
    }

    private <T> T guarded(boolean exclusive, Progress progress, Guarded<T> work) throws StoreException {
        try (StoreLock lock = StoreLock.take(place, exclusive, patience, progress)) {
            return lock.during(work);
        } catch (SQLException failed) {
            throw StoreErrors.of(place, failed);
        } catch (IOException failed) {
            throw StoreErrors.of(place, failed);
        } catch (FlywayException failed) {
            throw failed.getCause() instanceof SQLException cause ? StoreErrors.of(place, cause)
                    : StoreErrors.damaged(place, "its tables cannot be brought up to date");
        } catch (MVStoreException failed) {
            throw StoreErrors.damaged(place, "H2 says " + failed.getErrorCode());
        }
    }

    private <T> Optional<T> reading(Work<T> work) throws SQLException, StoreException, IOException {
        if (holdsNothing()) {
            if (seal.read() > 0) {
                throw StoreErrors.damaged(place, "its file is gone or empty, but " + seal.read()
                        + " snapshots were kept in it");
            }
            return Optional.empty();
        }
        try (Connection connection = database(place, true).getConnection()) {
            return inspect(connection) ? Optional.of(work.on(connection)) : Optional.empty();
        }
    }

    /// H2 would keep an empty file locked after it failed to open it.
    private boolean holdsNothing() throws IOException {
        return !Files.exists(place.file()) || Files.isRegularFile(place.file()) && Files.size(place.file()) == 0;
    }

    /// Refuses what must not be used; says whether there are tables.
    private boolean inspect(Connection connection) throws SQLException, StoreException, IOException {
        refuseCode(connection);
        int version = Schema.version(connection);
        if (version > Schema.VERSION) {
            throw StoreErrors.newer(place, "version " + version + " of its tables");
        }
        long kept = version == 0 ? 0 : snapshots(connection);
        if (kept < seal.read()) {
            throw StoreErrors.damaged(place, "it holds " + kept + " snapshots, but " + seal.read()
                    + " were kept in it; if you put an older copy there on purpose, delete " + place.seal());
        }
        return version > 0;
    }

    private void refuseCode(Connection connection) throws SQLException, StoreException {
        if (Schema.holdsCode(connection)) {
            throw StoreErrors.damaged(place, "it holds code that Headwater never puts there");
        }
    }

    private static long snapshots(Connection connection) throws SQLException {
        try (ResultSet count = connection.createStatement().executeQuery("select count(*) from snapshot")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static JdbcDataSource database(StorePlace of, boolean readOnly) {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl(of.url(readOnly));
        database.setUser("sa");
        database.setPassword("");
        return database;
    }
}
