package headwater.ui.canvas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import headwater.draw.Surface;
import headwater.draw.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ShapedTextFxTest {
    private static final String HEBREW = "משרד-הזמנות";
    private static final String ARABIC = "مكتبة-الرسائل";
    private static final int THREADS = 4;
    private static final int TEXTS = 2_000;

    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T onFx(java.util.concurrent.Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, call);
    }

    @ParameterizedTest
    @ValueSource(strings = {HEBREW, ARABIC, "ภาษาไทย", "हिन्दी", "e\u0301", "a\u200Db"})
    void knowsTextThatMustBeShaped(String text) {
        assertThat(ShapedText.isNeeded(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "@scope/name@1.2.3", "flatmap-str…", "λόγος", "слово", "依赖分析工具", "ストリーム", "한국", "→ △ · “q”"})
    void letsOtherTextBeAsItIs(String text) {
        assertThat(ShapedText.isNeeded(text)).isFalse();
    }

    /// Without a turn for each, this ended the whole program within seconds.
    @Test
    void isMeasuredByManyThreadsWhileTheWindowLaysOutLabels() throws Exception {
        FxTextWidths widths = new FxTextWidths();
        List<Future<Double>> measured = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < TEXTS; i++) {
                String text = ARABIC + i;
                measured.add(threads.submit(() -> widths.widthOnce(text, TextStyle.NAME)));
            }
            for (int i = 0; i < TEXTS; i++) {
                Text label = new Text(HEBREW + i);
                label.setFont(Font.font("DejaVu Sans", 8 + i % 400 / 10.0));
                assertThat(onFx(() -> label.getLayoutBounds().getWidth())).isPositive();
            }
            for (int i = 0; i < TEXTS; i++) {
                String text = ARABIC + i;
                double alone = onFx(() -> widths.widthOnce(text, TextStyle.NAME));
                assertThat(measured.get(i).get(30, TimeUnit.SECONDS)).isCloseTo(alone, within(1e-6));
            }
        }
    }

    @Test
    void isPaintedAsWideAsItIsMeasured() {
        double wide = onFx(() -> new FxTextWidths().width(HEBREW, TextStyle.NAME));
        WritableImage picture = onFx(() -> {
            Canvas canvas = new Canvas(300, 40);
            canvas.getGraphicsContext2D().setFill(Color.BLACK);
            ShapedText.fill(canvas.getGraphicsContext2D(),
                    new Surface.Text(HEBREW, 10, 20, TextStyle.NAME, TextStyle.NAME.size(), "#000000", false, 280));
            return canvas.snapshot(null, null);
        });
        int first = firstInk(picture, 0, 1);
        int last = firstInk(picture, 299, -1);
        assertThat(first).isBetween(9, 13);
        assertThat((double) last).isCloseTo(10 + wide, within(4.0));
    }

    private static int firstInk(WritableImage picture, int from, int step) {
        for (int x = from; x >= 0 && x < picture.getWidth(); x += step) {
            for (int y = 0; y < picture.getHeight(); y++) {
                if (picture.getPixelReader().getColor(x, y).getBrightness() < 0.5) {
                    return x;
                }
            }
        }
        return -1;
    }
}
