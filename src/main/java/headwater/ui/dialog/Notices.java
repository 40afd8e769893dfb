package headwater.ui.dialog;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A short word on what went well; it goes away by itself.
public final class Notices {
    private final ReadOnlyObjectWrapper<Optional<String>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    public void show(String text) {
        shown.set(Optional.empty());
        shown.set(Optional.of(text));
    }

    public void clear() {
        shown.set(Optional.empty());
    }

    public ReadOnlyObjectProperty<Optional<String>> shown() {
        return shown.getReadOnlyProperty();
    }
}
