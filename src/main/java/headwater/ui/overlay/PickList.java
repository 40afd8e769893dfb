package headwater.ui.overlay;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A list that is chosen from while one types in the field above it: arrows move, Enter or a click chooses, and Alt with
/// either chooses in the other way.
public final class PickList<T> {
    private static final int PAGE = 8;
    private static final int LINES = 11;

    private final ListView<T> list;
    private final BiConsumer<T, Boolean> chosen;

    private PickList(ListView<T> list, BiConsumer<T, Boolean> chosen) {
        this.list = list;
        this.chosen = chosen;
    }

    /// @param said    what a screen reader hears of a line
    /// @param chosen  gets the line, and whether Alt was down
    public static <T> void connect(TextField field, ListView<T> list, Function<T, String> said,
            BiConsumer<T, Boolean> chosen) {
        PickList<T> made = new PickList<>(list, chosen);
        list.setFocusTraversable(false);
        list.prefHeightProperty().bind(Bindings.createDoubleBinding(() -> Math.clamp(list.getItems().size(), 1, LINES)
                * list.getFixedCellSize() + 2, list.getItems()));
        field.addEventFilter(KeyEvent.KEY_PRESSED, made::key);
        list.addEventFilter(MouseEvent.MOUSE_CLICKED, made::clicked);
        list.getItems().addListener((ListChangeListener<T>) _ -> list.getSelectionModel().selectFirst());
        list.getSelectionModel().selectedItemProperty().subscribe(item ->
                field.setAccessibleHelp(item == null ? "" : said.apply(item)));
    }

    private void key(KeyEvent event) {
        boolean used = true;
        switch (event.getCode()) {
            case DOWN -> move(1);
            case UP -> move(-1);
            case PAGE_DOWN -> move(PAGE);
            case PAGE_UP -> move(-PAGE);
            case ENTER -> choose(event.isAltDown());
            default -> used = false;
        }
        if (used && event.getCode() != KeyCode.ESCAPE) {
            event.consume();
        }
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            choose(event.isAltDown());
        }
    }

    private void move(int by) {
        int size = list.getItems().size();
        if (size > 0) {
            int now = list.getSelectionModel().getSelectedIndex() + by;
            int next = Math.abs(by) > 1 ? Math.clamp(now, 0, size - 1) : Math.floorMod(now, size);
            list.getSelectionModel().select(next);
            list.scrollTo(Math.max(0, next - PAGE / 2));
        }
    }

    private void choose(boolean other) {
        T item = list.getSelectionModel().getSelectedItem();
        if (item != null) {
            chosen.accept(item, other);
        }
    }
}
