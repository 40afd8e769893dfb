package headwater.workbench;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.git.GitHistory;
import headwater.ingest.git.GitRevision;
import headwater.model.BuildFacts;
import headwater.model.Evidence;
import headwater.model.Problem;
import headwater.model.Revision;
import headwater.model.SnapshotAddress;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.store.NewSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Keeps every revision of the lockfiles in a git repository, each as a snapshot with its commit. What is kept already is passed
/// over without being read; what is cancelled goes on where it stopped.
public final class KeepHistory {
    /// So many are on the disk together: opening the store for each would take longer than all the rest.
    private static final int BATCH = 16;
    /// Or as many as have so many bytes: a batch is in memory.
    private static final long BATCH_BYTES = 32L << 20;
    /// Of the whole, to find the revisions; the rest is reading them.
    private static final double FINDING = 0.2;
    /// Each commit to the store leaves pages that nobody uses; after so many snapshots they are most of its file.
    private static final int COMPACTS_FROM = 64;

    private final KeptSnapshots kept;

    public KeepHistory(KeptSnapshots kept) {
        this.kept = kept;
    }

    /// What is to be kept.
    ///
    /// @param folder  the top of a working tree, or a repository without one
    /// @param stream  `main`, or what the names of the streams begin with
    public record Request(Path folder, String project, String stream) {
    }

    /// What was kept.
    ///
    /// @param saved       how many are new
    /// @param before      how many were kept already
    /// @param unreadable  how many of the new ones no graph could be made of
    /// @param cut         whether the repository holds only the newest part of its history
    public record Result(int saved, int before, int unreadable, boolean cut) {
    }

    /// Whether a folder is a repository.
    public static boolean isRepository(Path folder) {
        return GitHistory.isRepository(folder);
    }

    /// Keeps all of it. Each snapshot is on the disk when `saved` is told of it.
    ///
    /// @throws Failure.Unreadable                    when it is no repository, or its history cannot be read
    /// @throws headwater.progress.CancelledException when cancelled; what was told stays
    public Result of(Request request, Consumer<KeptSnapshots.Kept> saved, Progress progress) throws Failure.Unreadable, Failure.Store {
        try (GitHistory history = GitHistory.open(request.folder)) {
            List<GitRevision> revisions = history.revisions(kept.opener()::recognisesName, part(progress, 0, FINDING));
            Set<SnapshotAddress> known = new HashSet<>(kept.list(progress).stream().map(SnapshotRecord::address).toList());
            Progress reading = part(progress, FINDING, 1);
            List<NewSnapshot> batch = new ArrayList<>();
            int[] counts = new int[2];
            int before = 0;
            for (int i = 0; i < revisions.size(); i++) {
                progress.checkCancelled();
                reading.report((double) i / revisions.size());
                KeptSnapshots.KeepAs as = as(request, revisions.get(i));
                if (known.contains(new SnapshotAddress(as.project(), as.stream(), as.label().orElse("")))) {
                    before++;
                } else {
                    batch.add(snapshot(history, new Wanted(revisions.get(i), as), progress));
                }
                if (full(batch)) {
                    save(batch, saved, counts, progress);
                }
            }
            save(batch, saved, counts, progress);
            if (counts[0] >= COMPACTS_FROM) {
                new CareForStore(kept).compact(progress);
            }
            return new Result(counts[0], before, counts[1], history.cut());
        } catch (ReadException failed) {
            throw new Failure.Unreadable(failed.code(), String.valueOf(failed.getMessage()), failed.origin());
        }
    }

    static boolean full(List<NewSnapshot> batch) {
        return batch.size() >= BATCH || batch.stream().flatMap(each -> each.files().values().stream())
                .mapToLong(bytes -> bytes.length).sum() > BATCH_BYTES;
    }

    private static KeptSnapshots.KeepAs as(Request request, GitRevision revision) {
        String stream = request.stream.equals(SnapshotReference.MAIN) ? revision.stream() : request.stream + "/" + revision.stream();
        return new KeptSnapshots.KeepAs(request.project, stream, Optional.of(revision.commit().shortId()),
                new BuildFacts(revision.commit().id(), "", ""));
    }

    private void save(List<NewSnapshot> batch, Consumer<KeptSnapshots.Kept> saved, int[] counts, Progress progress) throws Failure.Store {
        if (batch.isEmpty()) {
            return;
        }
        for (KeptSnapshots.Kept each : kept.keep(batch, progress)) {
            counts[0]++;
            counts[1] += each.snapshot().evidence().state() == Evidence.State.UNREADABLE ? 1 : 0;
            saved.accept(each);
        }
        batch.clear();
    }

    private record Wanted(GitRevision revision, KeptSnapshots.KeepAs as) {
    }

    private NewSnapshot snapshot(GitHistory history, Wanted wanted, Progress progress) throws Failure.NotKept {
        GitRevision revision = wanted.revision;
        KeptSnapshots.KeepAs as = wanted.as;
        if (revision.ended()) {
            return ToKeep.unread(new KeptInput(history.name(revision), Map.of()), as, seen(revision, Evidence.State.ENDED), List.of());
        }
        InputSource input = history.input(revision);
        try {
            return ToKeep.read(kept.opener().open(input, Progress.until(progress::cancelled)), as, seen(revision, Evidence.State.READ));
        } catch (Failure.Unreadable failed) {
            return ToKeep.unread(new KeptInput(input.name(), bytes(input)), as, seen(revision, Evidence.State.UNREADABLE),
                    List.of(new Problem(Problem.Level.ERROR, failed.code(), String.valueOf(failed.getMessage()), failed.origin())));
        }
    }

    /// The file alone; nothing of one that is over the limits.
    private static Map<String, byte[]> bytes(InputSource input) {
        try {
            return Map.of("", input.bytes());
        } catch (ReadException tooLarge) {
            return Map.of();
        }
    }

    private static KeptSnapshots.Seen seen(GitRevision revision, Evidence.State state) {
        return new KeptSnapshots.Seen(revision.captured(), new Evidence(state, Optional.of(new Revision(revision.commit().author(),
                revision.commit().authored(), revision.commit().committed(), revision.note()))));
    }

    /// Reports a part of the whole.
    private static Progress part(Progress whole, double from, double to) {
        return new Progress() {
            @Override
            public void report(double fraction) {
                whole.report(from + (to - from) * fraction);
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }
}
