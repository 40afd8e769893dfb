package headwater.draw;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.WideLockfiles;
import headwater.layout.PlacedBox;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameMakerTest {
    private static final int WIDTH = 700;
    private static final int HEIGHT = 420;
    private final Overview picture = OverviewFixture.of(WideLockfiles.wide(900));
    private final BlockingQueue<Boolean> more = new LinkedBlockingQueue<>();
    private final FrameMaker maker = maker(picture, Optional.empty());
    private final int[] pixels = new int[WIDTH * HEIGHT];

    private FrameMaker maker(Overview shown, Optional<FrameMaker> before) {
        return FrameMaker.of(shown, words(shown), before, () -> more.add(true));
    }

    private static List<ColumnHeads.Words> words(Overview shown) {
        return shown.places().columns().stream().map(column -> new ColumnHeads.Words("Step " + column.distance(),
                String.valueOf(column.distance()), String.valueOf(column.count()))).toList();
    }

    private static FrameLook look(double scale, double left, Highlight highlight, boolean resting) {
        return new FrameLook(new TileView(scale, 1, left, 30), WIDTH, HEIGHT, Palette.LIGHT, highlight, FigurePainter.Marks.NONE,
                resting);
    }

    /// Whether the frame is final.
    private boolean make(FrameMaker by, FrameLook look) throws InterruptedException {
        BlockingQueue<Boolean> done = new LinkedBlockingQueue<>();
        by.make(look, pixels, done::add);
        Boolean whole = done.poll(20, TimeUnit.SECONDS);
        assertThat(whole).as("a frame").isNotNull();
        return whole;
    }

    private void makeUntilFinal(FrameMaker by, FrameLook look) throws InterruptedException {
        while (!make(by, look)) {
            assertThat(more.poll(20, TimeUnit.SECONDS)).as("says that there is more to see").isNotNull();
        }
    }

    /// Rows below the headings.
    private static int[] below(int[] all) {
        return Arrays.copyOfRange(all, (int) (ColumnHeads.HEIGHT * WIDTH), all.length);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.93})
    void aFinalFrameIsThePictureUnderHeadings(double scale) throws Exception {
        FrameLook look = look(scale, 90, Highlight.NONE, true);
        makeUntilFinal(maker, look);
        int[] whole = TileRenderer.paint(picture, Palette.LIGHT, look.view(), WIDTH, HEIGHT);
        int[] made = below(pixels);
        int[] wanted = below(whole);
        long off = IntStream.range(0, made.length).filter(i -> made[i] != wanted[i]).count();
        assertThat(off).isLessThan(made.length / 200);
        assertThat(Arrays.stream(pixels).allMatch(pixel -> pixel >>> 24 == 0xFF)).as("opaque").isTrue();
    }

    @Test
    void saysTheHeadingsOfColumnsThatAreSeen() throws Exception {
        makeUntilFinal(maker, look(0.5, 0, Highlight.NONE, true));
        int ground = 0xFF000000 | Raster.rgb(Palette.LIGHT.background());
        long inked = Arrays.stream(Arrays.copyOf(pixels, 40 * WIDTH)).filter(pixel -> pixel != ground).count();
        assertThat(inked).isGreaterThan(50);
    }

    @Test
    void tilesOfAnotherScaleStandInWhileAZoomGoesOn() throws Exception {
        makeUntilFinal(maker, look(0.5, 0, Highlight.NONE, true));
        assertThat(make(maker, look(0.6, 10, Highlight.NONE, false))).isFalse();
        int ground = 0xFF000000 | Raster.rgb(Palette.LIGHT.background());
        assertThat(Arrays.stream(below(pixels)).filter(pixel -> pixel != ground).count()).isGreaterThan(2_000);
        makeUntilFinal(maker, look(0.6, 10, Highlight.NONE, true));
    }

    @Test
    void tilesOfAnotherFilterStandInWhereThePlacesAreTheSame() throws Exception {
        makeUntilFinal(maker, look(0.5, 0, Highlight.NONE, true));
        int[] before = below(pixels.clone());
        FrameMaker next = maker(picture.looking(new OverviewFilter(new BitSet(), new BitSet(), false)), Optional.of(maker));
        make(next, look(0.5, 0, Highlight.NONE, false));
        assertThat(below(pixels)).isEqualTo(before);
    }

    @Test
    void namesMoveAlongAndAreChosenAnewWhenTheViewRests() throws Exception {
        makeUntilFinal(maker, look(0.2, 0, Highlight.NONE, true));
        assertThat(make(maker, look(0.2, 3, Highlight.NONE, false))).isFalse();
        makeUntilFinal(maker, look(0.2, 3, Highlight.NONE, true));
    }

    @Test
    void whatStandsOutIsThereOnceTheFrameIsFinalAndTheRestRecedes() throws Exception {
        makeUntilFinal(maker, look(0.5, 0, Highlight.NONE, true));
        int[] plain = pixels.clone();
        BitSet one = new BitSet();
        one.set(picture.graph().first(5));
        makeUntilFinal(maker, look(0.5, 0, new Highlight(one, new BitSet()), true));
        assertThat(dark(below(pixels))).isLessThan(dark(below(plain)));
        makeUntilFinal(maker, look(0.5, 0, Highlight.NONE, true));
        assertThat(pixels).isEqualTo(plain);
    }

    private static long dark(int[] some) {
        return Arrays.stream(some).filter(pixel -> (pixel >> 8 & 0xFF) < 0x90).count();
    }

    @Test
    void aRingIsAroundWhatIsSelected() throws Exception {
        makeUntilFinal(maker, look(0.5, 0, Highlight.NONE, true));
        int[] plain = pixels.clone();
        int component = Arrays.stream(picture.components().toArray()).filter(c -> picture.isIn(c,
                new PlacedBox(300, 300, 700, 400))).findFirst().orElseThrow();
        FrameLook look = look(0.5, 0, Highlight.NONE, true);
        makeUntilFinal(maker, new FrameLook(look.view(), WIDTH, HEIGHT, Palette.LIGHT, Highlight.NONE,
                new FigurePainter.Marks(OptionalInt.of(component), true, OptionalInt.empty(), Set.of()), true));
        assertThat(Arrays.stream(pixels).filter(pixel -> pixel == (0xFF000000 | Raster.rgb(Palette.LIGHT.selection()))).count())
                .isGreaterThan(Arrays.stream(plain).filter(pixel -> pixel == (0xFF000000 | Raster.rgb(Palette.LIGHT.selection()))).count());
    }

    @Test
    void anotherPaletteIsPaintedAnew() throws Exception {
        makeUntilFinal(maker, look(0.5, 0, Highlight.NONE, true));
        FrameLook light = look(0.5, 0, Highlight.NONE, true);
        makeUntilFinal(maker, new FrameLook(light.view(), WIDTH, HEIGHT, Palette.DARK, Highlight.NONE, FigurePainter.Marks.NONE, true));
        assertThat(pixels[HEIGHT * WIDTH - 1]).isEqualTo(0xFF000000 | Raster.rgb(Palette.DARK.background()));
    }
}
