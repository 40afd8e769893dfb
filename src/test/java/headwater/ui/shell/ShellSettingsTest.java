package headwater.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ui.theme.ThemeChoice;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShellSettingsTest {
    @Test
    void readsWhatWasStored() {
        assertThat(ShellSettings.of(Map.of("theme", "dark", "window.x", "-20", "window.y", "4", "window.width", "1200",
                "window.height", "800", "window.maximised", "true", "navigator.width", "300", "inspector.width", "400",
                "navigator.shown", "false", "tab", "components")))
                .isEqualTo(new ShellSettings(ThemeChoice.DARK, -20, 4, 1200, 800, true, 300, 400, false, true,
                        "components"));
    }

    @Test
    void isAsAtFirstWhereNothingOrNonsenseWasStored() {
        assertThat(ShellSettings.of(Map.of())).isEqualTo(ShellSettings.DEFAULT);
        assertThat(ShellSettings.of(Map.of("window.width", "-3", "theme", "pink", "inspector.width", "wide")))
                .isEqualTo(ShellSettings.DEFAULT);
    }
}
