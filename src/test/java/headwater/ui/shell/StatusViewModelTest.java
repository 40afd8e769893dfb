package headwater.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ui.session.Session;
import headwater.ui.work.Job;
import headwater.ui.work.SameThreadWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class StatusViewModelTest {
    private final SameThreadWork work = new SameThreadWork();
    private final SimpleObjectProperty<Optional<Job<?>>> elsewhere = new SimpleObjectProperty<>(Optional.empty());
    private final StatusViewModel model = new StatusViewModel(new Session(), work, elsewhere, 0);

    private String told() {
        StatusViewModel.Work told = model.told();
        return told.title() + told.progress().map(job -> " [" + job.title() + "]").orElse("");
    }

    /// What is told while two works are under way.
    private List<String> during(Runnable change) {
        List<String> seen = new ArrayList<>();
        work.run("Reading a", _ -> work.run("Reading b", _ -> {
            change.run();
            return seen.add(told());
        }));
        return seen;
    }

    @Test
    void tellsTheFirstWorkAndHowManyMore() {
        assertThat(during(() -> { })).containsExactly("Reading a and 1 more [Reading a]");
        assertThat(told()).isEmpty();
    }

    @Test
    void leavesOutWhatAnotherPlaceTells() {
        assertThat(during(() -> elsewhere.set(Optional.of(work.jobs().getFirst()))))
                .containsExactly("Reading b [Reading b]");
    }

    @Test
    void saysOnlyHowManyWhileTheListTellsThem() {
        assertThat(during(model::toggleWork)).containsExactly("2 tasks under way");
    }
}
