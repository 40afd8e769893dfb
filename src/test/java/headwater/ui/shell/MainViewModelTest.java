package headwater.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.model.BuildFacts;
import headwater.progress.Progress;
import headwater.ui.dialog.Messages;
import headwater.ui.memory.Memory;
import headwater.ui.memory.RecentFiles;
import headwater.ui.notice.Notices;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.FindInputs;
import headwater.workbench.FoundInput;
import headwater.workbench.FoundProject;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.OpenSnapshots;
import headwater.workbench.Sample;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainViewModelTest {
    private final Session session = new Session();
    private final Messages messages = new Messages();
    private final Notices notices = new Notices();
    private final RecentFiles recent = new RecentFiles(Memory.none());

    private MainViewModel model(Optional<Path> sample, List<Path> chosen) {
        OpenSnapshots open = EventStream.open();
        return new MainViewModel(session, new SameThreadWork(), new MainViewModel.UseCases(open, new FindInputs(open),
                EventStream::investigate, EventStream.noStore()), new MainViewModel.Desk(messages, notices, () -> chosen, recent, sample, Sample.in(Path.of("samples"))));
    }

    private MainViewModel model() {
        return model(Optional.empty(), List.of());
    }

    @Test
    void beginsAtTheStart() {
        MainViewModel model = model();
        assertThat(model.centre().get()).isEqualTo(MainViewModel.Centre.START);
        assertThat(model.hasSample()).isFalse();
    }

    @Test
    void opensAFileAndAnswers(@TempDir Path folder) {
        MainViewModel model = model();
        model.open(List.of(EventStream.write(folder, "shop", EventStream.AFFECTED)));
        assertThat(model.centre().get()).isEqualTo(MainViewModel.Centre.ANSWER);
        assertThat(session.current().get().map(OpenFile::title)).contains("shop");
    }

    @Test
    void comparesTwoThatAreOpenedTogether(@TempDir Path folder) {
        model().open(List.of(EventStream.write(folder, "calm", EventStream.CLEAN),
                EventStream.write(folder, "shop", EventStream.AFFECTED)));
        assertThat(session.current().get().map(OpenFile::title)).contains("shop");
        assertThat(session.baseline().get().map(OpenFile::title)).contains("calm");
    }

    @Test
    void showsTheFirstOfSeveral(@TempDir Path folder) {
        model().open(List.of(EventStream.write(folder, "calm", EventStream.CLEAN),
                EventStream.write(folder, "shop", EventStream.AFFECTED), EventStream.write(folder, "third", EventStream.CLEAN)));
        assertThat(session.files()).hasSize(3);
        assertThat(session.baseline().get()).isEmpty();
        assertThat(session.current().get().map(OpenFile::title)).contains("calm");
    }

    @Test
    void searchesFoldersButNotWhatIsInstalled(@TempDir Path folder) {
        EventStream.write(folder, "shop", EventStream.AFFECTED);
        EventStream.write(folder, "shop/node_modules/x", EventStream.CLEAN);
        model().open(List.of(folder));
        assertThat(session.files()).extracting(OpenFile::title).containsExactly("shop");
    }

    @Test
    void everySampleOpens() {
        MainViewModel model = model();
        assertThat(model.samples()).hasSizeGreaterThan(30);
        model.samples().forEach(sample -> model.open(List.of(sample.file())));

        assertThat(messages.waiting()).isEmpty();
        assertThat(session.files()).hasSize(model.samples().size());
    }

    @Test
    void offersWhatAFolderHoldsWhenThereIsAChoice(@TempDir Path folder) {
        EventStream.write(folder, "shop", EventStream.AFFECTED);
        EventStream.write(folder, "calm", EventStream.CLEAN);
        MainViewModel model = model();
        model.open(List.of(folder));
        assertThat(session.files()).isEmpty();
        assertThat(model.offered().get().orElseThrow().projects()).extracting(FoundProject::name).containsExactly("calm", "shop");

        model.openFound(model.offered().get().orElseThrow().inputs().stream().map(FoundInput::place).toList());
        assertThat(session.files()).extracting(OpenFile::title).containsExactly("calm", "shop");
    }

    @Test
    void saysThatAFolderHoldsNothing(@TempDir Path folder) {
        model().open(List.of(folder));
        assertThat(messages.shown().get().orElseThrow().what()).contains("holds no lockfile");
    }

    @Test
    void forgetsAFileThatCannotBeReadAndSaysWhy(@TempDir Path folder) {
        MainViewModel model = model();
        model.open(List.of(EventStream.write(folder, "broken", "{\"lockfileVersion\": 3, \"packages\": {")));
        assertThat(session.files()).isEmpty();
        assertThat(model.centre().get()).isEqualTo(MainViewModel.Centre.START);
        assertThat(messages.shown().get().orElseThrow().where()).contains("package-lock.json");
    }

    @Test
    void opensTheSampleAndWhatTheUserChooses(@TempDir Path folder) {
        Path sample = EventStream.write(folder, "sample", EventStream.AFFECTED);
        Path chosen = EventStream.write(folder, "chosen", EventStream.CLEAN);
        MainViewModel model = model(Optional.of(sample), List.of(chosen));
        model.openSample();
        model.choose();
        assertThat(session.files()).extracting(OpenFile::title).containsExactly("shop", "calm");
        model.closeCurrent();
        assertThat(session.files()).extracting(OpenFile::title).containsExactly("shop");
    }

    @Test
    void comparesTwoKeptSnapshotsThatTheCommandLineNames(@TempDir Path folder) throws Exception {
        KeptSnapshots kept = EventStream.store(folder.resolve("store"));
        for (String lockfile : List.of(EventStream.CLEAN, EventStream.AFFECTED)) {
            kept.keep(EventStream.answer(lockfile).snapshot(), new KeptSnapshots.KeepAs("shop", "main", Optional.empty(),
                    BuildFacts.NONE), Progress.NONE);
        }
        OpenSnapshots open = EventStream.open();
        MainViewModel model = new MainViewModel(session, new SameThreadWork(), new MainViewModel.UseCases(open,
                new FindInputs(open), EventStream::investigate, kept), new MainViewModel.Desk(messages, notices, List::of,
                recent, Optional.empty(), List.of()));
        model.openNamed(List.of("store:shop@1", "store:shop"));

        assertThat(session.baseline().get()).get().extracting(OpenFile::listName).isEqualTo("shop › 1");
        assertThat(session.answer().get().orElseThrow().snapshot().file()).isEqualTo("store:shop@2");
        assertThat(recent.paths()).isEmpty();
        model.openNamed(List.of("store:shop@9"));
        assertThat(messages.shown().get().orElseThrow().what()).contains("store:shop@2");
    }
}
