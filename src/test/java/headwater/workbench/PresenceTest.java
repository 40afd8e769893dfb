package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.progress.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class PresenceTest {
    private final Investigation shop = EventStream.answer(EventStream.AFFECTED);
    private final Investigation calm = EventStream.answer(EventStream.CLEAN);

    private List<Presence> of(String text) {
        return Presence.of(NamedComponents.in(text, Progress.NONE).named(), List.of(shop.snapshot(), calm.snapshot()), Progress.NONE);
    }

    @Test
    void tellsTheVersionFromAnotherVersionForEachFile() {
        Presence found = of("event-stream@3.3.6").getFirst();
        assertThat(found.found()).isTrue();
        assertThat(found.places()).extracting(Presence.Place::snapshot, Presence.Place::same, Presence.Place::versions)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(0, true, "3.3.6"),
                        org.assertj.core.groups.Tuple.tuple(1, false, "3.3.4"));
        assertThat(found.places().getFirst().instances())
                .containsExactly(EventStream.component(shop, "event-stream@3.3.6"));
    }

    @Test
    void takesEveryVersionForABareName() {
        assertThat(of("event-stream").getFirst().places()).extracting(Presence.Place::same).containsExactly(true, true);
    }

    @Test
    void keepsTheOrderAndWhatIsNowhere() {
        assertThat(of("left-pad@1.0.0, ms@2.0.0")).extracting(each -> each.wanted().name(), Presence::found)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("left-pad", false),
                        org.assertj.core.groups.Tuple.tuple("ms", true));
    }

    @Test
    void doesNotTakeTheProjectItselfForAComponent() {
        assertThat(of("shop@1.0.0").getFirst().places()).isEmpty();
    }
}
