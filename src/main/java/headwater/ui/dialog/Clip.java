package headwater.ui.dialog;

import java.awt.image.BufferedImage;

/// The desktop's clipboard. Behind an interface, so that tests see what goes there.
public interface Clip {
    void text(String text);

    void picture(BufferedImage image);
}
