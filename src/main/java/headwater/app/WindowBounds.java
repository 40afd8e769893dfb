package headwater.app;

import headwater.ui.memory.Memory;
import headwater.ui.shell.ShellSettings;
import java.util.Map;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Puts the window where it was, as far as the screens still reach there, and remembers where it is moved.
final class WindowBounds {
    private static final double LEAST_WIDTH = 720;
    private static final double LEAST_HEIGHT = 480;

    private WindowBounds() {
    }

    static void follow(Stage stage, Memory memory) {
        ShellSettings remembered = ShellSettings.of(memory.all());
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setWidth(Math.min(remembered.windowWidth(), screen.getWidth()));
        stage.setHeight(Math.min(remembered.windowHeight(), screen.getHeight()));
        boolean placed = !Double.isNaN(remembered.windowX()) && !Double.isNaN(remembered.windowY());
        if (placed && !Screen.getScreensForRectangle(remembered.windowX(), remembered.windowY(), LEAST_WIDTH / 2,
                LEAST_HEIGHT / 2).isEmpty()) {
            stage.setX(remembered.windowX());
            stage.setY(remembered.windowY());
        }
        stage.setMaximized(remembered.maximised());
        stage.xProperty().subscribe((_, _) -> remember(stage, memory));
        stage.yProperty().subscribe((_, _) -> remember(stage, memory));
        stage.widthProperty().subscribe((_, _) -> remember(stage, memory));
        stage.heightProperty().subscribe((_, _) -> remember(stage, memory));
        stage.maximizedProperty().subscribe((_, _) -> remember(stage, memory));
    }

    private static void remember(Stage stage, Memory memory) {
        if (stage.isMaximized() || stage.isIconified() || stage.isFullScreen()) {
            memory.put("window.maximised", String.valueOf(stage.isMaximized()));
        } else {
            memory.putAll(Map.of("window.x", String.valueOf(stage.getX()), "window.y", String.valueOf(stage.getY()),
                    "window.width", String.valueOf(stage.getWidth()), "window.height",
                    String.valueOf(stage.getHeight()), "window.maximised", "false"));
        }
    }
}
