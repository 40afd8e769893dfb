package headwater.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.model.Advisory;
import headwater.progress.Progress;
import headwater.workbench.IndicatorReview;
import headwater.workbench.SoughtIncident;
import headwater.workbench.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LookoutTest {
    private final Session session = new Session();
    private final Lookout lookout = new Lookout(session, List.of());

    private void seek(String title, String text) {
        IndicatorReview review = IndicatorReview.read(text, Progress.NONE);
        session.seek(SoughtIncident.of(review.incident(title, review.indicators())));
    }

    private Verdict verdict() {
        return lookout.get().of(EventStream.answer(EventStream.AFFECTED).snapshot(), Progress.NONE).verdict();
    }

    @Test
    void whatWasPastedIsLookedForFromThenOn() {
        assertThat(verdict()).isEqualTo(Verdict.NOT_FOUND);
        seek("ours", "event-stream@3.3.6");
        assertThat(verdict()).isEqualTo(Verdict.AFFECTED);
        seek("theirs", "nothing-here@1.0.0");
        session.seekNothing();
        assertThat(verdict()).isEqualTo(Verdict.AFFECTED);
        assertThat(lookout.pasted()).extracting(Advisory::title).containsExactly("theirs", "ours");
    }

    @Test
    void thePasteOfTheSameNameTakesItsPlace() {
        seek("ours", "event-stream@3.3.6");
        seek("ours", "nothing-here@1.0.0");
        assertThat(verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(lookout.pasted()).hasSize(1);
    }

    @Test
    void whatTheCatalogueKnowsIsNotAdded() {
        session.seek(SoughtIncident.ofCatalogue(EventStream.advisory()));
        assertThat(lookout.pasted()).isEmpty();
    }
}
