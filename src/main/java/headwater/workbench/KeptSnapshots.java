package headwater.workbench;

import headwater.analysis.match.AdvisoryMatcher;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.BuildFacts;
import headwater.model.Evidence;
import headwater.model.Origin;
import headwater.model.PackageKey;
import headwater.model.Sighting;
import headwater.model.SnapshotAddress;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.store.NewSnapshot;
import headwater.store.Reading;
import headwater.store.SnapshotStore;
import headwater.store.StoreException;
import headwater.store.StorePlace;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Keeps snapshots in the store and gets them back. Every method opens the store, may wait up to five seconds for another
/// process, and releases it.
public final class KeptSnapshots {
    private static final int NAMES_SHOWN = 8;

    private final SnapshotStore store;
    private final OpenSnapshots open;
    private final Clock clock;

    public KeptSnapshots(SnapshotStore store, OpenSnapshots open, Clock clock) {
        this.store = store;
        this.open = open;
        this.clock = clock;
    }

    /// Of a store in a folder, or at H2's address of a database file.
    ///
    /// @throws Failure.Unreadable when the text names no place for a store
    public static KeptSnapshots in(String folderOrUrl, OpenSnapshots open, Clock clock) throws Failure.Unreadable {
        try {
            return new KeptSnapshots(new SnapshotStore(StorePlace.of(folderOrUrl)), open, clock);
        } catch (IllegalArgumentException wrong) {
            throw new Failure.Unreadable("store-wrong", String.valueOf(wrong.getMessage()),
                    Origin.wholeFile(folderOrUrl));
        }
    }

    /// How a snapshot is to be kept.
    ///
    /// @param label  empty: the build's id, else the number of the snapshot in its stream
    public record KeepAs(String project, String stream, Optional<String> label, BuildFacts build) {
    }

    /// When a snapshot was captured, and of what it is evidence.
    record Seen(Instant captured, Evidence evidence) {
    }

    /// A snapshot that is on the disk.
    ///
    /// @param before  whether it was there already
    public record Kept(SnapshotRecord snapshot, boolean before) {
        public SnapshotReference reference() {
            return SnapshotReference.of(snapshot.address());
        }
    }

    /// Where the store is, for people.
    public String place() {
        return store.place().toString();
    }

    /// Changes whenever the store does; cheap.
    public String stamp() {
        return store.stamp();
    }

    /// Keeps a snapshot; when this returns, it is on the disk.
    ///
    /// @throws Failure.Store                         when it was not kept
    /// @throws headwater.progress.CancelledException when cancelled before it was kept
    public Kept keep(Snapshot snapshot, KeepAs as, Progress progress) throws Failure.Store {
        return keep(snapshot, as, new Seen(clock.instant(), Evidence.FILE), progress);
    }

    Kept keep(Snapshot snapshot, KeepAs as, Seen seen, Progress progress) throws Failure.Store {
        return keep(List.of(ToKeep.read(snapshot, as, seen)), progress).getFirst();
    }

    /// Keeps files that were kept before, elsewhere: as they are read today, or as what cannot be read.
    ///
    /// @throws Failure.Unreadable when they could be read before and cannot now
    Kept keep(KeptInput input, KeepAs as, Seen seen, Progress progress) throws Failure.Store, Failure.Unreadable {
        return keep(List.of(seen.evidence().state() == Evidence.State.READ ? ToKeep.read(open.open(input, progress), as, seen)
                : ToKeep.unread(input, as, seen, List.of())), progress).getFirst();
    }

    /// Keeps several in their order; when it fails or is cancelled, some of the first may be kept, each whole.
    List<Kept> keep(List<NewSnapshot> snapshots, Progress progress) throws Failure.Store {
        try {
            return store.save(snapshots, progress).stream().map(saved -> new Kept(saved.snapshot(), saved.before())).toList();
        } catch (StoreException failed) {
            throw failure(failed);
        }
    }

    /// All kept snapshots, by project and stream, the newest first.
    public List<SnapshotRecord> list(Progress progress) throws Failure.Store {
        try {
            return store.list(progress);
        } catch (StoreException failed) {
            throw failure(failed);
        }
    }

    /// What is known of one kept snapshot.
    ///
    /// @throws Failure.Unreadable when there is none
    public SnapshotRecord record(SnapshotReference reference, Progress progress) throws Failure.Store, Failure.Unreadable {
        List<SnapshotRecord> all = list(progress);
        return all.stream().filter(each -> named(each, reference)).findFirst()
                .orElseThrow(() -> unknown(reference, all));
    }

    private static boolean named(SnapshotRecord snapshot, SnapshotReference reference) {
        SnapshotAddress address = snapshot.address();
        return address.project().equals(reference.project()) && address.stream().equals(reference.stream())
                && reference.label().map(address.label()::equals).orElse(true);
    }

