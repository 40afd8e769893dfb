package headwater.journey;

import static headwater.journey.WindowFixture.onFx;

import headwater.fixture.EventStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// Walks once through every view, unwatched, so that the watchdog does not count the loading of classes and fonts and
/// the first, interpreted run of JavaFX itself.
final class WarmUp {
    private static final List<String> ACTIONS = List.of("palette", "keys", "quick-open", "find", "tab-components", "find",
            "tab-paths", "component.blast", "component.paths", "work", "work", "tab-compare",
            "compare.next", "compare.swap", "tab-paths");
    private static final int ROUNDS = 3;
    private static boolean done;

    private WarmUp() {
    }

    static void once() throws Exception {
        if (done) {
            return;
        }
        done = true;
        Path folder = Files.createTempDirectory("warm-up");
        Path earlier = EventStream.write(folder, "before", EventStream.CLEAN);
        Path file = EventStream.write(folder, "shop", EventStream.AFFECTED);
        for (int round = 0; round < ROUNDS; round++) {
            try (WindowFixture window = onFx(() -> WindowFixture.of(1000, 900, Optional.empty()))) {
                walk(window, List.of(earlier, file));
            }
        }
        for (Path each : List.of(earlier, file)) {
            Files.delete(each);
            Files.delete(each.getParent());
        }
        Files.delete(folder);
    }

    private static void walk(WindowFixture window, List<Path> files) throws Exception {
        onFx(() -> {
            Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(window.scene);
            stage.show();
            window.wiring.main().open(files);
            return "";
        });
        window.idle();
        for (String action : ACTIONS) {
            onFx(() -> {
                window.wiring.actions().run(action);
                return window.scene.snapshot(null);
            });
            window.idle();
        }
        onFx(() -> {
            window.wiring.notices().tell("warm", "up", () -> { });
            window.wiring.paste().paste("ms@2.0.0");
            return window.scene.snapshot(null);
        });
        window.idle();
    }
}
