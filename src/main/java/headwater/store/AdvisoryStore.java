package headwater.store;

import headwater.model.AdvisorySource;
import headwater.model.PackageKey;
import headwater.progress.Progress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// Keeps imported advisories beside the snapshots. Each method is one operation, as in [SnapshotStore]. Safe to share
/// between threads.
public final class AdvisoryStore {
    /// Many records in one transaction leave several times their size of pages behind that are no longer used.
    private static final int COMPACT_FROM_RECORDS = 10_000;

    private final StorePlace place;
    private final StoreAccess access;

    public AdvisoryStore(StorePlace place) {
        this.place = place;
        access = new StoreAccess(place, Duration.ofSeconds(5));
    }

    /// Gives the records of a source one by one to the sink, and says at the end what the source was.
    public interface Records {
        Facts into(Sink sink) throws StoreException;
    }

    /// Takes records.
    public interface Sink {
        void put(AdvisoryRow row) throws StoreException;
    }

    /// What is known of a source when all of it has been read; see [AdvisorySource].
    public record Facts(String sha256, String newest, long records, long withdrawn) {
    }

    /// Imports a source, all of it or nothing; of a record that is there already the later state stays. Holds one record
    /// at a time, besides what the database buffers.
    public AdvisorySource add(String name, Instant imported, Records records, Progress progress) throws StoreException {
        AdvisorySource added = access.write(progress, connection -> {
            AdvisoryTable table = new AdvisoryTable(connection);
            int id = table.begin(name, imported);
            Facts facts;
            try (AdvisoryTable.Writer writer = table.new Writer(id)) {
                facts = records.into(row -> put(writer, row));
            }
            AdvisorySource source = new AdvisorySource(id, name, facts.sha256(), facts.newest(), imported, facts.records(),
                    facts.withdrawn());
            table.complete(source);
            return source;
        });
        if (added.records() >= COMPACT_FROM_RECORDS) {
            access.compact(progress);
        }
        return added;
    }

    private void put(AdvisoryTable.Writer writer, AdvisoryRow row) throws StoreException {
        try {
            writer.put(row);
        } catch (SQLException failed) {
            throw StoreErrors.of(place, failed);
        }
    }

    /// The newest import first; none when there is no store.
    public List<AdvisorySource> sources(Progress progress) throws StoreException {
        return access.read(progress, connection -> AdvisoryTable.isIn(connection) ? new AdvisoryTable(connection).sources()
                : List.<AdvisorySource>of()).orElse(List.of());
    }

    /// Forgets a source, with the records that came with it last; false when there is none of that number.
    public boolean forget(int source, Progress progress) throws StoreException {
        return access.write(progress, connection -> new AdvisoryTable(connection).forget(source));
    }

    /// The records that name one of these packages.
    public List<byte[]> naming(Collection<PackageKey> packages, Progress progress) throws StoreException {
        return access.read(progress, connection -> {
            List<byte[]> records = new ArrayList<>();
            if (AdvisoryTable.isIn(connection)) {
                new AdvisoryTable(connection).naming(packages, records::add);
            }
            return records;
        }).orElse(List.of());
    }

    /// The packages that an advisory names and the store knows, from a snapshot or from a keeping that was given up.
    public Set<PackageKey> present(Progress progress) throws StoreException {
        return access.read(progress, connection -> AdvisoryTable.isIn(connection) ? new AdvisoryTable(connection).present()
                : Set.<PackageKey>of()).orElse(Set.of());
    }
}
