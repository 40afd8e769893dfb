package headwater.draw;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.fixture.WideLockfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileRendererTest {
    private static final int WIDTH = 3 * Tile.SIDE;
    private static final int HEIGHT = 2 * Tile.SIDE;
    private final Overview picture = OverviewFixture.of(WideLockfiles.wide(900));

    /// Dots, names, and boxes, also at twice as many pixels.
    @ParameterizedTest
    @ValueSource(doubles = {0.07, 0.21, 0.5, 0.93, 1.6})
    void tilesSideBySideAreThePicture(double scale) {
        for (double sharp : new double[] {1, 2}) {
            int[] whole = TileRenderer.paint(picture, Palette.LIGHT, new TileView(scale, sharp, 256, 256), WIDTH, HEIGHT);
            Tile.Zoom zoom = new Tile.Zoom(scale, sharp);
            int off = 0;
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 3; column++) {
                    int[] tile = TileRenderer.paint(picture, Palette.LIGHT, new Tile.Place(zoom, column + 1, row + 1)).pixels();
                    off += different(whole, tile, column * Tile.SIDE, row * Tile.SIDE);
                }
            }
            assertThat(off).as("pixels that differ at " + scale + " × " + sharp).isLessThanOrEqualTo(WIDTH * HEIGHT / 2000);
        }
    }

    /// Text is hinted to whole pixels by the same rules in both, so a difference of some levels is all there may be.
    private static int different(int[] whole, int[] tile, int left, int top) {
        int count = 0;
        for (int y = 0; y < Tile.SIDE; y++) {
            for (int x = 0; x < Tile.SIDE; x++) {
                int a = whole[(top + y) * WIDTH + left + x];
                int b = tile[y * Tile.SIDE + x];
                boolean same = true;
                for (int shift = 0; shift < 32; shift += 8) {
                    same &= Math.abs((a >>> shift & 0xFF) - (b >>> shift & 0xFF)) <= 24;
                }
                count += same ? 0 : 1;
            }
        }
        return count;
    }

    @Test
    void groundIsOpaqueAndDotsAreThere() {
        int[] pixels = TileRenderer.paint(picture, Palette.DARK, new TileView(0.2, 1, 0, 0), WIDTH, HEIGHT);
        int ground = 0xFF000000 | Raster.rgb(Palette.DARK.background());
        assertThat(java.util.Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 0xFF)).isTrue();
        assertThat(java.util.Arrays.stream(pixels).filter(pixel -> pixel != ground).count()).isGreaterThan(1_000);
    }

    @Test
    void compromisedComponentsAreSeenHoweverFarOut() {
        Overview affected = OverviewFixture.of(WideLockfiles.wide(3_000));
        double scale = 0.004;
        int[] pixels = TileRenderer.paint(affected, Palette.LIGHT, new TileView(scale, 1, 0, 0), 256, 256);
        assertThat(pixels).contains(0xFF000000 | Raster.rgb(Palette.LIGHT.compromised().stroke()));
    }

    @Test
    void makesWhatIsWantedOffTheThreadAndForgetsWhatIsNotWantedAnyMore() throws Exception {
        BlockingQueue<Tile> done = new LinkedBlockingQueue<>();
        TileOrders orders = new TileRenderer().orders(OverviewFixture.of(EventStream.AFFECTED), Palette.LIGHT, done::add);
        Tile.Zoom zoom = new Tile.Zoom(0.5, 1);
        List<Tile.Place> many = new ArrayList<>();
        for (int column = 0; column < 50; column++) {
            many.add(new Tile.Place(zoom, column, 0));
        }
        orders.want(many);
        orders.want(List.of(new Tile.Place(zoom, 0, 7)));
        Tile tile = done.poll(20, TimeUnit.SECONDS);
        while (tile != null && tile.place().row() != 7) {
            tile = done.poll(20, TimeUnit.SECONDS);
        }
        assertThat(tile).isNotNull();
        assertThat(done.size()).isLessThan(many.size());
    }
}
