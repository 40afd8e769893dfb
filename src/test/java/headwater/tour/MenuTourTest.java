package headwater.tour;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.journey.WindowFixture;
import headwater.ui.memory.Memory;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/// Paints the context menu of a component, in the picture and in the table: a popup needs a stage, so both are painted for
/// themselves and laid over each other.
class MenuTourTest {
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 780;

    static Stream<Arguments> stops() {
        return Stream.of(Arguments.of("57-menu-picture", false), Arguments.of("57-menu-picture", true),
                Arguments.of("58-menu-table", false), Arguments.of("58-menu-table", true));
    }

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @MethodSource("stops")
    void paintsTheMenuOverTheWindow(String name, boolean dark, @TempDir Path folder) throws Exception {
        boolean table = name.endsWith("table");
        try (WindowFixture window = Tour.window(WIDTH, HEIGHT, folder, EventStream.open(), Memory.none())) {
            window.turn(dark);
            onFx(() -> {
                Stage stage = FxToolkit.toolkitContext().getRegisteredStage();
                stage.setX(0);
                stage.setY(0);
                stage.setScene(window.scene);
                stage.show();
                return "";
            });
            Tour.open(window, EventStream.write(folder, "shop", EventStream.AFFECTED));
            if (table) {
                Tour.act(window, "tab-components");
            }
            ask(window, table);
            ContextMenu menu = onFx(() -> menu().orElseThrow());
            Tour.paint(window, 1, name + "-window.png");
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            Tour.save(onFx(() -> menu.getScene().getRoot().snapshot(clear, null)), Tour.OUT.resolve(name + "-popup.png"));
            Point2D at = onFx(() -> new Point2D(menu.getX() - window.scene.getWindow().getX() - window.scene.getX(),
                    menu.getY() - window.scene.getWindow().getY() - window.scene.getY()));
            assertThat(lay(name, dark, at)).isTrue();
            onFx(() -> {
                menu.hide();
                return "";
            });
        } finally {
            FxToolkit.cleanupStages();
        }
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast).findFirst();
    }

    private static void ask(WindowFixture window, boolean table) throws Exception {
        onFx(() -> {
            window.wiring.session().select(box(window));
            Node node = window.scene.lookup(table ? "#table" : "#canvas");
            Event.fireEvent(node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, true, null));
            return "";
        });
        window.idle();
    }

    private static int box(WindowFixture window) {
        return EventStream.component(window.wiring.session().answer().get().orElseThrow(), "ps-tree@1.1.0");
    }

    private static boolean lay(String name, boolean dark, Point2D at) throws Exception {
        Path below = Tour.OUT.resolve(name + "-window.png");
        Path above = Tour.OUT.resolve(name + "-popup.png");
        BufferedImage behind = ImageIO.read(below.toFile());
        BufferedImage menu = ImageIO.read(above.toFile());
        int height = Math.max(behind.getHeight(), (int) at.getY() + menu.getHeight());
        BufferedImage window = new BufferedImage(behind.getWidth(), height, BufferedImage.TYPE_INT_ARGB);
        window.createGraphics().drawImage(behind, 0, 0, null);
        window.createGraphics().drawImage(menu, (int) at.getX(), (int) at.getY(), null);
        below.toFile().delete();
        above.toFile().delete();
        return ImageIO.write(window, "png", Tour.OUT.resolve(name + (dark ? "-dark" : "-light") + ".png").toFile());
    }

    @AfterAll
    static void index() throws Exception {
        Tour.index();
    }
}
