package headwater.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ui.theme.ThemeChoice;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellSettingsTest {
    @Test
    void comesBackAsItWasStored() {
        ShellSettings settings = new ShellSettings(ThemeChoice.DARK, 1200, 800, 300, 400, false, true);
        assertThat(ShellSettings.of(settings.stored())).isEqualTo(settings);
    }

    @Test
    void isAsAtFirstWhereNothingOrNonsenseWasStored() {
        assertThat(ShellSettings.of(Map.of())).isEqualTo(ShellSettings.DEFAULT);
        assertThat(ShellSettings.of(Map.of("window.width", "-3", "theme", "pink", "inspector.width", "wide")))
                .isEqualTo(ShellSettings.DEFAULT);
    }
}
