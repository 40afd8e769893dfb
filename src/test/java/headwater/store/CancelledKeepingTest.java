package headwater.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.EventStream;
import headwater.fixture.NthLook;
import headwater.model.BuildFacts;
import headwater.model.SnapshotRecord;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import headwater.workbench.CareForStore;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Keeping that is given up, at whatever look, leaves the store as it was, and the same snapshot can be kept afterwards.
class CancelledKeepingTest {
    private static final int TRIED = 40;

    @TempDir
    private Path folder = Path.of("");

    private final Snapshot first = EventStream.answer(EventStream.CLEAN).snapshot();
    private final Snapshot second = EventStream.answer(EventStream.AFFECTED).snapshot();

    private static void keep(KeptSnapshots kept, Snapshot snapshot, Progress progress) throws Failure {
        kept.keep(snapshot, new KeptSnapshots.KeepAs("shop", "main", Optional.empty(), BuildFacts.NONE), progress);
    }

    private int looksOfKeeping(String name) throws Failure {
        KeptSnapshots kept = EventStream.store(folder.resolve(name));
        keep(kept, first, Progress.NONE);
        NthLook whole = NthLook.never();
        keep(kept, second, whole);
        return whole.looks();
    }

    @Test
    void leavesTheStoreAsItWas() throws Exception {
        int looks = looksOfKeeping("counted");
        KeptSnapshots kept = EventStream.store(folder.resolve("store"));
        keep(kept, first, Progress.NONE);
        List<SnapshotRecord> before = kept.list(Progress.NONE);
        for (int i = 0; i < TRIED; i++) {
            // The last look of all is among them: it is the one just before the commit.
            int look = (int) ((looks - 1L) * i / (TRIED - 1));
            assertThatThrownBy(() -> keep(kept, second, NthLook.from(look))).as("look %d of %d", look, looks)
                    .isInstanceOf(CancelledException.class);
            assertThat(kept.list(Progress.NONE)).as("look %d of %d", look, looks).isEqualTo(before);
            assertThat(kept.find("flatmap-stream", Progress.NONE)).as("look %d of %d", look, looks).isEmpty();
        }
        assertThat(new CareForStore(kept).check(Progress.NONE).orElseThrow().problems()).isEmpty();
        keep(kept, second, Progress.NONE);
        assertThat(kept.list(Progress.NONE)).hasSize(2);
        assertThat(kept.find("flatmap-stream", Progress.NONE)).hasSize(1);
        assertThat(new CareForStore(kept).check(Progress.NONE).orElseThrow().problems()).isEmpty();
    }

    @Test
    void leavesNoSnapshotInANewStore() throws Exception {
        NthLook whole = NthLook.never();
        keep(EventStream.store(folder.resolve("counted")), first, whole);
        for (int i = 0; i < TRIED / 4; i++) {
            int look = (int) ((whole.looks() - 1L) * i / (TRIED / 4 - 1));
            KeptSnapshots kept = EventStream.store(folder.resolve("store" + i));
            assertThatThrownBy(() -> keep(kept, first, NthLook.from(look))).isInstanceOf(CancelledException.class);
            assertThat(kept.list(Progress.NONE)).as("look %d of %d", look, whole.looks()).isEmpty();
            keep(kept, first, Progress.NONE);
            assertThat(kept.list(Progress.NONE)).hasSize(1);
        }
    }

    @Test
    void openingAndAskingEndAtAnyLookAndLeaveTheFileUntouched() throws Exception {
        KeptSnapshots kept = EventStream.store(folder.resolve("store"));
        keep(kept, second, Progress.NONE);
        byte[] file = Files.readAllBytes(folder.resolve("store/headwater.mv.db"));
        NthLook opening = NthLook.never();
        kept.open(SnapshotReference.parse("store:shop@1"), opening);
        NthLook asking = NthLook.never();
        kept.find("flatmap-stream", asking);
        for (int look = 0; look < opening.looks(); look += 1 + opening.looks() / TRIED) {
            NthLook cancelled = NthLook.from(look);
            assertThatThrownBy(() -> kept.open(SnapshotReference.parse("store:shop@1"), cancelled)).isInstanceOf(CancelledException.class);
        }
        for (int look = 0; look < asking.looks(); look++) {
            NthLook cancelled = NthLook.from(look);
            assertThatThrownBy(() -> kept.find("flatmap-stream", cancelled)).isInstanceOf(CancelledException.class);
        }
        assertThat(Files.readAllBytes(folder.resolve("store/headwater.mv.db"))).isEqualTo(file);
    }
}
