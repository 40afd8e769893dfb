package headwater.ui.shell;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.journey.WindowFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/// The header never makes the window wider than it is: what is too wide is cut on both sides.
class NarrowHeaderFxTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @ValueSource(ints = {720, 859, 900, 959, 960, 1000, 1199, 1200, 1440})
    void nothingOfTheHeaderLiesOutside(int width, @TempDir Path folder) throws Exception {
        Path file = EventStream.write(folder, "shop", EventStream.AFFECTED.replace("\"shop\"", "\"a-project-with-a-long-name\""));
        try (WindowFixture window = onFx(() -> WindowFixture.of(width, 640, Optional.empty()))) {
            onFx(() -> {
                window.wiring.main().open(List.of(file));
                return "";
            });
            window.idle();
            onFx(() -> window.scene.snapshot(null));
            onFx(() -> window.scene.snapshot(null));
            HBox header = onFx(() -> (HBox) window.scene.lookup(".header"));
            assertThat(onFx(() -> header.minWidth(-1))).isLessThanOrEqualTo(width);
            assertThat(onFx(() -> window.find("primary", Button.class).isManaged())).isTrue();
            assertThat(window.find("primary", Button.class).getContentDisplay() == ContentDisplay.GRAPHIC_ONLY).isEqualTo(width < 960);
            assertThat(onFx(() -> window.find("detail", Label.class).getHeight() + window.find("headline", Label.class).getHeight()))
                    .isLessThan(3.5 * 17);
            List<Node> shown = onFx(() -> header.getChildren().stream().filter(Node::isManaged).toList());
            assertThat(shown).hasSizeGreaterThan(4).allSatisfy(node -> {
                var place = node.localToScene(node.getLayoutBounds());
                assertThat(place.getMinX()).as(node.toString()).isGreaterThanOrEqualTo(0);
                assertThat(place.getMaxX()).as(node.toString()).isLessThanOrEqualTo(width);
            });
        }
    }
}
