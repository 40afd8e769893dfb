package headwater.ui.canvas;

import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// The images that frames are written into, three in turn: one is shown, one was shown before and may still be read by the
/// render thread, one is written. A pulse only changes which of them is shown, which costs a software renderer one copy of
/// the pixels, as long as they lie on those of the screen.
final class FrameImages {
    private final ImageView node = new ImageView();
    private Optional<Sheet> spare = Optional.empty();
    private Optional<Sheet> before = Optional.empty();
    private Optional<Sheet> shown = Optional.empty();

    /// An image and its pixels, premultiplied ARGB.
    record Sheet(int width, int height, int[] pixels, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Sheet of(int width, int height) {
            int[] pixels = new int[width * height];
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels),
                    PixelFormat.getIntArgbPreInstance());
            return new Sheet(width, height, pixels, buffer, new WritableImage(buffer));
        }
    }

    FrameImages() {
        node.setSmooth(false);
    }

    ImageView node() {
        return node;
    }

    /// One to write; it is not used again before it has been shown.
    Sheet take(int width, int height) {
        Sheet taken = spare.filter(sheet -> sheet.width() == width && sheet.height() == height)
                .orElseGet(() -> Sheet.of(width, height));
        spare = Optional.empty();
        return taken;
    }

    /// Shows what was written; in the layout of a pulse, so that no more than one is shown in each.
    ///
    /// @param sharp  pixels of the screen for one px
    void show(Sheet sheet, double sharp) {
        spare = before;
        before = shown;
        shown = Optional.of(sheet);
        sheet.buffer().updateBuffer(_ -> null);
        node.setImage(sheet.image());
        node.setFitWidth(sheet.width() / sharp);
        node.setFitHeight(sheet.height() / sharp);
    }
}
