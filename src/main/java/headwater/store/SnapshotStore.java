package headwater.store;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.KeptFile;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.model.Sighting;
import headwater.model.SnapshotAddress;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Keeps snapshots. Each method is one operation: the store is opened for it, waits up to five seconds for another process,
/// and is released at its end. Safe to share between threads.
public final class SnapshotStore {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StorePlace place;
    private final StoreAccess access;
    private final int rowsInPart;

    public SnapshotStore(StorePlace place) {
        this(place, PATIENCE, Parts.USUAL_ROWS);
    }

    /// @param patience    how long another process is waited for
    /// @param rowsInPart  see [Parts]
    SnapshotStore(StorePlace place, Duration patience, int rowsInPart) {
        this.place = place;
        this.rowsInPart = rowsInPart;
        this.access = new StoreAccess(place, patience);
    }

    public StorePlace place() {
        return place;
    }

    /// Tells whether the store was written since, without opening it: size and time of its file.
    public String stamp() {
        try {
            BasicFileAttributes file = Files.readAttributes(place.file(), BasicFileAttributes.class);
            return file.size() + " " + file.lastModifiedTime();
        } catch (IOException none) {
            return "none";
        }
    }

    /// A snapshot that is kept.
    ///
    /// @param before  whether it was kept already, so that nothing was added
    public record Saved(SnapshotRecord snapshot, boolean before) {
    }

    /// A snapshot as it was read.
    ///
    /// @param reading  empty when what was made of its files is damaged; the files are not, and can be read again
    public record Loaded(SnapshotRecord snapshot, Map<String, byte[]> files, Optional<Reading> reading) {
        public Loaded {
            files = Map.copyOf(files);
        }
    }

    /// Keeps a snapshot; when this returns, it is on the disk. The same files and facts under the same label, or as the
    /// newest snapshot when no label is asked for, are not kept twice.
    ///
    /// @throws StoreException when it was not kept
    public Saved save(NewSnapshot snapshot, Progress progress) throws StoreException {
        return save(List.of(snapshot), progress).getFirst();
    }

    /// Keeps several snapshots in their order. When this returns they are on the disk; when it fails or is cancelled, some of the first
    /// may be kept, each whole or not at all.
    ///
    /// @throws StoreException when they were not all kept
    public List<Saved> save(List<NewSnapshot> snapshots, Progress progress) throws StoreException {
        return access.write(progress, connection -> {
            List<Saved> saved = new ArrayList<>();
            for (NewSnapshot snapshot : snapshots) {
                progress.checkCancelled();
                connection.commit();
                saved.add(save(connection, snapshot, progress));
            }
            return saved;
        });
    }

    private Saved save(Connection connection, NewSnapshot snapshot, Progress progress) throws SQLException, StoreException {
        SnapshotTable snapshots = new SnapshotTable(connection);
        SnapshotTable.Stream stream = snapshots.stream(snapshot.project(), snapshot.stream());
        String asked = snapshot.label().orElse(snapshot.build().build());
        Optional<SnapshotRecord> there = asked.isEmpty() ? snapshots.find(stream, stream.newestSeq())
                : snapshots.find(new SnapshotAddress(snapshot.project(), snapshot.stream(), asked));
        if (there.isPresent() && same(there.get(), snapshot, progress)) {
            return new Saved(there.get(), true);
        }
        if (there.isPresent() && snapshot.label().isPresent()) {
            throw new StoreException(StoreException.Kind.LABEL_TAKEN, "There is already another snapshot " + asked
                    + " in " + snapshot.project() + "/" + snapshot.stream() + "; choose another label.");
        }
        int seq = stream.newestSeq() + 1;
        String label = free(snapshots, snapshot, asked.isEmpty() ? String.valueOf(seq) : asked);
        SnapshotTable.Place at = new SnapshotTable.Place(stream, seq, label);
        appear(connection, snapshot, at, announce(connection, at, snapshot.reading().graph(), progress), progress);
        return new Saved(snapshots.find(stream, seq).orElseThrow(), false);
    }

