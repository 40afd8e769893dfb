package headwater.ui.navigator;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.model.Advisory;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NavigatorViewModelTest {
    private static final Advisory OTHER = new Advisory("X", "other (2020)", "", "", List.of(), List.of(), List.of(),
            Optional.empty());

    private final Session session = new Session();
    private final NavigatorViewModel model = new NavigatorViewModel(session, new SameThreadWork(),
            EventStream.noStore(), List.of(OTHER, EventStream.advisory()),
            javafx.collections.FXCollections.observableArrayList());

    private OpenFile open(String name, String lockfile) {
        OpenFile file = session.add(Path.of(name, "package-lock.json"));
        session.answered(file, EventStream.answer(lockfile));
        return file;
    }

    @Test
    void listsIncidentsBeforeAnythingIsOpen() {
        assertThat(model.incidents()).extracting(incident -> incident.advisory().title())
                .containsExactly("other (2020)", "event-stream (2018)");
        assertThat(model.incidents()).allMatch(incident -> incident.files() == 0);
    }

    @Test
    void countsAffectedFilesAndPutsThoseIncidentsFirst() {
        open("a", EventStream.AFFECTED);
        open("b", EventStream.CLEAN);
        NavigatorViewModel.Incident first = model.incidents().getFirst();
        assertThat(first.advisory()).isEqualTo(EventStream.advisory());
        assertThat(first.affected()).isEqualTo(1);
        assertThat(first.files()).isEqualTo(2);
    }

    @Test
    void knowsTheVerdictOfEachFile() {
        assertThat(NavigatorViewModel.verdict(open("a", EventStream.AFFECTED))).contains(Verdict.AFFECTED);
        assertThat(NavigatorViewModel.verdict(open("b", EventStream.CLEAN))).contains(Verdict.NOT_FOUND);
        assertThat(NavigatorViewModel.verdict(session.add(Path.of("c")))).isEmpty();
    }

    @Test
    void tellsFilesOfOneNameApartByTheirFolders() {
        OpenFile alone = open("earlier", EventStream.CLEAN);
        assertThat(model.beside(alone)).isEmpty();
        OpenFile second = open("checkout-web-of-later-builds", EventStream.CLEAN);
        assertThat(model.beside(alone)).isEqualTo("earlier");
        assertThat(model.beside(second)).isEqualTo("…-of-later-builds");
    }
}
