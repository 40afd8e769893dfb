package headwater.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History<String> history = new History<>();

    private void visit(String... stops) {
        for (String stop : stops) {
            history.visit(stop);
        }
    }

    @Test
    void goesBackAndForward() {
        visit("a", "b", "c");

        assertThat(history.back()).contains("b");
        assertThat(history.back()).contains("a");
        assertThat(history.back()).isEmpty();
        assertThat(history.forward()).contains("b");
        assertThat(history.forward()).contains("c");
        assertThat(history.forward()).isEmpty();
        assertThat(history.current()).contains("c");
    }

    @Test
    void aNewStopForgetsWhatCameAfter() {
        visit("a", "b", "c");
        history.back();
        history.visit("d");

        assertThat(history.hasForward()).isFalse();
        assertThat(history.back()).contains("b");
    }

    @Test
    void theSameStopAgainIsNone() {
        visit("a", "a");

        assertThat(history.hasBack()).isFalse();
    }

    @Test
    void replacesTheStopWhereOneIs() {
        visit("a", "b");
        history.back();
        history.replace("A");
        history.forward();

        assertThat(history.back()).contains("A");
    }

    @Test
    void keepsOnlySoMany() {
        for (int i = 0; i <= History.MOST; i++) {
            history.visit("stop " + i);
        }
        String last = "";
        while (history.hasBack()) {
            last = history.back().orElseThrow();
        }

        assertThat(last).isEqualTo("stop 1");
    }

    @Test
    void forgetsWhatIsGone() {
        visit("a1", "b1", "a2", "b2");
        history.retain(stop -> stop.startsWith("a"));

        assertThat(history.current()).contains("a2");
        assertThat(history.back()).contains("a1");
        history.retain(_ -> false);
        assertThat(history.current()).isEmpty();
        assertThat(history.hasBack()).isFalse();
    }
}
