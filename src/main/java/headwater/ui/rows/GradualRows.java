package headwater.ui.rows;

import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// Lets a table or list make its rows over several frames when it has something to show for the first time: it begins
/// low and grows frame by frame to its full height. All rows at once take JavaFX longer than a window may stand still.
public final class GradualRows extends AnimationTimer {
    private static final int AT_ONCE = 8;

    private final Region list;
    private final double step;
    private double height;

    private GradualRows(Region list, double rowHeight) {
        this.list = list;
        step = AT_ONCE * rowHeight;
    }

    /// What is on no window, a picture for one, is filled at once.
    ///
    /// @param rowHeight  px
    /// @param items      what the rows show
    public static <T> void of(Region list, double rowHeight, ObservableList<T> items) {
        GradualRows rows = new GradualRows(list, rowHeight);
        items.addListener(new ListChangeListener<T>() {
            @Override
            public void onChanged(Change<? extends T> change) {
                if (!items.isEmpty()) {
                    items.removeListener(this);
                    rows.begin();
                }
            }
        });
    }

    private void begin() {
        Window window = list.getScene() == null ? null : list.getScene().getWindow();
        if (window != null && window.isShowing()) {
            grow();
            start();
        }
    }

    @Override
    public void handle(long now) {
        grow();
        if (list.getParent() == null || height >= list.getParent().getLayoutBounds().getHeight()) {
            stop();
            list.setMaxHeight(Double.MAX_VALUE);
        }
    }

    private void grow() {
        height += step;
        list.setMaxHeight(height);
    }
}
