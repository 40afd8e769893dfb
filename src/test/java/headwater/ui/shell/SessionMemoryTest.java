package headwater.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ui.dialog.Messages;
import headwater.ui.memory.Memory;
import headwater.ui.memory.RecentFiles;
import headwater.ui.notice.Notice;
import headwater.ui.notice.Notices;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.FindInputs;
import headwater.workbench.OpenSnapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionMemoryTest {
    /// What would be on the disk when the program is killed now.
    private final AtomicReference<Map<String, String>> disk = new AtomicReference<>(Map.of());

    /// A window that was just started.
    private final class Start {
        final Session session = new Session();
        final Notices notices = new Notices();
        final Messages messages = new Messages();
        final Memory memory = new Memory(disk.get(), disk::set);
        final OpenSnapshots open = EventStream.open();
        final MainViewModel main = new MainViewModel(session, new SameThreadWork(), new MainViewModel.UseCases(open,
                new FindInputs(open), EventStream::investigate, EventStream.noStore()), new MainViewModel.Desk(messages, notices, List::of,
                new RecentFiles(memory), Optional.empty(), List.of()));

        Start restored() {
            SessionMemory remembering = new SessionMemory(session, memory);
            remembering.restore(main, notices);
            return this;
        }

        List<String> titles() {
            return session.files().stream().map(OpenFile::title).toList();
        }
    }

    @Test
    void opensAgainWhatWasOpenAndShowsTheSameFile(@TempDir Path folder) {
        Start first = new Start().restored();
        first.main.open(List.of(EventStream.write(folder, "shop", EventStream.AFFECTED),
                EventStream.write(folder, "calm", EventStream.CLEAN)));
        first.session.show(first.session.files().get(1));
        Start second = new Start().restored();
        assertThat(second.titles()).containsExactly("shop", "calm");
        assertThat(second.session.current().get().map(OpenFile::title)).contains("calm");
        assertThat(second.notices.shown()).isEmpty();
    }

    @Test
    void remembersEachStepSoThatAKillLosesNothing(@TempDir Path folder) {
        Start first = new Start().restored();
        first.main.open(List.of(EventStream.write(folder, "shop", EventStream.AFFECTED)));
        assertThat(new Start().restored().titles()).containsExactly("shop");
        first.main.open(List.of(EventStream.write(folder, "calm", EventStream.CLEAN)));
        assertThat(new Start().restored().titles()).containsExactly("shop", "calm");
        first.session.close(first.session.files().getFirst());
        assertThat(new Start().restored().titles()).containsExactly("calm");
    }

    @Test
    void tellsOnceWhichFilesAreGone(@TempDir Path folder) throws IOException {
        Path shop = EventStream.write(folder, "shop", EventStream.AFFECTED);
        new Start().restored().main.open(List.of(shop, EventStream.write(folder, "calm", EventStream.CLEAN)));
        Files.delete(shop);
        Start second = new Start().restored();
        assertThat(second.titles()).containsExactly("calm");
        assertThat(second.notices.shown()).extracting(Notice::text)
                .containsExactly("A file of the last session is no longer there: " + shop);
        second.session.show(second.session.files().getFirst());
        assertThat(new Start().restored().notices.shown()).isEmpty();
    }

    @Test
    void doesNotRememberPastedTexts(@TempDir Path folder) {
        Start first = new Start().restored();
        first.main.open(List.of(EventStream.write(folder, "calm", EventStream.CLEAN)));
        first.main.openPasted(EventStream.AFFECTED);
        assertThat(first.titles()).containsExactly("calm", "shop");
        assertThat(first.main.recent()).hasSize(1);
        assertThat(new Start().restored().titles()).containsExactly("calm");
    }

    @Test
    void saysOnceWhatWasReadInTheBackground(@TempDir Path folder) {
        Start start = new Start();
        start.main.open(List.of(EventStream.write(folder, "calm", EventStream.CLEAN),
                EventStream.write(folder, "quiet", EventStream.CLEAN), EventStream.write(folder, "shop", EventStream.AFFECTED)));
        assertThat(start.notices.shown()).hasSize(2);
        Notice notice = start.notices.shown().stream().filter(each -> each.text().equals("shop was read: Compromised."))
                .findFirst().orElseThrow();
        start.notices.act(notice);
        assertThat(start.session.current().get().map(OpenFile::title)).contains("shop");
        assertThat(start.notices.shown()).hasSize(1).doesNotContain(notice);
    }

    @Test
    void doesNotAnnounceTheTwoBuildsThatAreCompared(@TempDir Path folder) {
        Start start = new Start();
        start.main.open(List.of(EventStream.write(folder, "shop", EventStream.AFFECTED),
                EventStream.write(folder, "calm", EventStream.CLEAN)));
        assertThat(start.notices.shown()).isEmpty();
    }

    @Test
    void takesAFileThatIsGoneOffTheListOfRecentFiles(@TempDir Path folder) throws IOException {
        Start start = new Start();
        Path calm = EventStream.write(folder, "calm", EventStream.CLEAN);
        start.main.open(List.of(calm));
        start.session.close(start.session.files().getFirst());
        start.main.openRecent(calm);
        assertThat(start.titles()).containsExactly("calm");
        Files.delete(calm);
        start.main.openRecent(calm);
        assertThat(start.main.recent()).isEmpty();
        assertThat(start.notices.shown()).extracting(Notice::text).containsExactly("This file is no longer there: " + calm);
    }
}
