package headwater.ui.kept;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.ui.memory.Memory;
import headwater.ui.notice.Notice;
import headwater.ui.notice.Notices;
import headwater.ui.overlay.Overlays;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.views.Views;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Failure;
import headwater.workbench.KeptProject;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.SnapshotReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepViewModelTest {
    private final Session session = new Session();
    private final Overlays overlays = new Overlays();
    private final Notices notices = new Notices();
    private final Memory memory = Memory.none();
    private final List<List<SnapshotReference>> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    private KeptSnapshots kept() {
        return EventStream.store(folder.resolve("store"));
    }

    private SnapshotsViewModel snapshots() {
        return new SnapshotsViewModel(kept(), EventStream::investigate, new SameThreadWork(), opened::add);
    }

    private KeepViewModel model(SnapshotsViewModel snapshots) {
        return new KeepViewModel(session, kept(), new KeepViewModel.Surroundings(new SameThreadWork(), overlays, notices,
                memory, snapshots));
    }

    private OpenFile show(String name, String lockfile) throws Failure {
        OpenFile file = session.add(EventStream.write(folder, name, lockfile));
        session.show(file);
        session.answered(file, EventStream.investigate().of(EventStream.open().open(file.path().orElseThrow(), Progress.NONE),
                Progress.NONE));
        return file;
    }

    private List<String> labels() throws Failure {
        return kept().list(Progress.NONE).stream().map(SnapshotRecord::address)
                .map(at -> at.project() + "/" + at.stream() + "@" + at.label()).toList();
    }

    @Test
    void offersTheProjectOfTheFileAndKeepsItUnderTheNextNumber() throws Exception {
        show("checkout", EventStream.AFFECTED);
        SnapshotsViewModel snapshots = snapshots();
        KeepViewModel model = model(snapshots);
        model.ask();

        assertThat(overlays.shown().get()).contains(Views.KEEP);
        assertThat(model.project().get()).isEqualTo("shop");
        assertThat(model.stream().get()).isEqualTo("main");
        assertThat(model.nextLabel()).isEqualTo("1, if left empty");
        model.keep();

        assertThat(labels()).containsExactly("shop/main@1");
        assertThat(overlays.shown().get()).isEmpty();
        assertThat(notices.shown()).extracting(Notice::text).containsExactly("Kept as shop › 1");
        assertThat(snapshots.projects().get()).extracting(KeptProject::name).containsExactly("shop");
        model.ask();
        assertThat(model.nextLabel()).isEqualTo("2, if left empty");
    }

    @Test
    void remembersTheNamesOfAFileAndTheProjectOfItsFolder() throws Exception {
        show("checkout", EventStream.AFFECTED);
        KeepViewModel model = model(snapshots());
        model.ask();
        model.project().set(" Web shop ");
        model.stream().set("release/1");
        model.label().set("418");
        model.keep();
        assertThat(labels()).containsExactly("Web shop/release/1@418");

        KeepViewModel later = model(snapshots());
        later.ask();
        assertThat(List.of(later.project().get(), later.stream().get(), later.label().get()))
                .containsExactly("Web shop", "release/1", "");

        OpenFile beside = session.add(Files.copy(folder.resolve("checkout/package-lock.json"),
                folder.resolve("checkout/npm-shrinkwrap.json")));
        session.show(beside);
        later.ask();
        assertThat(List.of(later.project().get(), later.stream().get())).containsExactly("Web shop", "main");
    }

    @Test
    void saysInTheDialogWhyItWasNotKept() throws Exception {
        show("checkout", EventStream.AFFECTED);
        KeepViewModel model = model(snapshots());
        model.ask();
        model.label().set("418");
        model.keep();
        show("later", EventStream.CLEAN);
        model.ask();
        model.project().set("shop");
        model.label().set("418");
        model.keep();

        assertThat(model.problem().get()).contains("another label");
        assertThat(overlays.shown().get()).contains(Views.KEEP);
        assertThat(model.keeping().get()).isFalse();
        assertThat(labels()).containsExactly("shop/main@418");
        model.label().set("419");
        model.keep();
        assertThat(labels()).containsExactly("shop/main@419", "shop/main@418");
    }

    @Test
    void aStoreThatCannotBeWrittenIsTold() throws Exception {
        Files.writeString(folder.resolve("store"), "in the way");
        show("checkout", EventStream.AFFECTED);
        KeepViewModel model = model(snapshots());
        model.ask();
        model.keep();

        assertThat(model.problem().get()).contains("cannot be written");
        assertThat(notices.shown()).isEmpty();
    }

    @Test
    void theSameFileIsNotKeptTwice() throws Exception {
        show("checkout", EventStream.AFFECTED);
        KeepViewModel model = model(snapshots());
        model.ask();
        model.keep();
        model.ask();
        model.keep();

        assertThat(labels()).containsExactly("shop/main@1");
        assertThat(notices.shown()).extracting(Notice::text).last().asString().contains("already");
    }

    @Test
    void onlyWhatIsNotKeptCanBeKept() throws Exception {
        KeepViewModel model = model(snapshots());
        assertThat(model.possible().get()).isFalse();
        OpenFile file = show("checkout", EventStream.AFFECTED);
        assertThat(model.possible().get()).isTrue();
        OpenFile kept = session.add(SnapshotReference.parse("store:shop@1"));
        session.show(kept);
        session.answered(kept, file.answer().get().orElseThrow());

        assertThat(model.possible().get()).isFalse();
    }

    @Test
    void comparesTheOlderWithTheNewerHoweverTheyWereChosen() throws Exception {
        SnapshotsViewModel snapshots = snapshots();
        KeepViewModel model = model(snapshots);
        for (String lockfile : List.of(EventStream.CLEAN, EventStream.AFFECTED)) {
            show("checkout", lockfile);
            model.ask();
            model.project().set("shop");
            model.keep();
        }
        List<KeptProject.Judged> listed = snapshots.projects().get().getFirst().streams().getFirst().snapshots();
        snapshots.selected().setAll(listed);
        assertThat(snapshots.canCompare().get()).isTrue();
        snapshots.compare();
        snapshots.selected().setAll(listed.reversed());
        snapshots.compare();

        List<SnapshotReference> order = List.of(SnapshotReference.parse("store:shop@1"), SnapshotReference.parse("store:shop@2"));
        assertThat(opened).containsExactly(order, order);
        assertThat(snapshots.status().get()).isEqualTo("Store: 2 snapshots · 1 project");
    }

    @Test
    void aDamagedStoreIsToldAndReadAgainWhenAsked() throws Exception {
        Path database = Files.createDirectories(folder.resolve("store")).resolve("headwater.mv.db");
        Files.writeString(database, "no store at all".repeat(1_000));
        SnapshotsViewModel snapshots = snapshots();
        snapshots.refresh();
        assertThat(snapshots.trouble().get()).get().isInstanceOf(Failure.StoreDamaged.class);
        assertThat(snapshots.status().get()).isEqualTo("Store: not read");

        Files.delete(database);
        snapshots.refresh();
        assertThat(snapshots.trouble().get()).isEmpty();
        assertThat(snapshots.status().get()).isEqualTo("Store: empty");
    }

    @Test
    void readsAgainOnlyWhatWasWrittenMeanwhile() throws Exception {
        SnapshotsViewModel snapshots = snapshots();
        snapshots.refresh();
        show("checkout", EventStream.AFFECTED);
        KeepViewModel elsewhere = model(snapshots());
        elsewhere.ask();
        elsewhere.keep();
        snapshots.refreshIfChanged();
        List<KeptProject> seen = snapshots.projects().get();
        assertThat(seen).hasSize(1);

        snapshots.refreshIfChanged();
        assertThat(snapshots.projects().get()).isSameAs(seen);
    }
}
