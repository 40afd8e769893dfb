package headwater.store;

import java.sql.Connection;
import java.sql.SQLException;

/// Commits many rows in parts: what is cancelled is undone row by row, which takes seconds for hundreds of thousands. Only for
/// rows that nobody sees before a last one is there, and that a later try uses or takes away.
final class Parts {
    /// Undone in a few hundredths of a second.
    static final int USUAL_ROWS = 1_000;
    /// What the disk has not written yet it writes when the store is closed, also after something was given up.
    private static final int PARTS_TO_DISK = 10;

    private final Connection connection;
    private final int rowsInPart;
    private int rows;

    /// @param rowsInPart  from 1
    Parts(Connection connection, int rowsInPart) {
        this.connection = connection;
        this.rowsInPart = rowsInPart;
    }

    /// To be called after each row that was written. What is left at the end is committed with what comes after it.
    void written() throws SQLException {
        if (++rows % rowsInPart == 0) {
            connection.commit();
        }
        if (rows % (PARTS_TO_DISK * rowsInPart) == 0) {
            StoreAccess.toDisk(connection);
        }
    }
}
