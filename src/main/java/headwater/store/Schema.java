package headwater.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// The tables and their versions. Flyway brings an older store up to date; its log is its own business.
final class Schema {
    /// The newest migration.
    static final int VERSION = 4;
    /// The first that holds advisories. A store is only brought up to date when it is written.
    static final int WITH_ADVISORIES = 3;
    /// The first that tells what a snapshot is evidence of, and holds incidents.
    static final int WITH_REVISIONS = 4;
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private Schema() {
    }

    /// The version of an open store; 0 when it has no tables yet.
    static int version(Connection connection) throws SQLException {
        try (ResultSet tables = connection.createStatement().executeQuery(
                "select count(*) from information_schema.tables where table_name = 'flyway_schema_history'")) {
            tables.next();
            if (tables.getInt(1) == 0) {
                return 0;
            }
        }
        try (ResultSet version = connection.createStatement().executeQuery(
                "select coalesce(max(cast(\"version\" as integer)), 0) from \"flyway_schema_history\" where \"success\"")) {
            version.next();
            return version.getInt(1);
        }
    }

    static void migrate(DataSource database) {
        FLYWAY.setLevel(Level.SEVERE);
        Flyway.configure().dataSource(database).locations("classpath:db").load().migrate();
    }

    /// Whether a store holds code of its own, which no Headwater ever puts there: it would run when tables are used.
    static boolean holdsCode(Connection connection) throws SQLException {
        try (ResultSet found = connection.createStatement().executeQuery("""
                select (select count(*) from information_schema.triggers)
                    + (select count(*) from information_schema.routines)
                    + (select count(*) from information_schema.views where table_schema = 'public')
                    + (select count(*) from information_schema.tables where table_schema = 'public'
                        and table_type <> 'BASE TABLE')""")) {
            found.next();
            return found.getInt(1) > 0;
        }
    }
}
