package headwater.ui.notes;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.whatif.Change;
import headwater.fixture.EventStream;
import headwater.progress.Progress;
import headwater.ui.memory.Memory;
import headwater.ui.notice.Notices;
import headwater.ui.overlay.Overlays;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.session.Tried;
import headwater.workbench.Investigation;
import headwater.workbench.WhatIf;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotesViewModelTest {
    private final Map<String, String> kept = new HashMap<>();
    private final Session session = new Session();
    private final Notices notices = new Notices();
    private final Notes notes = new Notes(new Memory(Map.of(), kept::putAll));
    private final NotesViewModel model = new NotesViewModel(session, notes, notices, new Overlays());
    private final Investigation read = EventStream.answer(EventStream.AFFECTED);

    @BeforeEach
    void open() {
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, read);
        session.select(component(read, "ps-tree@1.1.0"));
    }

    @Test
    void oneNoteMoreThanThereMayBeIsToldAndNotKept() {
        Notes full = new Notes(Memory.none());
        for (int i = 0; i < Notes.MOST; i++) {
            assertThat(full.put(new Note("p", "pkg:npm/n" + i, true, ""))).isTrue();
        }
        assertThat(full.put(new Note("p", "pkg:npm/more", true, ""))).isFalse();
        assertThat(full.of("p", "pkg:npm/more").isEmpty()).isTrue();
        assertThat(full.put(new Note("p", "pkg:npm/n1", true, "changed"))).isTrue();
        assertThat(full.of("p", "pkg:npm/n1").text()).isEqualTo("changed");
    }

    @Test
    void keepsEveryChangeAtOnceAndReadsItAgain() {
        model.text().set("Ask the\nmaintainer: <b>&amp;</b> % +");
        model.bookmarked().set(true);
        Note again = new Notes(new Memory(kept, _ -> { })).of("shop", "pkg:npm/ps-tree@1.1.0");
        assertThat(again).isEqualTo(new Note("shop", "pkg:npm/ps-tree@1.1.0", true, "Ask the\nmaintainer: <b>&amp;</b> % +"));
    }

    @Test
    void showsTheNoteOfTheComponentThatIsSelected() {
        model.text().set("one");
        session.select(component(read, "nodemon@1.18.4"));
        assertThat(model.text().get()).isEmpty();
        assertThat(model.bookmarked().get()).isFalse();
        session.select(component(read, "ps-tree@1.1.0"));
        assertThat(model.text().get()).isEqualTo("one");
    }

    @Test
    void selectingAloneWritesNothing() {
        session.select(component(read, "nodemon@1.18.4"));
        assertThat(kept).isEmpty();
        assertThat(notes.changes().get()).isZero();
    }

    @Test
    void anEmptyNoteIsTakenAway() {
        model.text().set("one");
        model.text().set(" ");
        assertThat(notes.of("shop")).isEmpty();
        assertThat(kept.get("notes")).isEmpty();
    }

    @Test
    void listsBookmarksFirst() {
        model.text().set("one");
        session.select(component(read, "nodemon@1.18.4"));
        model.bookmarked().set(true);
        assertThat(model.all()).extracting(Note::component).containsExactly("pkg:npm/nodemon@1.18.4", "pkg:npm/ps-tree@1.1.0");
        assertThat(model.all()).extracting(Note::mark).containsExactly("★", "✎");
        model.choose(model.all().getLast());
        assertThat(session.component().get()).isEqualTo(OptionalInt.of(component(read, "ps-tree@1.1.0")));
    }

    @Test
    void saysWhenThisBuildDoesNotHoldWhatWasNoted() {
        model.choose(new Note("shop", "pkg:npm/left-pad@1.0.0", true, ""));
        assertThat(notices.shown()).extracting(notice -> notice.text()).containsExactly("pkg:npm/left-pad@1.0.0 is not in this build.");
    }

    @Test
    void keepsATrialWithTheComponentAsTheFileHasIt() {
        session.select(component(read, "event-stream@3.3.6"));
        Change change = new Change.Replace(new int[] {component(read, "event-stream@3.3.6")}, "3.3.4");
        session.tryOut(Optional.of(new Tried(Optional.empty(), EventStream.investigate().of(
                WhatIf.of(read.snapshot(), change, Progress.NONE).snapshot(), Progress.NONE))));
        model.keepTried();
        assertThat(notes.of("shop", "pkg:npm/event-stream@3.3.6").text()).startsWith("Virtual, not in the file: event-stream 3.3.6 "
                + "overridden with 3.3.4. Nothing listed was found");
    }

    @Test
    void whatIsDamagedIsLeftOutAndTheRestStays() {
        String good = new Note("shop", "pkg:npm/a@1", true, "x").line();
        Notes read = new Notes(new Memory(Map.of("notes", "nonsense\n%zz %zz 1 %\n" + good), _ -> { }));
        assertThat(read.of("shop")).hasSize(1);
    }
}
