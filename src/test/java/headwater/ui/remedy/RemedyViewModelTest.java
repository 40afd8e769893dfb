package headwater.ui.remedy;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.journey.FakeClip;
import headwater.ui.notice.Notices;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.remedy.PackageManager;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RemedyViewModelTest {
    private final Session session = new Session();
    private final FakeClip clip = new FakeClip();
    private final RemedyViewModel model = new RemedyViewModel(session, new SameThreadWork(),
            () -> new Investigate(List.of(EventStream.advisory())), clip, new Notices());
    private final Investigation answer = EventStream.answer(EventStream.AFFECTED);

    @BeforeEach
    void open() {
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, answer);
        session.select(component(answer, "flatmap-stream@0.1.1"));
    }

    private RemedyContent shown() {
        return model.content().get().orElseThrow();
    }

    @Test
    void saysTheSmallestChangeAndNoMoreThanThatItRemovesAllRecordedPaths() {
        assertThat(shown().title()).isEqualTo("Override event-stream with 3.3.4");
        assertThat(shown().label()).startsWith("1 edit removes all recorded paths: 2 paths.");
        assertThat(shown().rows().getLast().name()).isEqualTo("Proof: 1 path-disjoint route");
        assertThat(shown().rows().getLast().value()).isEqualTo("cut size 1");
    }

    @Test
    void copiesTheWordsOfTheManagerWhoseFileWasReadOrOfAnother() {
        model.copy();
        assertThat(clip.text).contains("\"overrides\"", "event-stream");
        model.copy(PackageManager.YARN_CLASSIC);
        assertThat(model.manager().get()).isEqualTo(PackageManager.YARN_CLASSIC);
        assertThat(clip.text).contains("\"resolutions\"", "event-stream");
    }

    @Test
    void nothingIsSaidOfWhatIsNoSuspect() {
        session.select(component(answer, "ps-tree@1.1.0"));
        assertThat(model.content().get()).isEmpty();
        assertThat(model.text()).isEmpty();
        model.copy();
        assertThat(clip.text).isEmpty();
    }
}
