package headwater.journey;

import static headwater.journey.WindowFixture.onFx;

import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Shows the window of a journey on a stage and lets the watchdog watch it until the journey ends.
public final class JourneyWindow implements BeforeEachCallback, AfterEachCallback {
    private Optional<WindowFixture> opened = Optional.empty();
    private Optional<Watchdog> watchdog = Optional.empty();

    @Override
    public void beforeEach(ExtensionContext test) throws Exception {
        FxToolkit.registerPrimaryStage();
        WarmUp.once();
    }

    /// Builds a window, shows it and begins to watch.
    public WindowFixture show(Callable<WindowFixture> maker) {
        WindowFixture window = onFx(maker);
        opened = Optional.of(window);
        onFx(() -> {
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(window.scene);
            stage.show();
            return "";
        });
        WaitForAsyncUtils.waitForFxEvents();
        watchdog.ifPresent(Watchdog::close);
        watchdog = Optional.of(Watchdog.start());
        return window;
    }

    @Override
    public void afterEach(ExtensionContext test) throws Exception {
        try {
            if (test.getExecutionException().isEmpty()) {
                watchdog.ifPresent(dog -> dog.check(test.getDisplayName()));
            }
        } finally {
            watchdog.ifPresent(Watchdog::close);
            opened.ifPresent(WindowFixture::close);
            FxToolkit.cleanupStages();
        }
    }
}
