package headwater.ui.rows;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/// What opens the selected row of a list or a table: Enter, or a double click.
public final class RowOpening {
    private RowOpening() {
    }

    /// @param open  opens the row that is selected, if there is one
    public static void listen(Node rows, Runnable open) {
        rows.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.run();
                event.consume();
            }
        });
        rows.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.run();
            }
        });
    }
}
