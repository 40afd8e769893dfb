package headwater.ui.canvas;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class FrameImagesFxTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void neverWritesWhatIsShownOrWasShownJustBefore() {
        onFx(() -> {
            FrameImages images = new FrameImages();
            FrameImages.Sheet first = images.take(4, 3);
            images.show(first, 1);
            FrameImages.Sheet second = images.take(4, 3);
            images.show(second, 1);
            FrameImages.Sheet third = images.take(4, 3);
            assertThat(third).isNotSameAs(second).isNotSameAs(first);
            images.show(third, 1);
            assertThat(images.node().getImage()).isSameAs(third.image());
            assertThat(images.take(4, 3)).as("used again").isSameAs(first);
            return "";
        });
    }

    @Test
    void makesNewOnesForAnotherSizeAndShowsThemSharp() {
        onFx(() -> {
            FrameImages images = new FrameImages();
            for (int i = 0; i < 3; i++) {
                images.show(images.take(4, 3), 1);
            }
            FrameImages.Sheet larger = images.take(8, 6);
            assertThat(larger.pixels()).hasSize(48);
            images.show(larger, 2);
            assertThat(images.node().getLayoutBounds().getWidth()).isEqualTo(4);
            assertThat(images.node().getLayoutBounds().getHeight()).isEqualTo(3);
            return "";
        });
    }
}
