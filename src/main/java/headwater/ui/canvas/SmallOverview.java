package headwater.ui.canvas;

import headwater.draw.Overview;
import headwater.draw.Palette;
import headwater.draw.TileRenderer;
import headwater.draw.TileView;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The image of a whole overview for a small map, without its ground, painted once for each picture and palette.
final class SmallOverview {
    private final int width;
    private final int height;
    private Optional<Painted> last = Optional.empty();

    private record Painted(Overview picture, Palette palette, double sharp, Image image) {
    }

    SmallOverview(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /// @param map    where the picture stands in the small map
    /// @param sharp  pixels of the screen for one px: an image that is stretched costs ten times as much each pulse
    Image of(Overview picture, Palette palette, Viewport map, double sharp) {
        return last.filter(known -> known.picture() == picture && known.palette().equals(palette) && known.sharp() == sharp)
                .map(Painted::image).orElseGet(() -> paint(picture, palette, map, sharp));
    }

    private Image paint(Overview picture, Palette palette, Viewport map, double sharp) {
        int wide = (int) Math.ceil(width * sharp);
        int high = (int) Math.ceil(height * sharp);
        TileView view = new TileView(map.scale(), sharp, -map.shiftX() * sharp, -map.shiftY() * sharp);
        int ground = 0xFF000000 | Integer.decode(palette.background());
        int[] pixels = TileRenderer.paint(picture, palette, view, wide, high);
        Arrays.setAll(pixels, i -> pixels[i] == ground ? 0 : pixels[i]);
        Image image = new WritableImage(new PixelBuffer<>(wide, high, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance()));
        last = Optional.of(new Painted(picture, palette, sharp, image));
        return image;
    }
}
