package headwater.ui.whatif;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.whatif.Change;
import headwater.fixture.EventStream;
import headwater.ui.notice.Notices;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.session.Tried;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import headwater.workbench.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatIfViewModelTest {
    private final Session session = new Session();
    private final Notices notices = new Notices();
    private final WhatIfViewModel model = new WhatIfViewModel(session, new SameThreadWork(), EventStream::investigate, notices);
    private final Investigation read = EventStream.answer(EventStream.AFFECTED);
    private OpenFile file;

    @BeforeEach
    void open() {
        file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, read);
    }

    private Investigation shown() {
        return session.answer().get().orElseThrow();
    }

    private List<String> edits() {
        return session.tried().get().map(Tried::edits).orElse(List.of());
    }

    private String selected() {
        return shown().snapshot().graph().component(session.component().get().orElseThrow()).label();
    }

    @Test
    void everythingAnswersForTheFileAsItWouldBe() {
        session.select(component(read, "ps-tree@1.1.0"));
        model.removeSelected();
        assertThat(shown().verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(shown().snapshot().componentCount()).isEqualTo(4);
        assertThat(edits()).containsExactly("ps-tree 1.1.0 removed");
    }

    @Test
    void theFileItselfKeepsItsAnswer() {
        session.select(component(read, "ps-tree@1.1.0"));
        model.removeSelected();
        assertThat(file.answer().get()).contains(read);
        model.leave();
        assertThat(session.answer().get()).contains(read);
        assertThat(session.tried().get()).isEmpty();
    }

    @Test
    void whatTakesThePlaceOfTheSelectedComponentIsSelected() {
        session.select(component(read, "event-stream@3.3.6"));
        model.replaceSelected("3.3.4");
        assertThat(selected()).isEqualTo("event-stream@3.3.4");
        model.takeBack();
        assertThat(selected()).isEqualTo("event-stream@3.3.6");
    }

    @Test
    void eachTrialAddsToThoseBeforeAndTheLastIsTakenBackFirst() {
        session.select(component(read, "event-stream@3.3.6"));
        model.replaceSelected("3.3.4");
        session.select(component(shown(), "nodemon@1.18.4"));
        model.upgradeSelected("1.18.9");
        assertThat(edits()).containsExactly("event-stream 3.3.6 overridden with 3.3.4", "nodemon 1.18.4 changed to 1.18.9 in the manifests");
        model.takeBack();
        assertThat(edits()).containsExactly("event-stream 3.3.6 overridden with 3.3.4");
        model.takeBack();
        assertThat(session.answer().get()).contains(read);
    }

    @Test
    void severalChangesAreOneTrial() {
        model.tryOut(List.of(new Change.RemoveLines(component(read, "nodemon@1.18.4")),
                new Change.RemoveLines(component(read, "npm-run-all@4.1.3"))));
        assertThat(edits()).hasSize(2);
        assertThat(shown().verdict()).isEqualTo(Verdict.NOT_FOUND);
        model.takeBack();
        assertThat(edits()).isEmpty();
    }

    @Test
    void eachFileHasTrialsOfItsOwn() {
        session.select(component(read, "ps-tree@1.1.0"));
        model.removeSelected();
        OpenFile other = session.add(Path.of("other/package-lock.json"));
        session.show(other);
        session.answered(other, EventStream.answer(EventStream.CLEAN));
        assertThat(session.tried().get()).isEmpty();
        session.show(file);
        assertThat(edits()).containsExactly("ps-tree 1.1.0 removed");
    }

    @Test
    void aFileThatIsReadAgainAnswersForItself() {
        session.select(component(read, "ps-tree@1.1.0"));
        model.removeSelected();
        session.answered(file, EventStream.answer(EventStream.AFFECTED));
        assertThat(session.tried().get()).isEmpty();
        assertThat(shown().verdict()).isEqualTo(Verdict.AFFECTED);
    }

    @Test
    void ourOwnCodeIsNotReplaced() {
        session.select(read.snapshot().graph().project());
        assertThat(model.selected()).isEmpty();
        model.removeSelected();
        assertThat(session.tried().get()).isEmpty();
    }

    @Test
    void offersSafeVersionsFirst() {
        session.select(component(read, "event-stream@3.3.6"));
        assertThat(model.versions()).containsExactly("3.3.4");
        assertThat(model.asked()).isFalse();
        session.select(component(read, "nodemon@1.18.4"));
        assertThat(model.asked()).isTrue();
    }

    @Test
    void saysSoWhenNothingChanges() {
        model.tryOut(List.of());
        assertThat(session.tried().get()).isEmpty();
        assertThat(notices.shown()).hasSize(1);
    }
}
