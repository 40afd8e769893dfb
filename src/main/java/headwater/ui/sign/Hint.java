package headwater.ui.sign;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/// A tooltip that is made when the mouse comes. Each tooltip is a window with a scene; a list that makes one for every
/// line stands still while it fills.
public final class Hint {
    private static final double WIDEST = 420;

    private Hint() {
    }

    /// @param text  asked each time the mouse comes; no tooltip while it is empty
    public static void on(Control control, Supplier<String> text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> {
            String words = text.get();
            if (words.isEmpty()) {
                control.setTooltip(null);
                return;
            }
            if (control.getTooltip() == null) {
                Tooltip tip = new Tooltip();
                tip.setWrapText(true);
                tip.setMaxWidth(WIDEST);
                control.setTooltip(tip);
            }
            control.getTooltip().setText(words);
        });
    }
}
