package headwater.ui.session;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.workbench.Investigation;
import headwater.workbench.SnapshotReference;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final Session session = new Session();
    private final Investigation affected = EventStream.answer(EventStream.AFFECTED);

    @Test
    void opensAFileOnce() {
        OpenFile first = session.add(Path.of("a/package-lock.json"));
        assertThat(session.add(Path.of("a/package-lock.json"))).isSameAs(first);
        assertThat(session.files()).containsExactly(first);
    }

    @Test
    void aKeptSnapshotIsNamedAfterWhatItWasKeptFor() throws Exception {
        OpenFile kept = session.add(SnapshotReference.parse("store:checkout-web/release@build 418"));
        session.answered(kept, affected);
        assertThat(kept.title()).isEqualTo("checkout-web");
        assertThat(kept.crumb(" › ")).isEqualTo("release › build 418");
        OpenFile usual = session.add(SnapshotReference.parse("store:checkout-web@7"));
        assertThat(usual.crumb(" › ")).isEqualTo("main › 7");
        OpenFile file = session.add(Path.of("a/package-lock.json"));
        session.answered(file, affected);
        assertThat(file.title() + " › " + file.crumb(" › ")).isEqualTo("shop › package-lock.json");
    }

    @Test
    void selectsTheSuspectWhenTheAnswerComes() {
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        assertThat(session.answer().get()).isEmpty();
        session.answered(file, affected);
        assertThat(session.answer().get()).contains(affected);
        assertThat(session.component().get())
                .isEqualTo(OptionalInt.of(component(affected, "flatmap-stream@0.1.1")));
    }

    @Test
    void keepsTheCurrentFileWhenAnotherAnswerComes() {
        OpenFile one = session.add(Path.of("one/package-lock.json"));
        OpenFile two = session.add(Path.of("two/package-lock.json"));
        session.show(one);
        session.answered(two, affected);
        assertThat(session.current().get()).contains(one);
        assertThat(session.answer().get()).isEmpty();
    }

    @Test
    void showsTheNeighbourOfAClosedFile() {
        OpenFile one = session.add(Path.of("one/package-lock.json"));
        OpenFile two = session.add(Path.of("two/package-lock.json"));
        session.show(two);
        session.close(two);
        assertThat(session.current().get()).contains(one);
        session.close(one);
        assertThat(session.current().get()).isEmpty();
        assertThat(session.answer().get()).isEmpty();
    }

    @Test
    void forgetsTheGoalWithTheFile() {
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, affected);
        session.aimAt(2);
        assertThat(session.goal().get()).isEqualTo(OptionalInt.of(2));
        session.show(session.add(Path.of("other/package-lock.json")));
        assertThat(session.goal().get()).isEmpty();
        assertThat(session.component().get()).isEmpty();
    }

    @Test
    void isNamedByItsProjectOnceKnown() {
        OpenFile file = session.add(Path.of("folder/package-lock.json"));
        assertThat(file.title()).isEqualTo("folder");
        session.answered(file, affected);
        assertThat(file.title()).isEqualTo("shop");
        assertThat(Optional.of(file.fileName())).contains("package-lock.json");
    }

    @Test
    void whoKnowsAFileAsItWasReadSeesItSo() {
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, affected);
        Investigation other = EventStream.answer(EventStream.CLEAN);
        session.tryOut(Optional.of(new Tried(Optional.empty(), other)));
        assertThat(session.answer().get()).contains(other);
        session.showAsRead(file);
        assertThat(session.answer().get()).contains(affected);
        assertThat(session.tried().get()).isEmpty();
    }

    @Test
    void nobodySeesATrialOfOneFileInAnother() {
        OpenFile file = session.add(Path.of("package-lock.json"));
        OpenFile second = session.add(Path.of("other/package-lock.json"));
        session.answered(second, affected);
        session.show(file);
        session.answered(file, affected);
        session.tryOut(Optional.of(new Tried(Optional.empty(), EventStream.answer(EventStream.CLEAN))));
        session.show(second);
        assertThat(session.answer().get()).contains(affected);
        assertThat(session.tried().get()).isEmpty();
        assertThat(file.answer().get()).contains(affected);
    }
}