    /// Enters what is in a snapshot that is not there yet, in parts; see [Parts].
    private Map<Artifact, Long> announce(Connection connection, SnapshotTable.Place at, DependencyGraph graph, Progress progress)
            throws SQLException {
        Parts parts = new Parts(connection, rowsInPart);
        Set<Artifact> artifacts = new LinkedHashSet<>();
        for (Component component : graph.components()) {
            progress.checkCancelled();
            artifacts.add(Artifact.of(component));
        }
        Map<Artifact, Long> numbers = new ArtifactTable(connection).intern(artifacts, parts, progress);
        Set<Long> present = new HashSet<>();
        foreign(graph, progress).forEach(artifact -> present.add(numbers.getOrDefault(artifact, 0L)));
        new PresenceTable(connection).advance(at, present, parts, progress);
        return numbers;
    }

    /// Enters the snapshot itself by few rows, which are committed together: from then on all of it is seen.
    private static void appear(Connection connection, NewSnapshot snapshot, SnapshotTable.Place at, Map<Artifact, Long> numbers,
            Progress progress) throws SQLException {
        SnapshotTable snapshots = new SnapshotTable(connection);
        Contents contents = new Contents(connection, progress);
        Map<String, byte[]> addresses = new HashMap<>();
        for (Map.Entry<String, byte[]> file : new TreeMap<>(snapshot.files()).entrySet()) {
            addresses.put(file.getKey(), contents.put(file.getValue()));
        }
        byte[] blob = GraphWriter.write(snapshot.reading(), artifact -> numbers.getOrDefault(artifact, 0L), progress);
        Optional<SnapshotRecord> newest = snapshots.find(at.stream(), at.stream().newestSeq());
        byte[] graph = newest.isEmpty() ? contents.put(blob) : contents.put(blob, snapshots.graphAddress(newest.get().id()));
        snapshots.insertFiles(snapshots.insert(snapshot, at, graph), addresses);
        snapshots.advance(at.stream(), at.seq());
    }

    /// What is not our own code: the project and its members are no answer to "who has it?".
    static Set<Artifact> foreign(DependencyGraph graph, Progress progress) {
        Set<Artifact> foreign = new LinkedHashSet<>();
        for (int c = 0; c < graph.size(); c++) {
            progress.checkCancelled();
            if (!graph.isOwn(c)) {
                foreign.add(Artifact.of(graph.component(c)));
            }
        }
        return foreign;
    }

    private static boolean same(SnapshotRecord there, NewSnapshot snapshot, Progress progress) {
        Map<String, String> kept = new HashMap<>();
        there.files().forEach(file -> kept.put(file.name(), file.sha256()));
        Map<String, String> asked = new HashMap<>();
        snapshot.files().forEach((name, bytes) -> asked.put(name, HexFormat.of().formatHex(Sha256.of(bytes, progress))));
        return kept.equals(asked) && there.build().equals(snapshot.build());
    }

    /// The wanted label, numbered when it is taken by another snapshot.
    private static String free(SnapshotTable snapshots, NewSnapshot snapshot, String wanted) throws SQLException {
        String label = wanted;
        for (int i = 2; snapshots.find(new SnapshotAddress(snapshot.project(), snapshot.stream(), label)).isPresent();
                i++) {
            label = wanted + "." + i;
        }
        return label;
    }

    /// All snapshots, by project and stream, the newest first; none when there is no store.
    public List<SnapshotRecord> list(Progress progress) throws StoreException {
        return access.read(progress, connection -> new SnapshotTable(connection).all()).orElse(List.of());
    }

    /// Gets a snapshot back.
    ///
    /// @throws StoreException also when one of its files is damaged
    public Optional<Loaded> load(SnapshotAddress address, Progress progress) throws StoreException {
        return access.read(progress, connection -> {
            Optional<SnapshotRecord> found = new SnapshotTable(connection).find(address);
            return found.isEmpty() ? Optional.<Loaded>empty() : Optional.of(load(connection, found.get(), progress));
        }).flatMap(found -> found);
    }

    private static Loaded load(Connection connection, SnapshotRecord snapshot, Progress progress) throws SQLException, StoreException {
        return new Loaded(snapshot, files(connection, snapshot, progress), reading(connection, snapshot, progress));
    }

    private static Map<String, byte[]> files(Connection connection, SnapshotRecord snapshot, Progress progress)
            throws SQLException, StoreException {
        Contents contents = new Contents(connection, progress);
        Map<String, byte[]> files = new HashMap<>();
        for (KeptFile file : snapshot.files()) {
            files.put(file.name(), contents.get(HexFormat.of().parseHex(file.sha256())));
        }
        return files;
    }

