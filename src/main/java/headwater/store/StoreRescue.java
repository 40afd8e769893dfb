package headwater.store;

import headwater.model.SnapshotRecord;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// The ways out of a store that is damaged or newer: a copy of its files as they are, and everything of it that can still be
/// read. Neither changes it.
final class StoreRescue {
    private static final System.Logger LOG = System.getLogger(StoreRescue.class.getName());

    private StoreRescue() {
    }

    /// Copies the files of a store into a folder that holds none; nobody may write it meanwhile.
    static void copy(StorePlace from, Path folder) throws IOException, StoreException {
        if (!Files.exists(from.file())) {
            throw new StoreException(StoreException.Kind.UNWRITABLE, "There is no store at " + from + ".");
        }
        StorePlace to = StorePlace.of(folder.toString());
        if (Files.exists(to.file())) {
            throw new StoreException(StoreException.Kind.UNWRITABLE,
                    "There is a store in " + folder + " already; choose a folder that holds none.");
        }
        Files.createDirectories(folder);
        try (FileChannel source = FileChannel.open(from.file(), StandardOpenOption.READ);
                FileChannel target = FileChannel.open(to.file(), StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE)) {
            long size = source.size();
            for (long at = 0; at < size;) {
                at += source.transferTo(at, size - at, target);
            }
            target.force(true);
        }
        if (Files.exists(from.seal())) {
            Files.copy(from.seal(), to.seal());
        }
    }

    static SnapshotStore.Remains remains(Connection connection) throws SQLException {
        List<SnapshotRecord> snapshots = new ArrayList<>();
        try {
            snapshots.addAll(new SnapshotTable(connection).all());
            snapshots.sort(Comparator.comparingLong(SnapshotRecord::id));
        } catch (SQLException damaged) {
            LOG.log(System.Logger.Level.WARNING, "the list of snapshots is damaged: {0}", damaged.getMessage());
        }
        List<String> contents = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select sha256 from content order by sha256")) {
            ResultSet found = select.executeQuery();
            while (found.next()) {
                contents.add(HexFormat.of().formatHex(found.getBytes(1)));
            }
        }
        return new SnapshotStore.Remains(snapshots, contents);
    }
}
