package headwater.ui.dialog;

import java.awt.image.BufferedImage;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// The system's clipboard. To be used on the FX thread.
public final class FxClip implements Clip {
    @Override
    public void text(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public void picture(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        WritableImage copy = new WritableImage(width, height);
        copy.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(),
                image.getRGB(0, 0, width, height, new int[width * height], 0, width), 0, width);
        ClipboardContent content = new ClipboardContent();
        content.putImage(copy);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
