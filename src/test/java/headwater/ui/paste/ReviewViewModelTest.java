package headwater.ui.paste;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.progress.Progress;
import headwater.ui.notice.Notices;
import headwater.ui.overlay.Overlays;
import headwater.ui.session.Session;
import headwater.ui.views.Views;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.IndicatorReview;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReviewViewModelTest {
    private final Session session = new Session();
    private final Overlays overlays = new Overlays();
    private final ReviewViewModel model = new ReviewViewModel(session, overlays, new SameThreadWork(),
            EventStream.noStore(), new Notices());

    private void open(String text) {
        model.open(IndicatorReview.read(text, Progress.NONE));
    }

    @Test
    void countsWhatWasUnderstoodAndWhatWasNot() {
        open("Package,Version\n" + IntStream.range(0, 463).mapToObj(i -> "name-" + i + ",1.0." + i).collect(Collectors.joining("\n"))
                + "\na,?\nb,soon\nc,-\nname-1,1.0.1\n");

        assertThat(overlays.shown().get()).contains(Views.REVIEW);
        assertThat(model.headline()).startsWith("463 indicators, ").endsWith("1 duplicate");
        assertThat(model.rest()).anyMatch(rest -> rest.duplicate() && rest.line() == 468).anyMatch(rest -> !rest.duplicate() && rest.line() == 466);
        assertThat(model.note()).startsWith("No word of the text says");
    }

    @Test
    void everyLineTellsWhatItIsAndWhereItStood() {
        open("npm packages\n\npkg:pypi/left-pad@1.0.0\nms@2.0.0\nx >=1.0.0 <2.0.0\nsha512-" + "A".repeat(86) + "==\n");

        assertThat(model.rows()).extracting(IndicatorRow::name).contains("left-pad", "ms");
        assertThat(model.rows().getFirst().ecosystem()).isEqualTo("pypi");
        assertThat(model.rows().getFirst().line()).isEqualTo(3);
        assertThat(model.rows()).allSatisfy(row -> assertThat(row.place()).isNotEmpty());
    }

    @Test
    void searchesForWhatIsTickedUnderItsTitle() {
        open("# Ours\nms@1.0.0\nx@2.0.0\ny@3.0.0");
        model.keep().set(false);
        model.rows().get(1).wanted().set(false);
        assertThat(model.searchText().get()).isEqualTo("Search for 2");
        model.title().set(" Theirs ");

        model.search();

        assertThat(overlays.shown().get()).isEmpty();
        assertThat(session.sought().get()).get().satisfies(sought -> {
            assertThat(sought.title()).isEqualTo("Theirs");
            assertThat(sought.known()).isFalse();
            assertThat(sought.advisory().affected()).extracting(each -> each.name()).containsExactly("ms", "y");
        });
    }

    @Test
    void whatIsSearchedForIsKeptUnderAnId() {
        open("# Ours\nms@1.0.0");
        model.search();

        assertThat(session.sought().get()).get().satisfies(sought -> {
            assertThat(sought.title()).isEqualTo("Ours");
            assertThat(sought.advisory().id()).isEqualTo("IN-1");
            assertThat(sought.named()).isTrue();
        });
    }

    @Test
    void searchesForNothingWhenNothingIsTicked() {
        open("ms@1.0.0\nx@2.0.0");
        assertThat(model.searchText().get()).isEqualTo("Search");
        model.toggleAll();
        assertThat(model.possible().get()).isFalse();
        model.search();
        assertThat(session.sought().get()).isEmpty();

        model.toggleAll();
        assertThat(model.possible().get()).isTrue();
    }

    @Test
    void anUntitledIncidentGetsAName() {
        open("ms@1.0.0");
        model.title().set("  ");
        model.search();
        assertThat(session.sought().get()).get().returns("Pasted indicators", sought -> sought.title());
    }
}
