package headwater.ui.paste;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ui.overlay.Overlays;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.views.Views;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.IndicatorReview;
import headwater.workbench.Investigation;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasteViewModelTest {
    private final Session session = new Session();
    private final Overlays overlays = new Overlays();
    private final List<String> lockfiles = new ArrayList<>();
    private final List<IndicatorReview> reviews = new ArrayList<>();
    private final PasteViewModel model = new PasteViewModel(session, new SameThreadWork(), overlays,
            new PasteViewModel.Takers(EventStream.open()::recognisesText, lockfiles::add, reviews::add));
    private final Investigation affected = EventStream.answer(EventStream.AFFECTED);

    private OpenFile open(String path, Investigation answer) {
        OpenFile file = session.add(Path.of(path));
        session.show(file);
        session.answered(file, answer);
        return file;
    }

    @Test
    void saysOfEachComponentWhereItIs() {
        open("shop/package-lock.json", affected);
        open("calm/package-lock.json", EventStream.answer(EventStream.CLEAN));
        model.paste("event-stream@3.3.6\nms@2.0.0 left-pad@1.0.0\nAnd a line");
        assertThat(overlays.shown().get()).contains(Views.PASTE);
        assertThat(model.headline()).isEqualTo("2 of 3 found in 2 open files.");
        assertThat(model.lines()).extracting(PasteViewModel.Line::wanted, PasteViewModel.Line::state,
                PasteViewModel.Line::where).containsExactly(
                org.assertj.core.groups.Tuple.tuple("event-stream@3.3.6", PasteViewModel.State.COMPROMISED, "in shop"),
                org.assertj.core.groups.Tuple.tuple("event-stream@3.3.6", PasteViewModel.State.OTHER_VERSION,
                        "calm has 3.3.4 instead"),
                org.assertj.core.groups.Tuple.tuple("ms@2.0.0", PasteViewModel.State.FOUND, "in shop"),
                org.assertj.core.groups.Tuple.tuple("left-pad@1.0.0", PasteViewModel.State.NOT_FOUND,
                        "in no open file"));
        assertThat(model.notUnderstood()).containsExactly("And a line");
    }

    @Test
    void leadsToThePathsInTheFile() {
        OpenFile shop = open("shop/package-lock.json", affected);
        open("calm/package-lock.json", EventStream.answer(EventStream.CLEAN));
        model.paste("ps-tree@1.1.0");
        model.choose(model.lines().getFirst());
        assertThat(session.current().get()).contains(shop);
        assertThat(session.goal().get()).isEqualTo(OptionalInt.of(EventStream.component(affected, "ps-tree@1.1.0")));
        assertThat(overlays.shown().get()).isEmpty();
    }

    @Test
    void opensALockfile() {
        model.paste("\n  {\"lockfileVersion\": 3}");
        assertThat(lockfiles).containsExactly("\n  {\"lockfileVersion\": 3}");
        assertThat(overlays.shown().get()).isEmpty();
    }

    @Test
    void whereNoFileIsOpenEvenANameIsReviewed() {
        model.paste("event-stream@3.3.6");
        assertThat(reviews).singleElement().satisfies(review -> assertThat(review.indicators()).hasSize(1));
        assertThat(overlays.shown().get()).isEmpty();
    }

    @Test
    void whatSaysMoreThanAFewNamesIsReviewed() {
        open("shop/package-lock.json", affected);
        model.paste("event-stream >=3.3.6 <4.0.0");
        model.paste("| Package | Version |\n|---|---|\n| event-stream | 3.3.6 |\n| ms | later |");
        model.paste("{\"id\": \"GHSA-1\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"ms\"}, \"versions\": [\"2.0.0\"]}]}");
        model.paste(IntStream.range(0, 21).mapToObj(i -> "name-" + i + "@1.0.0").collect(Collectors.joining("\n")));

        assertThat(reviews).extracting(review -> review.indicators().size()).containsExactly(1, 1, 1, 21);
        assertThat(lockfiles).isEmpty();
    }

    @Test
    void aFewNamesCanBeSearchedForEverywhereAfterTheirAnswer() {
        open("shop/package-lock.json", affected);
        model.paste("event-stream@3.3.6");
        assertThat(model.searchable()).isTrue();
        model.reviewAll();
        assertThat(reviews).hasSize(1);
    }

    @Test
    void saysThatNothingWasRecognised() {
        model.paste("Nothing To See");
        assertThat(model.headline()).isEqualTo("No component was recognised in what was pasted.");
        assertThat(model.notUnderstood()).containsExactly("Nothing To See");
    }

    @Test
    void doesNothingForAnEmptyClipboard() {
        model.paste(" \n");
        assertThat(overlays.shown().get()).isEmpty();
    }
}
