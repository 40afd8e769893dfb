package headwater.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlitTest {
    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;
    private static final int RED = 0xFFFF0000;

    private final Raster raster = new Raster(7, 5);

    private static int[] of(int side, int colour) {
        int[] square = new int[side * side];
        Arrays.fill(square, colour);
        return square;
    }

    @Test
    void putsASquarePixelForPixelAndLeavesOutWhatLiesOutside() {
        int[] square = {1, 2, 3, 4, 5, 6, 7, 8, 9};
        Blit.square(raster, square, 3, -1, 3, 3);
        assertThat(raster.pixels()).containsExactly(
                0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 0, 0,
                2, 3, 0, 0, 0, 0, 0,
                5, 6, 0, 0, 0, 0, 0);
    }

    @Test
    void writesNothingForASquareThatLiesOutside() {
        Blit.square(raster, of(3, RED), 3, 7, 0, 3);
        Blit.square(raster, of(3, RED), 3, -3, 0, 3);
        Blit.square(raster, of(3, RED), 3, 0, 5, 3);
        Blit.square(raster, of(3, RED), 3, 0, -9, 9);
        assertThat(raster.pixels()).containsOnly(0);
    }

    @Test
    void stretchesEachPixelToItsShare() {
        Blit.square(raster, new int[] {1, 2, 3, 4}, 2, 1, 0, 4);
        assertThat(raster.pixels()).containsExactly(
                0, 1, 1, 2, 2, 0, 0,
                0, 1, 1, 2, 2, 0, 0,
                0, 3, 3, 4, 4, 0, 0,
                0, 3, 3, 4, 4, 0, 0,
                0, 0, 0, 0, 0, 0, 0);
    }

    /// Squares of a map lie side by side at any stretch: no pixel is left out, none is written by both.
    @ParameterizedTest
    @ValueSource(doubles = {1.2, 2.49, 2.5, 3.01, 4})
    void neighboursLeaveNoGap(double size) {
        for (double x = -1; x < 1; x += 0.13) {
            Raster both = new Raster(7, 5);
            for (int i = 0; i < 8; i++) {
                for (int j = 0; j < 8; j++) {
                    Blit.square(both, of(3, 1 + i), 3, x + i * size, x + j * size, size);
                }
            }
            int from = x > 0.5 ? 8 : 0;
            int[] rest = Arrays.copyOfRange(both.pixels(), from, both.pixels().length);
            assertThat(Arrays.stream(rest).filter(pixel -> pixel == 0).count()).as("gaps at " + x).isLessThanOrEqualTo(5);
            int[] row = Arrays.copyOf(rest, 6);
            assertThat(row).as("in their order").isSorted();
        }
    }

    @Test
    void laysWhatIsThereOverTheRest() {
        raster.fill(WHITE);
        Blit.over(raster, new int[] {0, RED, 0x80000080, 0}, 2, 2, 1, 1);
        assertThat(raster.pixels()[1 * 7 + 2]).isEqualTo(WHITE);
        assertThat(raster.pixels()[1 * 7 + 3]).isEqualTo(RED);
        assertThat(raster.pixels()[2 * 7 + 2]).as("half of blue").isEqualTo(0xFF7F7FFF);
        assertThat(raster.pixels()[2 * 7 + 3]).isEqualTo(WHITE);
        assertThat(Arrays.stream(raster.pixels()).filter(pixel -> pixel != WHITE).count()).isEqualTo(2);
    }

    @Test
    void stretchesWhatItLaysOver() {
        raster.fill(BLACK);
        Blit.over(raster, new int[] {WHITE, 0}, 2, -2, 0, 4);
        assertThat(Arrays.copyOf(raster.pixels(), 7)).containsExactly(WHITE, WHITE, BLACK, BLACK, BLACK, BLACK, BLACK);
        assertThat(raster.pixels()[3 * 7]).isEqualTo(WHITE);
        assertThat(raster.pixels()[4 * 7]).isEqualTo(BLACK);
    }

    @Test
    void coversAPartEvenly() {
        raster.fill(WHITE);
        Blit.cover(raster, 1, 1, 3, 99, 0x000000, 0.5);
        assertThat(raster.pixels()[0]).isEqualTo(WHITE);
        assertThat(raster.pixels()[1 * 7 + 1]).isEqualTo(0xFF7F7F7F);
        assertThat(raster.pixels()[4 * 7 + 2]).isEqualTo(0xFF7F7F7F);
        assertThat(raster.pixels()[4 * 7 + 3]).isEqualTo(WHITE);
        Blit.cover(raster, -5, -5, 99, 99, 0xFF0000, 1);
        assertThat(raster.pixels()).containsOnly(RED);
    }
}