    private static Optional<Reading> reading(Connection connection, SnapshotRecord snapshot, Progress progress) throws SQLException {
        try {
            byte[] blob = new Contents(connection, progress).get(new SnapshotTable(connection).graphAddress(snapshot.id()));
            ArtifactTable artifacts = new ArtifactTable(connection);
            return Optional.of(GraphReader.read(blob, snapshot.reader(), numbers -> artifacts.get(numbers, progress), progress));
        } catch (StoreException damaged) {
            return Optional.empty();
        }
    }

    /// Where each of the asked packages is, in the order asked.
    public List<List<Sighting>> sightings(List<Wanted> wanted, Progress progress) throws StoreException {
        return access.read(progress, connection -> {
            PresenceTable presence = new PresenceTable(connection);
            List<List<Sighting>> all = new ArrayList<>();
            for (Wanted each : wanted) {
                progress.checkCancelled();
                all.add(presence.sightings(each.key(), each.version(), progress));
            }
            return List.copyOf(all);
        }).orElseGet(() -> wanted.stream().map(_ -> List.<Sighting>of()).toList());
    }

    /// Where the artifacts are whose digests, as they are written, are asked for. Linear in the artifacts of the store.
    public List<Sighting> bearing(Predicate<String> digests, Progress progress) throws StoreException {
        return access.read(progress, connection -> {
            Set<Long> artifacts = new ArtifactTable(connection).bearing(digests, progress);
            return artifacts.isEmpty() ? List.<Sighting>of() : new PresenceTable(connection).sightings(artifacts, progress);
        }).orElse(List.of());
    }

    /// One version of a package under one digest.
    ///
    /// @param digest     as it is written, with its domain
    /// @param artifacts  their numbers
    public record Digested(PackageVersion version, String digest, Set<Long> artifacts) {
        public Digested {
            artifacts = Set.copyOf(artifacts);
        }
    }

    /// Versions that are kept under more than one digest, those of one version after each other.
    ///
    /// @param keys  only of packages of these names ([PackageKey]); empty for all, which reads every artifact
    public List<Digested> severalDigests(Set<String> keys, Progress progress) throws StoreException {
        return access.read(progress, connection -> new ArtifactTable(connection).severalDigests(keys, progress)).orElse(List.of());
    }

    /// Where some artifacts are.
    public List<Sighting> sightings(Set<Long> artifacts, Progress progress) throws StoreException {
        return access.read(progress, connection -> new PresenceTable(connection).sightings(artifacts, progress)).orElse(List.of());
    }

    /// A package that is looked for by the name of its [PackageKey]; without a version, all of them.
    public record Wanted(String key, Optional<String> version) {
    }

    /// Reads everything and says what does not fit; empty when there is no store.
    public Optional<StoreCheck> check(Progress progress) throws StoreException {
        return access.read(progress, connection -> StoreCheck.of(connection, progress));
    }

    /// Makes the file as small as it can be.
    public void compact(Progress progress) throws StoreException {
        access.compact(progress);
    }

    /// Copies the store as it is, whatever its state, into a folder that holds none.
    public void backup(Path folder, Progress progress) throws StoreException {
        access.alone(progress, () -> {
            StoreRescue.copy(place, folder);
            return true;
        });
    }

    /// What is left of a damaged store.
    ///
    /// @param snapshots  in the order in which they were kept; empty when even their list is damaged
    /// @param contents   addresses of all bytes that are kept, sources and others
    public record Remains(List<SnapshotRecord> snapshots, List<String> contents) {
        public Remains {
            snapshots = List.copyOf(snapshots);
            contents = List.copyOf(contents);
        }
    }

    public Remains remains(Progress progress) throws StoreException {
        return access.salvage(progress, StoreRescue::remains).orElse(new Remains(List.of(), List.of()));
    }

    /// The files of a snapshot of a damaged store.
    ///
    /// @throws StoreException when one of them is damaged
    public Map<String, byte[]> salvaged(SnapshotRecord snapshot, Progress progress) throws StoreException {
        return access.salvage(progress, connection -> files(connection, snapshot, progress)).orElse(Map.of());
    }

    /// Bytes of a damaged store by their address.
    ///
    /// @throws StoreException when they are damaged
    public byte[] salvaged(String sha256, Progress progress) throws StoreException {
        return access.salvage(progress, connection -> new Contents(connection, progress).get(HexFormat.of().parseHex(sha256)))
                .orElse(new byte[0]);
    }
}
