package headwater.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ui.paths.PathsViewModel;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindInPictureViewModelTest {
    private final Session session = new Session();
    private final FindInPictureViewModel model = new FindInPictureViewModel(session, new SameThreadWork());
    private final Investigation affected = EventStream.answer(EventStream.AFFECTED);

    @BeforeEach
    void draw() {
        PathsViewModel paths = new PathsViewModel(session, new SameThreadWork(), (text, _) -> text.length() * 7,
                EventStream::investigate);
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, affected);
        model.drawing().set(paths.drawing().get());
    }

    private String selected() {
        return affected.snapshot().graph().component(session.component().get().orElseThrow()).label();
    }

    @Test
    void walksThroughTheMatchesFromLeftToRightAndRoundAgain() {
        session.component().set(OptionalInt.empty());
        model.query().text().set("ps");
        List<String> seen = new ArrayList<>(List.of(selected()));
        for (int i = 0; i < 2; i++) {
            model.step(true);
            seen.add(selected());
        }
        assertThat(seen).containsExactly("pstree.remy@1.1.0", "ps-tree@1.1.0", "pstree.remy@1.1.0");
        model.step(false);
        assertThat(selected()).isEqualTo("ps-tree@1.1.0");
        assertThat(model.countText().get()).isEqualTo("2 of 2");
    }

    @Test
    void findsByVersionToo() {
        model.query().text().set("3.3.6");
        assertThat(selected()).isEqualTo("event-stream@3.3.6");
    }

    @Test
    void movesThePictureToEachMatch() {
        List<Integer> shown = new ArrayList<>();
        model.onStep(shown::add);
        model.query().text().set("nodemon");
        assertThat(shown).containsExactly(EventStream.component(affected, "nodemon@1.18.4"));
    }

    @Test
    void saysWhenNothingMatches() {
        String before = selected();
        model.query().text().set("left-pad");
        model.step(true);
        assertThat(selected()).isEqualTo(before);
        assertThat(model.countText().get()).isEqualTo("Not here");
        model.query().text().set("");
        assertThat(model.countText().get()).isEmpty();
    }

    @Test
    void marksAndCountsWhatAQueryPicks() {
        model.open();
        model.query().text().set(":direct");
        assertThat(model.found().get()).containsExactlyInAnyOrder(EventStream.component(affected, "nodemon@1.18.4"),
                EventStream.component(affected, "npm-run-all@4.1.3"));
        model.query().text().set("#nodemon > *, :compromised");
        assertThat(model.matches()).hasSize(3);
        assertThat(model.countText().get()).isEqualTo("1 of 3");
    }
}
