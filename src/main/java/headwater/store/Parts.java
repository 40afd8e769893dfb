package headwater.store;

import headwater.progress.Progress;
import java.sql.Connection;
import java.sql.SQLException;

/// Commits many rows in parts: what is cancelled is undone row by row, which takes seconds for hundreds of thousands. Only for
/// rows that nobody sees before a last one is there, and that a later try uses or takes away.
final class Parts {
    private static final int ROWS = 1_000;
    /// What the disk has not written yet it writes when the store is closed, also after something was given up.
    private static final int ROWS_TO_DISK = 10 * ROWS;

    private final Connection connection;
    private final Progress progress;
    private int rows;

    Parts(Connection connection, Progress progress) {
        this.connection = connection;
        this.progress = progress;
    }

    /// To be called before each row.
    ///
    /// @throws headwater.progress.CancelledException when cancelled; the rows of earlier parts stay
    void next() throws SQLException {
        progress.checkCancelled();
        if (++rows % ROWS == 0) {
            connection.commit();
        }
        if (rows % ROWS_TO_DISK == 0) {
            StoreAccess.toDisk(connection);
        }
    }

    /// Commits the rest.
    void end() throws SQLException {
        connection.commit();
    }
}
