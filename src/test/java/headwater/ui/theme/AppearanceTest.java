package headwater.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.draw.Palette;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class AppearanceTest {
    private final BooleanProperty system = new SimpleBooleanProperty();
    private final Appearance appearance = new Appearance(system);

    @Test
    void followsTheSystemUntilTheUserChooses() {
        assertThat(appearance.dark().get()).isFalse();
        system.set(true);
        assertThat(appearance.dark().get()).isTrue();
        appearance.choice().set(ThemeChoice.LIGHT);
        assertThat(appearance.palette().getValue()).isEqualTo(Palette.LIGHT);
        appearance.choice().set(ThemeChoice.DARK);
        assertThat(appearance.palette().getValue()).isEqualTo(Palette.DARK);
    }

    @Test
    void readsItsOwnKeys() {
        assertThat(ThemeChoice.values()).allMatch(choice -> ThemeChoice.of(choice.key()) == choice);
        assertThat(ThemeChoice.of("pink")).isEqualTo(ThemeChoice.SYSTEM);
    }
}
