package headwater.ui.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class ActionsTest {
    private final Actions actions = new Actions();
    private final List<String> done = new ArrayList<>();

    @Test
    void refusesTheSameIdAndTheSameKeyTwice() {
        actions.add(ActionGroup.FILES, "open", "Shortcut+O", () -> { });
        assertThatThrownBy(() -> actions.add(ActionGroup.COPY, "open", "", () -> { })).hasMessageContaining("twice");
        assertThatThrownBy(() -> actions.add(ActionGroup.COPY, "close", "Shortcut+O", () -> { }))
                .hasMessageContaining("open and close");
    }

    @Test
    void refusesAKeyThatDoesNotExist() {
        assertThatThrownBy(() -> actions.add(ActionGroup.FILES, "open", "Alt+Page_Down", () -> { }))
                .hasMessageContaining("no key Alt+Page_Down");
    }

    @Test
    void ordersByGroupAndThenAsRegistered() {
        actions.add(ActionGroup.HELP, "keys", "", () -> { });
        actions.add(ActionGroup.FILES, "close", "", () -> { });
        actions.add(ActionGroup.FILES, "open", "", () -> { });
        assertThat(actions.all()).extracting(Action::id).containsExactly("close", "open", "keys");
    }

    @Test
    void doesOnlyWhatIsEnabled() {
        SimpleBooleanProperty enabled = new SimpleBooleanProperty();
        actions.add(ActionGroup.FILES, "close", "", enabled, () -> done.add("close"));
        actions.run("close");
        assertThat(done).isEmpty();
        enabled.set(true);
        actions.run("close");
        assertThat(done).containsExactly("close");
    }

    @Test
    void hearsCharacters() {
        actions.addTyped(ActionGroup.HELP, "keys", "F1", '?', () -> done.add("keys"));
        assertThat(actions.typed("?")).isTrue();
        assertThat(actions.typed("x")).isFalse();
        assertThat(actions.typed("")).isFalse();
        assertThat(done).containsExactly("keys");
    }

    @Test
    void writesKeysForPeople() {
        actions.addTyped(ActionGroup.HELP, "keys", "F1", '?', () -> { });
        actions.add(ActionGroup.PICTURE, "zoom-in", "Shift+F3, Alt+Plus, Alt+Close Bracket", () -> { });
        assertThat(actions.get("keys").keyTexts()).isEqualTo("?  F1");
        assertThat(actions.get("zoom-in").keyTexts()).isEqualTo("Shift+F3  Alt++  Alt+]");
        assertThat(actions.get("zoom-in").keyText()).isEqualTo("Shift+F3");
    }
}
