package headwater.ui.find;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ui.overlay.Overlays;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.views.Views;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigation;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class QuickOpenViewModelTest {
    private final Session session = new Session();
    private final Overlays overlays = new Overlays();
    private final QuickOpenViewModel model = new QuickOpenViewModel(session, new SameThreadWork(), overlays);
    private final Investigation affected = EventStream.answer(EventStream.AFFECTED);

    private void open() {
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, affected);
        overlays.open(Views.QUICK_OPEN);
    }

    @Test
    void findsNothingWithoutAFile() {
        model.find("event");
        assertThat(model.lines()).isEmpty();
    }

    @Test
    void saysWhereAndHowAComponentComesIn() {
        open();
        model.find("nodemon");
        assertThat(model.lines().getFirst()).isEqualTo(new QuickOpenViewModel.Line(
                EventStream.component(affected, "nodemon@1.18.4"), "nodemon@1.18.4", "", "Direct",
                false));
        assertThat(model.note().get()).isEqualTo("1 component");
    }

    @Test
    void beginsWithWhatIsCompromised() {
        open();
        model.find("");
        assertThat(model.lines()).extracting(QuickOpenViewModel.Line::label)
                .containsExactlyInAnyOrder("event-stream@3.3.6", "flatmap-stream@0.1.1");
    }

    @Test
    void showsThePathsOrOnlySelects() {
        open();
        model.find("ms");
        int ms = EventStream.component(affected, "ms@2.0.0");
        assertThat(model.lines().getFirst().component()).isEqualTo(ms);
        model.choose(model.lines().getFirst(), true);
        assertThat(session.component().get()).isEqualTo(OptionalInt.of(ms));
        assertThat(session.goal().get()).isEmpty();
        assertThat(overlays.shown().get()).isEmpty();
        model.choose(model.lines().getFirst(), false);
        assertThat(session.goal().get()).isEqualTo(OptionalInt.of(ms));
    }

    @Test
    void looksIntoTheNewFileAfterAChange() {
        open();
        model.find("ms");
        OpenFile calm = session.add(Path.of("calm/package-lock.json"));
        session.show(calm);
        session.answered(calm, EventStream.answer(EventStream.CLEAN));
        model.find("ms");
        assertThat(model.note().get()).isEqualTo("Nothing in this file answers “ms”");
    }
}