    private Failure.Unreadable unknown(SnapshotReference reference, List<SnapshotRecord> all) {
        List<String> near = all.stream().filter(each -> each.address().project().equals(reference.project()))
                .map(each -> SnapshotReference.of(each.address()).toString()).toList();
        String there = !near.isEmpty() ? "There are " + shown(near) + "."
                : all.isEmpty() ? "The store " + place() + " holds no snapshots."
                : "The store holds the projects "
                        + shown(all.stream().map(each -> each.address().project()).distinct().toList()) + ".";
        return new Failure.Unreadable("snapshot-unknown", "No such snapshot is kept. " + there,
                Origin.wholeFile(reference.toString()));
    }

    private static String shown(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMES_SHOWN, names.size())))
                + (names.size() > NAMES_SHOWN ? " and " + (names.size() - NAMES_SHOWN) + " more" : "");
    }

    /// Opens a kept snapshot as if its file were read now: from what its reader made of it when that reader is still the
    /// same, else by reading the kept file again.
    ///
    /// @throws Failure.Unreadable                    when there is none of that name, or its file cannot be read any more
    /// @throws headwater.progress.CancelledException when cancelled
    public Snapshot open(SnapshotReference reference, Progress progress) throws Failure.Store, Failure.Unreadable {
        SnapshotAddress address = record(reference, progress).address();
        Optional<SnapshotStore.Loaded> found;
        try {
            found = store.load(address, progress);
        } catch (StoreException failed) {
            throw failure(failed);
        }
        SnapshotStore.Loaded loaded = found.orElseThrow(() -> unknown(reference, List.of()));
        KeptInput input = new KeptInput(loaded.snapshot().sourcePath(), loaded.files());
        String name = SnapshotReference.of(address).toString();
        if (loaded.snapshot().evidence().state() == Evidence.State.ENDED) {
            throw new Failure.Unreadable("lockfile-gone", "There is no lockfile any more in this snapshot"
                    + loaded.snapshot().evidence().revision().map(each -> ": " + each.note()).orElse("") + ".", Origin.wholeFile(name));
        }
        Optional<Instant> captured = Optional.of(loaded.snapshot().captured());
        Optional<Reading> current = loaded.reading()
                .filter(reading -> open.reads(new ReaderId(reading.reader(), reading.readerVersion())));
        if (current.isEmpty()) {
            Snapshot again = open.open(input, progress);
            return new Snapshot(name, again.source(), again.result(), captured);
        }
        Reading reading = current.get();
        return new Snapshot(name, new SourceBytes(input.bytes(), input.siblings()), new ReadResult(
                new ReaderId(reading.reader(), reading.readerVersion()), reading.formatVersion(), reading.facts(),
                reading.graph(), reading.coverage(), reading.problems()), captured);
    }

    /// Who has a package, as sightings by version, project, stream and time. The text is a purl, `name@version` or `name`.
    public List<Sighting> find(String target, Progress progress) throws Failure.Store {
        SightingQuery query = SightingQuery.of(target);
        return query.among(sightings(PackageKey.namesOf(query.name()), progress));
    }

    /// Who has a package of which nobody can tell whether it is the one that [#find] looks for.
    List<Sighting> untold(String target, Progress progress) throws Failure.Store {
        SightingQuery query = SightingQuery.of(target);
        return query.untold(sightings(PackageKey.namesOf(query.name()), progress));
    }

    /// Where packages are, in whatever version, all of them in one list.
    List<Sighting> sightings(Collection<String> names, Progress progress) throws Failure.Store {
        try {
            return store.sightings(names.stream().map(name -> new SnapshotStore.Wanted(name, Optional.empty())).toList(),
                    progress).stream().flatMap(List::stream).toList();
        } catch (StoreException failed) {
            throw failure(failed);
        }
    }

    /// Where what has one of the digests is that advisories name.
    List<Sighting> bearing(AdvisoryMatcher matcher, Progress progress) throws Failure.Store {
        try {
            return store.bearing(digests -> matcher.byDigest(digests).isPresent(), progress);
        } catch (StoreException failed) {
            throw failure(failed);
        }
    }

    /// The advisories that were imported into the same store.
    public KeptAdvisories advisories() {
        return new KeptAdvisories(store.place(), clock);
    }

    /// The incidents that are kept in the same store.
    public KeptIncidents incidents() {
        return new KeptIncidents(store.place(), clock);
    }

    SnapshotStore store() {
        return store;
    }

    OpenSnapshots opener() {
        return open;
    }

    static Failure.Store failure(StoreException failed) {
        String message = String.valueOf(failed.getMessage());
        return switch (failed.kind()) {
            case LOCKED -> new Failure.StoreLocked(message);
            case NEWER -> new Failure.StoreNewer(message);
            case DAMAGED -> new Failure.StoreDamaged(message);
            case FULL -> new Failure.DiskFull(message);
            case UNWRITABLE -> new Failure.StoreUnwritable(message);
            case LABEL_TAKEN -> new Failure.NotKept(message);
        };
    }
}
