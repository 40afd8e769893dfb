package headwater.ui.views;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.journey.WindowFixture;
import java.util.Optional;
import javafx.scene.Parent;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

class ViewsFxTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource(Views.class)
    void loads(Views view) {
        try (WindowFixture window = WindowFixture.onFx(() -> WindowFixture.of(1000, 700, Optional.empty()))) {
            // The main view holds every action, and registers them once: it is loaded by the window itself.
            Parent loaded = WindowFixture.onFx(() -> view == Views.MAIN ? window.scene.getRoot()
                    : window.wiring.load(view));
            // The status bar has its items once its skin is made.
            boolean filledLater = view == Views.OVERLAY || view == Views.NOTICES || loaded instanceof StatusBar;
            assertThat(loaded.getChildrenUnmodifiable().isEmpty()).isEqualTo(filledLater);
        }
    }
}
