package headwater.store;

import java.nio.file.Path;

/// Where a store is.
///
/// @param base    the path of its files without their endings
/// @param scheme  H2's name of the file system, `file` but in tests
public record StorePlace(Path base, String scheme) {
    private static final String URL = "jdbc:h2:file:";
    private static final String NAME = "headwater";

    /// A folder, or H2's address of a database file (`jdbc:h2:file:…`, without settings).
    ///
    /// @throws IllegalArgumentException when it is neither; the message is for the user
    public static StorePlace of(String folderOrUrl) {
        boolean url = folderOrUrl.startsWith(URL);
        if (!url && folderOrUrl.startsWith("jdbc:")) {
            throw new IllegalArgumentException("A store is a folder or " + URL + "PATH.");
        }
        Path path = Path.of(url ? folderOrUrl.substring(URL.length()) : folderOrUrl);
        Path base = (url ? path : path.resolve(NAME)).toAbsolutePath().normalize();
        if (base.toString().indexOf(';') >= 0) {
            throw new IllegalArgumentException("The path of a store may not hold a semicolon.");
        }
        return new StorePlace(base, "file");
    }

    /// The database.
    public Path file() {
        return base.resolveSibling(base.getFileName() + ".mv.db");
    }

    /// Where a database is made before it is whole.
    StorePlace unfinished() {
        return new StorePlace(base.resolveSibling(base.getFileName() + ".unfinished"), scheme);
    }

    /// Remembers beside the database how many snapshots were acknowledged.
    Path seal() {
        return base.resolveSibling(base.getFileName() + ".seal");
    }

    /// Every commit is written at once; closing takes no time to compact; nothing listens and nothing is traced.
    String url(boolean readOnly) {
        return "jdbc:h2:" + scheme + ":" + base + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0"
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;MAX_COMPACT_TIME=0;LOCK_TIMEOUT=5000"
                + (readOnly ? ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE" : "");
    }

    @Override
    public String toString() {
        return file().toString();
    }
}
