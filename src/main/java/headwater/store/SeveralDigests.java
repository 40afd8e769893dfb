package headwater.store;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Finds versions of packages that are kept under more than one digest. Reads the artifacts by name, a page at a time, since nobody
/// looks while a query runs; one page in memory. Used once.
final class SeveralDigests {
    static final int PAGE = 10_000;
    private static final Comparator<Row> ORDER = Comparator.comparing((Row row) -> row.version.version())
            .thenComparing(row -> row.version.ecosystem().name()).thenComparing(row -> row.version.name())
            .thenComparing(Row::digest).thenComparingLong(Row::artifact);

    private final Connection connection;
    private final Set<String> keys;
    private final int usualPage;
    private final Progress progress;
    private final List<SnapshotStore.Digested> all = new ArrayList<>();

    /// One artifact.
    private record Row(String key, PackageVersion version, String digest, long artifact) {
        /// Names of one key are spellings of one package.
        List<String> release() {
            return List.of(version.ecosystem().name(), version.version());
        }
    }

    /// @param keys       only of packages of these names ([headwater.model.PackageKey]); empty for all
    /// @param usualPage  rows that are asked for at once, from 2
    SeveralDigests(Connection connection, Set<String> keys, int usualPage, Progress progress) {
        this.connection = connection;
        this.keys = keys;
        this.usualPage = usualPage;
        this.progress = progress;
    }

    List<SnapshotStore.Digested> all() throws SQLException {
        String only = keys.isEmpty() ? "" : "and package_key = any(?) ";
        try (PreparedStatement select = connection.prepareStatement("select package_key, ecosystem, name, version, integrity, id "
                + "from component where package_key >= ? and integrity is not null " + only + "order by package_key limit ?")) {
            String from = "";
            int size = usualPage;
            while (true) {
                List<Row> page = page(select, from, size);
                boolean last = page.size() < size;
                String end = last ? "" : page.getLast().key;
                tell(last ? page : page.stream().filter(row -> !row.key.equals(end)).toList());
                if (last) {
                    return all;
                }
                // A package with more artifacts than a page holds.
                size = end.equals(from) ? size * 2 : usualPage;
                from = end;
            }
        }
    }

    private List<Row> page(PreparedStatement select, String from, int size) throws SQLException {
        progress.checkCancelled();
        select.setString(1, from);
        if (!keys.isEmpty()) {
            select.setArray(2, connection.createArrayOf("varchar", keys.toArray()));
        }
        select.setInt(keys.isEmpty() ? 2 : 3, size);
        List<Row> page = new ArrayList<>();
        ResultSet rows = select.executeQuery();
        while (rows.next()) {
            progress.checkCancelled();
            Ecosystem ecosystem = Named.in(Ecosystem.values(), rows.getString(2)).orElse(Ecosystem.UNKNOWN);
            page.add(new Row(rows.getString(1), new PackageVersion(ecosystem, rows.getString(3), rows.getString(4)), rows.getString(5),
                    rows.getLong(6)));
        }
        return page;
    }

    /// @param rows  those of a package after each other
    private void tell(List<Row> rows) {
        for (int from = 0; from < rows.size();) {
            int to = from;
            while (to < rows.size() && rows.get(to).key.equals(rows.get(from).key)) {
                to++;
            }
            if (to - from > 1) {
                tellOne(rows.subList(from, to));
            }
            from = to;
        }
    }

    private void tellOne(List<Row> ofOnePackage) {
        Map<List<String>, Set<String>> digests = new HashMap<>();
        ofOnePackage.forEach(row -> digests.computeIfAbsent(row.release(), _ -> new HashSet<>()).add(row.digest));
        Map<PackageVersion, Map<String, Set<Long>>> several = new LinkedHashMap<>();
        ofOnePackage.stream().filter(row -> digests.getOrDefault(row.release(), Set.of()).size() > 1).sorted(ORDER)
                .forEach(row -> several.computeIfAbsent(row.version, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(row.digest, _ -> new TreeSet<>()).add(row.artifact));
        several.forEach((version, byDigest) -> byDigest.forEach((digest, artifacts) ->
                all.add(new SnapshotStore.Digested(version, digest, artifacts))));
    }
}
