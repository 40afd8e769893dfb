package headwater.ui.canvas;

import headwater.draw.Highlight;
import headwater.draw.Overview;
import headwater.draw.Palette;
import headwater.draw.TileRenderer;
import headwater.draw.TileView;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// What stands out of an overview, written anew whenever the view or what stands out changes: lines and dots go straight
/// into the pixels of one image, which takes a few milliseconds where a canvas would take hundreds.
final class LitLayer {
    private final Overview picture;
    private int width;
    private int height;
    private Optional<PixelBuffer<IntBuffer>> pixels = Optional.empty();
    private Optional<WritableImage> image = Optional.empty();
    private Optional<State> written = Optional.empty();

    /// What the pixels show.
    private record State(Viewport view, Palette palette, Highlight highlight, double sharp) {
    }

    LitLayer(Overview picture) {
        this.picture = picture;
    }

    void paint(GraphicsContext g, PicturePainter.Look look) {
        if (look.highlight().isEmpty() || look.width() < 1 || look.height() < 1) {
            return;
        }
        size((int) Math.ceil(look.width() * look.sharp()), (int) Math.ceil(look.height() * look.sharp()));
        State wanted = new State(look.view(), look.palette(), look.highlight(), look.sharp());
        if (!written.equals(Optional.of(wanted))) {
            written = Optional.of(wanted);
            pixels.ifPresent(buffer -> write(buffer, wanted));
        }
        image.ifPresent(layer -> g.drawImage(layer, 0, 0, width / look.sharp(), height / look.sharp()));
    }

    private void size(int wide, int high) {
        if (wide != width || high != height) {
            width = wide;
            height = high;
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(wide, high, IntBuffer.allocate(wide * high),
                    PixelFormat.getIntArgbPreInstance());
            pixels = Optional.of(buffer);
            image = Optional.of(new WritableImage(buffer));
            written = Optional.empty();
        }
    }

    private void write(PixelBuffer<IntBuffer> buffer, State state) {
        Viewport view = state.view();
        buffer.updateBuffer(changed -> {
            int[] array = changed.getBuffer().array();
            Arrays.fill(array, 0);
            TileRenderer.paintLit(picture, state.palette(), state.highlight(), new TileView(view.scale(), state.sharp(),
                    -view.shiftX() * state.sharp(), -view.shiftY() * state.sharp()), width, array);
            return null;
        });
    }
}
