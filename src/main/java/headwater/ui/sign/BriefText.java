package headwater.ui.sign;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Keeps what a banner says short where the window is small: three lines or two, the rest when the mouse is over it.
public final class BriefText {
    private static final double LOW = 720;
    private static final double NARROW = 1040;
    private static final int LINES = 3;
    /// Where even those would take the room of the picture, px.
    private static final double LOWEST = 600;
    private static final int FEWEST_LINES = 2;

    private final Label headline;
    private final Label detail;
    private boolean small;
    private int lines = LINES;

    private BriefText(Label headline, Label detail) {
        this.headline = headline;
        this.detail = detail;
    }

    /// @param banner    holds both
    /// @param headline  never cut
    /// @param detail    below it
    public static void in(Region banner, Label headline, Label detail) {
        BriefText text = new BriefText(headline, detail);
        banner.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.heightProperty().subscribe(() -> text.fit(scene));
                scene.widthProperty().subscribe(() -> text.fit(scene));
                text.fit(scene);
            }
        });
        headline.heightProperty().subscribe(() -> text.cut());
        Hint.on(detail, () -> text.small ? detail.getText() : "");
    }

    private void fit(Scene scene) {
        small = scene.getHeight() > 0 && scene.getHeight() < LOW || scene.getWidth() > 0 && scene.getWidth() < NARROW;
        lines = scene.getHeight() > 0 && scene.getHeight() < LOWEST ? FEWEST_LINES : LINES;
        cut();
    }

    private void cut() {
        double line = Math.ceil(detail.getFont().getSize() * 1.25);
        long above = Math.max(1, Math.round(headline.getHeight() / (headline.getFont().getSize() * 1.25)));
        detail.setMinHeight(small ? line : Region.USE_PREF_SIZE);
        detail.setMaxHeight(small ? line * Math.max(1, lines - above) : Region.USE_COMPUTED_SIZE);
    }
}
