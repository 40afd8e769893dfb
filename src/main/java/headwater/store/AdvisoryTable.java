package headwater.store;

import headwater.model.AdvisorySource;
import headwater.model.Ecosystem;
import headwater.model.PackageKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// Imported advisories: each id once, found by the packages that it names.
final class AdvisoryTable {
    private static final int BATCH = 1_000;

    private final Connection connection;

    AdvisoryTable(Connection connection) {
        this.connection = connection;
    }

    /// Whether the store has tables for them yet.
    static boolean isIn(Connection connection) throws SQLException {
        return Schema.version(connection) >= Schema.WITH_ADVISORIES;
    }

    int begin(String name, Instant imported) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into advisory_source(name, sha256, newest, "
                + "imported_millis, records, withdrawn) values (?, '', '', ?, 0, 0)", Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, name);
            insert.setLong(2, imported.toEpochMilli());
            insert.executeUpdate();
            return (int) key(insert);
        }
    }

    void complete(AdvisorySource source) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update advisory_source set sha256 = ?, newest = ?, "
                + "records = ?, withdrawn = ? where id = ?")) {
            update.setString(1, source.sha256());
            update.setString(2, source.newest());
            update.setLong(3, source.records());
            update.setLong(4, source.withdrawn());
            update.setInt(5, source.id());
            update.executeUpdate();
        }
    }

    private static long key(Statement insert) throws SQLException {
        try (ResultSet key = insert.getGeneratedKeys()) {
            key.next();
            return key.getLong(1);
        }
    }

    /// Puts records one after the other, with statements that are prepared once.
    final class Writer implements AutoCloseable {
        private final int source;
        private final PreparedStatement find;
        private final PreparedStatement insert;
        private final PreparedStatement update;
        private final PreparedStatement unname;
        private final PreparedStatement name;
        private int named;

        Writer(int source) throws SQLException {
            this.source = source;
            find = connection.prepareStatement("select id, modified from advisory where record_id = ?");
            insert = connection.prepareStatement("insert into advisory(record_id, source, modified, record) values (?, ?, ?, ?)",
                    Statement.RETURN_GENERATED_KEYS);
            update = connection.prepareStatement("update advisory set source = ?, modified = ?, record = ? where id = ?");
            unname = connection.prepareStatement("delete from advisory_package where advisory = ?");
            name = connection.prepareStatement("insert into advisory_package(name, ecosystem, advisory) values (?, ?, ?)");
        }

        /// An older state of a record that is there already changes nothing.
        void put(AdvisoryRow row) throws SQLException {
            find.setString(1, row.id());
            long number;
            try (ResultSet found = find.executeQuery()) {
                if (!found.next()) {
                    number = insert(row);
                } else if (found.getString(2).compareTo(row.modified()) <= 0) {
                    number = found.getLong(1);
                    replace(number, row);
                } else {
                    return;
                }
            }
            for (PackageKey each : row.packages()) {
                name.setString(1, each.name());
                name.setString(2, each.ecosystem().name());
                name.setLong(3, number);
                name.addBatch();
                if (++named % BATCH == 0) {
                    name.executeBatch();
                }
            }
        }

        private long insert(AdvisoryRow row) throws SQLException {
            insert.setString(1, row.id());
            insert.setInt(2, source);
            insert.setString(3, row.modified());
            insert.setBytes(4, deflated(row.record()));
            insert.executeUpdate();
            return key(insert);
        }

        private void replace(long number, AdvisoryRow row) throws SQLException {
            name.executeBatch();
            unname.setLong(1, number);
            unname.executeUpdate();
            update.setInt(1, source);
            update.setString(2, row.modified());
            update.setBytes(3, deflated(row.record()));
            update.setLong(4, number);
            update.executeUpdate();
        }

        @Override
        public void close() throws SQLException {
            name.executeBatch();
            for (PreparedStatement each : List.of(find, insert, update, unname, name)) {
                each.close();
            }
        }
    }

    /// The records that name one of these packages, each once.
    void naming(Collection<PackageKey> packages, Consumer<byte[]> into) throws SQLException, StoreException {
        Set<Long> numbers = new TreeSet<>();
        List<PackageKey> wanted = List.copyOf(packages);
        try (PreparedStatement select = connection.prepareStatement(
                "select name, ecosystem, advisory from advisory_package where name = any(?)")) {
            for (int from = 0; from < wanted.size(); from += BATCH) {
                List<PackageKey> batch = wanted.subList(from, Math.min(wanted.size(), from + BATCH));
                Set<PackageKey> keys = Set.copyOf(batch);
                select.setArray(1, connection.createArrayOf("varchar", batch.stream().map(PackageKey::name).distinct().toArray()));
                ResultSet found = select.executeQuery();
                while (found.next()) {
                    long number = found.getLong(3);
                    key(found.getString(1), found.getString(2)).filter(keys::contains).ifPresent(_ -> numbers.add(number));
                }
            }
        }
        records(numbers, into);
    }

    private void records(Set<Long> numbers, Consumer<byte[]> into) throws SQLException, StoreException {
        try (PreparedStatement select = connection.prepareStatement("select record from advisory where id = ?")) {
            for (long number : numbers) {
                select.setLong(1, number);
                try (ResultSet found = select.executeQuery()) {
                    if (found.next()) {
                        into.accept(inflated(found.getBytes(1)));
                    }
                }
            }
        }
    }

    /// The packages that an advisory names and the store knows, from a snapshot or from a keeping that was given up.
    Set<PackageKey> present() throws SQLException {
        Set<PackageKey> present = new TreeSet<>();
        try (ResultSet found = connection.createStatement().executeQuery("select distinct p.name, p.ecosystem "
                + "from advisory_package p join component c on c.name = p.name and c.ecosystem = p.ecosystem")) {
            while (found.next()) {
                key(found.getString(1), found.getString(2)).ifPresent(present::add);
            }
        }
        return present;
    }

    private static Optional<PackageKey> key(String name, String ecosystem) {
        return Named.in(Ecosystem.values(), ecosystem).map(each -> new PackageKey(each, name));
    }

    /// The newest import first.
    List<AdvisorySource> sources() throws SQLException {
        List<AdvisorySource> sources = new ArrayList<>();
        try (ResultSet found = connection.createStatement().executeQuery("select id, name, sha256, newest, imported_millis, "
                + "records, withdrawn from advisory_source order by imported_millis desc, id desc")) {
            while (found.next()) {
                sources.add(new AdvisorySource(found.getInt(1), found.getString(2), found.getString(3), found.getString(4),
                        Instant.ofEpochMilli(found.getLong(5)), found.getLong(6), found.getLong(7)));
            }
        }
        return List.copyOf(sources);
    }

    /// Forgets a source with all records that no later import has; false when there is none.
    boolean forget(int source) throws SQLException {
        for (String statement : List.of("delete from advisory_package where advisory in (select id from advisory where source = ?)",
                "delete from advisory where source = ?")) {
            try (PreparedStatement delete = connection.prepareStatement(statement)) {
                delete.setInt(1, source);
                delete.executeUpdate();
            }
        }
        try (PreparedStatement delete = connection.prepareStatement("delete from advisory_source where id = ?")) {
            delete.setInt(1, source);
            return delete.executeUpdate() > 0;
        }
    }

    private static byte[] deflated(byte[] record) {
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(record.length / 2);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, fast)) {
            out.write(record);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] inflated(byte[] deflated) throws StoreException {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw VarintReader.damaged();
        }
    }
}
