package headwater.ui.canvas;

import headwater.draw.Overview;
import headwater.draw.Palette;
import headwater.draw.TileRenderer;
import headwater.draw.TileView;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The image of a whole overview for a small map, painted once for each picture and palette.
final class SmallOverview {
    private static final double SHARP = 2;

    private final int width;
    private final int height;
    private Optional<Painted> last = Optional.empty();

    private record Painted(Overview picture, Palette palette, Image image) {
    }

    SmallOverview(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// @param map  where the picture stands in the small map
    Image of(Overview picture, Palette palette, Viewport map) {
        return last.filter(known -> known.picture() == picture && known.palette().equals(palette)).map(Painted::image)
                .orElseGet(() -> paint(picture, palette, map));
    }

    private Image paint(Overview picture, Palette palette, Viewport map) {
        int wide = (int) (width * SHARP);
        int high = (int) (height * SHARP);
        TileView view = new TileView(map.scale(), SHARP, -map.shiftX() * SHARP, -map.shiftY() * SHARP);
        Image image = new WritableImage(new PixelBuffer<>(wide, high, IntBuffer.wrap(TileRenderer.paint(picture, palette,
                view, wide, high)), PixelFormat.getIntArgbPreInstance()));
        last = Optional.of(new Painted(picture, palette, image));
        return image;
    }
}
