package headwater.workbench;

import headwater.model.BuildFacts;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.store.SnapshotStore;
import headwater.store.StoreCheck;
import headwater.store.StoreException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Checks, compacts, copies and rescues a store.
public final class CareForStore {
    private static final String STRAYS = "salvaged";

    private final SnapshotStore store;
    private final KeptIncidents incidents;

    public CareForStore(KeptSnapshots kept) {
        this.store = kept.store();
        this.incidents = kept.incidents();
    }

    /// What a rescue brought.
    ///
    /// @param snapshots  that are in the new store
    /// @param strays     sources whose snapshot was lost; they are in the project `salvaged`
    /// @param lost       what could not be read, a sentence each
    public record Salvaged(int snapshots, int strays, List<String> lost) {
        public Salvaged {
            lost = List.copyOf(lost);
        }
    }

    /// Reads everything and says what does not fit; nothing when there is no store.
    public Optional<StoreCheck> check(Progress progress) throws Failure.Store {
        try {
            return store.check(progress);
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    public void compact(Progress progress) throws Failure.Store {
        try {
            store.compact(progress);
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// Copies the store as it is, whatever its state, into a folder that holds none.
    public void backup(Path folder, Progress progress) throws Failure.Store {
        try {
            store.backup(folder, progress);
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// Reads every snapshot that can still be read into another store, as if its file were added now; a source whose
    /// snapshot is lost goes into the project `salvaged`. Kept incidents go along. The damaged store is not changed.
    ///
    /// @throws Failure.Store when the damaged store cannot be opened at all, or the other cannot be written
    public Salvaged salvage(KeptSnapshots into, Progress progress) throws Failure.Store {
        SnapshotStore.Remains remains = remains(progress);
        List<String> lost = new ArrayList<>();
        Set<String> used = new HashSet<>();
        int snapshots = 0;
        for (SnapshotRecord snapshot : remains.snapshots()) {
            progress.checkCancelled();
            String name = SnapshotReference.of(snapshot.address()).toString();
            try {
                Map<String, byte[]> files = store.salvaged(snapshot, progress);
                into.keep(new KeptInput(snapshot.sourcePath(), files), new KeptSnapshots.KeepAs(snapshot.address().project(), snapshot.address().stream(),
                        Optional.of(snapshot.address().label()), snapshot.build()), new KeptSnapshots.Seen(snapshot.captured(), snapshot.evidence()), progress);
                snapshots++;
                snapshot.files().forEach(file -> used.add(file.sha256()));
            } catch (StoreException | Failure.Unreadable damaged) {
                lost.add(name + ": " + damaged.getMessage());
            }
        }
        incidents.salvage(into.incidents(), lost, progress);
        int strays = 0;
        for (String address : remains.contents()) {
            progress.checkCancelled();
            if (used.add(address) && stray(address, into, lost, progress)) {
                strays++;
            }
        }
        return new Salvaged(snapshots, strays, lost);
    }

    private SnapshotStore.Remains remains(Progress progress) throws Failure.Store {
        try {
            return store.remains(progress);
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// Keeps bytes that are a source; those that no reader knows are graphs, manifests or nothing.
    private boolean stray(String address, KeptSnapshots into, List<String> lost, Progress progress) throws Failure.Store {
        byte[] bytes;
        try {
            bytes = store.salvaged(address, progress);
        } catch (StoreException damaged) {
            lost.add(String.valueOf(damaged.getMessage()));
            return false;
        }
        Optional<Snapshot> read = source(address, bytes, into.opener(), progress);
        if (read.isPresent()) {
            into.keep(read.get(), new KeptSnapshots.KeepAs(STRAYS, SnapshotReference.MAIN, Optional.of(address),
                    BuildFacts.NONE), progress);
        }
        return read.isPresent();
    }

    private static Optional<Snapshot> source(String address, byte[] bytes, OpenSnapshots open, Progress progress) {
        try {
            return Optional.of(open.open(new KeptInput(address, Map.of("", bytes)), progress));
        } catch (Failure.Unreadable noSource) {
            return Optional.empty();
        }
    }
}
