package headwater.journey;

import headwater.ui.dialog.Clip;
import java.awt.image.BufferedImage;
import java.util.Optional;

/// Remembers what was copied.
public final class FakeClip implements Clip {
    public String text = "";
    public Optional<BufferedImage> picture = Optional.empty();

    @Override
    public void text(String copied) {
        text = copied;
    }

    @Override
    public void picture(BufferedImage image) {
        picture = Optional.of(image);
    }
}
