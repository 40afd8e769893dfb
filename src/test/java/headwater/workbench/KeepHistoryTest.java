package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.analysis.exposure.Standing;
import headwater.fixture.EventStream;
import headwater.ingest.git.MadeRepository;
import headwater.model.BuildFacts;
import headwater.model.Evidence;
import headwater.model.SnapshotRecord;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import headwater.store.NewSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepHistoryTest {
    private static final String LOCK = "package-lock.json";

    @TempDir
    private Path folder;

    private MadeRepository made;
    private KeptSnapshots kept;

    @BeforeEach
    void make() {
        made = new MadeRepository(folder.resolve("shop"));
        kept = EventStream.store(folder.resolve("store"));
    }

    @AfterEach
    void close() {
        made.close();
    }

    private KeepHistory.Result keep(String head, Progress progress) throws Failure {
        made.head(head);
        return new KeepHistory(kept).of(new KeepHistory.Request(folder.resolve("shop"), "shop", SnapshotReference.MAIN), _ -> { }, progress);
    }

    private StreamExposure exposure(String stream) throws Failure {
        return new TraceExposure(kept).of(EventStream.investigate(), Progress.NONE).streams().stream()
                .filter(each -> each.stream().equals(stream)).findFirst().orElseThrow();
    }

    @Test
    void everyRevisionIsASnapshotWithItsCommit() throws Exception {
        String clean = made.commit(Map.of(LOCK, EventStream.CLEAN));
        String bad = made.commit(Map.of(LOCK, EventStream.AFFECTED), clean);

        KeepHistory.Result result = keep(bad, Progress.NONE);

        assertThat(result).isEqualTo(new KeepHistory.Result(2, 0, 0, false));
        SnapshotRecord newest = kept.list(Progress.NONE).getFirst();
        assertThat(newest.address().label()).isEqualTo(bad.substring(0, 10));
        assertThat(newest.build().commit()).isEqualTo(bad);
        assertThat(newest.sourcePath()).isEqualTo(folder.resolve("shop").resolve(LOCK).toString());
        assertThat(newest.evidence().revision().orElseThrow().author()).isEqualTo("Ann <ann@example.org>");
        assertThat(newest.captured()).isEqualTo(newest.evidence().revision().orElseThrow().committed());
        assertThat(kept.open(SnapshotReference.of(newest.address()), Progress.NONE).componentCount()).isEqualTo(7);
    }

    @Test
    void anExposureIsThatOfTheHistory() throws Exception {
        String clean = made.commit(Map.of(LOCK, EventStream.CLEAN));
        String bad = made.commit(Map.of(LOCK, EventStream.AFFECTED), clean);
        String moved = made.commit(Map.of("web/" + LOCK, EventStream.AFFECTED), bad);
        String conflict = made.commit(Map.of("web/" + LOCK, "<<<<<<< HEAD\n" + EventStream.AFFECTED), moved);
        String gone = made.commit(Map.of("README.md", "bye"), conflict);
        String again = made.commit(Map.of("web/" + LOCK, EventStream.CLEAN), gone);

        KeepHistory.Result result = keep(again, Progress.NONE);
        StreamExposure stream = exposure(LOCK);

        assertThat(result).isEqualTo(new KeepHistory.Result(6, 0, 1, false));
        assertThat(stream.snapshots()).extracting(StreamExposure.Moment::standing).containsExactly(Standing.NOT_FOUND, Standing.AFFECTED,
                Standing.AFFECTED, Standing.UNREADABLE, Standing.ENDED, Standing.NOT_FOUND);
        assertThat(stream.windows()).singleElement().satisfies(window -> {
            assertThat(List.of(window.lastWithout(), window.firstIn(), window.lastIn(), window.firstWithout(), window.firstClean()))
                    .containsExactly(0, 1, 2, 4, 5);
            assertThat(window.undecided()).containsExactly(3);
        });
        assertThat(stream.snapshots().get(2).snapshot().evidence().revision().orElseThrow().note()).isEqualTo("renamed from package-lock.json");
        assertThat(new TraceExposure(kept).wentOut(stream, stream.windows().getFirst(), Progress.NONE)).isEmpty();
    }

    @Test
    void whatCannotBeReadOrIsGoneSaysSoWhenItIsOpened() throws Exception {
        String conflict = made.commit(Map.of(LOCK, "<<<<<<< HEAD\n" + EventStream.AFFECTED));
        String gone = made.commit(Map.of(), conflict);
        keep(gone, Progress.NONE);

        assertThatThrownBy(() -> kept.open(SnapshotReference.parse("store:shop/" + LOCK + "@" + conflict.substring(0, 10)), Progress.NONE))
                .isInstanceOfSatisfying(Failure.Unreadable.class, failed -> assertThat(failed.code()).isEqualTo("merge-conflict"));
        assertThatThrownBy(() -> kept.open(SnapshotReference.parse("store:shop/" + LOCK + "@" + gone.substring(0, 10)), Progress.NONE))
                .hasMessageContaining("package-lock.json was removed")
                .isInstanceOfSatisfying(Failure.Unreadable.class, failed -> assertThat(failed.code()).isEqualTo("lockfile-gone"));
        assertThat(kept.list(Progress.NONE)).extracting(each -> each.files().size()).as("a lockfile that is gone has no bytes")
                .containsExactly(0, 1);
        assertThat(kept.store().check(Progress.NONE).orElseThrow().problems()).isEmpty();
    }

    @Test
    void aSecondRunKeepsWhatIsNew() throws Exception {
        String clean = made.commit(Map.of(LOCK, EventStream.CLEAN));
        keep(clean, Progress.NONE);
        String bad = made.commit(Map.of(LOCK, EventStream.AFFECTED), clean);

        assertThat(keep(bad, Progress.NONE)).isEqualTo(new KeepHistory.Result(1, 1, 0, false));
        assertThat(keep(bad, Progress.NONE)).isEqualTo(new KeepHistory.Result(0, 2, 0, false));
    }

    @Test
    void whatIsCancelledGoesOnWhereItStopped() throws Exception {
        String at = made.commit(Map.of(LOCK, EventStream.CLEAN));
        for (int i = 0; i < 40; i++) {
            at = made.commit(Map.of(LOCK, EventStream.AFFECTED.replace("2.0.0", "2.0." + i)), at);
        }
        String head = at;
        List<String> saved = new ArrayList<>();
        made.head(head);
        AtomicInteger told = new AtomicInteger();
        Progress cancelled = Progress.until(() -> told.get() >= 16);

        assertThatThrownBy(() -> new KeepHistory(kept).of(new KeepHistory.Request(folder.resolve("shop"), "shop", SnapshotReference.MAIN), each -> {
            told.incrementAndGet();
            saved.add(each.reference().toString());
        }, cancelled)).isInstanceOf(CancelledException.class);
        assertThat(kept.list(Progress.NONE).reversed()).extracting(each -> SnapshotReference.of(each.address()).toString()).isEqualTo(saved);

        assertThat(keep(head, Progress.NONE)).isEqualTo(new KeepHistory.Result(41 - saved.size(), saved.size(), 0, false));
        assertThat(exposure(LOCK).snapshots()).hasSize(41);
    }

    @Test
    void aBatchIsSixteenSnapshotsOrThirtyTwoMegabytes() throws Exception {
        KeptSnapshots.KeepAs as = new KeptSnapshots.KeepAs("shop", LOCK, Optional.of("1"), new BuildFacts("", "", ""));
        KeptSnapshots.Seen seen = new KeptSnapshots.Seen(Instant.EPOCH, new Evidence(Evidence.State.UNREADABLE, Optional.empty()));
        NewSnapshot small = ToKeep.unread(new KeptInput(LOCK, Map.of("", new byte[1])), as, seen, List.of());
        NewSnapshot half = ToKeep.unread(new KeptInput(LOCK, Map.of("", new byte[16 << 20])), as, seen, List.of());

        assertThat(KeepHistory.full(Collections.nCopies(15, small))).isFalse();
        assertThat(KeepHistory.full(Collections.nCopies(16, small))).isTrue();
        assertThat(KeepHistory.full(List.of(half, half))).isFalse();
        assertThat(KeepHistory.full(List.of(half, half, small))).isTrue();
    }

    @Test
    void theFolderOfAnotherStreamKeepsItsOwn() throws Exception {
        String clean = made.commit(Map.of(LOCK, EventStream.CLEAN));
        made.head(clean);

        new KeepHistory(kept).of(new KeepHistory.Request(folder.resolve("shop"), "shop", "release"), _ -> { }, Progress.NONE);

        assertThat(kept.list(Progress.NONE)).extracting(each -> each.address().stream()).containsExactly("release/" + LOCK);
    }

    @Test
    void whatIsNoRepositoryIsTold() {
        assertThatThrownBy(() -> new KeepHistory(kept).of(new KeepHistory.Request(folder, "shop", "main"), _ -> { }, Progress.NONE))
                .isInstanceOfSatisfying(Failure.Unreadable.class, failed -> assertThat(failed.code()).isEqualTo("not-a-repository"));
    }

    @Test
    void aHistoryGoesIntoAnArchiveAndComesBack() throws Exception {
        String clean = made.commit(Map.of(LOCK, EventStream.CLEAN));
        String conflict = made.commit(Map.of(LOCK, "<<<<<<< HEAD\n" + EventStream.AFFECTED), clean);
        String gone = made.commit(Map.of(), conflict);
        keep(gone, Progress.NONE);
        Path archive = folder.resolve("a.zip");
        try (var out = Files.newOutputStream(archive)) {
            new SnapshotArchive(kept).write(kept.list(Progress.NONE), out, Progress.NONE);
        }
        KeptSnapshots other = EventStream.store(folder.resolve("other"));

        SnapshotArchive.Imported imported = new SnapshotArchive(other).read(archive, Progress.NONE);

        assertThat(imported.refused()).isEmpty();
        assertThat(other.list(Progress.NONE)).extracting(SnapshotRecord::evidence)
                .isEqualTo(kept.list(Progress.NONE).stream().map(SnapshotRecord::evidence).toList());
        assertThat(other.list(Progress.NONE)).extracting(each -> each.evidence().state())
                .containsExactly(Evidence.State.ENDED, Evidence.State.UNREADABLE, Evidence.State.READ);
    }
}
