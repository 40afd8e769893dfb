package headwater.ui.rows;

import javafx.animation.AnimationTimer;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// Lets a table or list make its rows over several frames when it is shown for the first time: it begins low and grows
/// frame by frame to its full height. All rows at once take JavaFX longer than a window may stand still.
public final class GradualRows extends AnimationTimer {
    private static final int AT_ONCE = 8;

    private final Region list;
    private final double step;
    private double height;

    private GradualRows(Region list, double rowHeight) {
        this.list = list;
        step = AT_ONCE * rowHeight;
    }

    /// To be called before the list is shown. What is on no window, a picture for one, is filled at once.
    ///
    /// @param rowHeight  px
    public static void of(Region list, double rowHeight) {
        GradualRows rows = new GradualRows(list, rowHeight);
        rows.grow();
        list.heightProperty().addListener(_ -> rows.begin());
    }

    private void begin() {
        if (height == Double.MAX_VALUE) {
            return;
        }
        Window window = list.getScene() == null ? null : list.getScene().getWindow();
        if (window != null && window.isShowing()) {
            start();
        } else {
            finish();
        }
    }

    @Override
    public void handle(long now) {
        grow();
        if (list.getParent() == null || height >= list.getParent().getLayoutBounds().getHeight()) {
            finish();
        }
    }

    private void grow() {
        height += step;
        list.setMaxHeight(height);
    }

    private void finish() {
        stop();
        height = Double.MAX_VALUE;
        list.setMaxHeight(height);
    }
}
