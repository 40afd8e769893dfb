package headwater.ui.overlay;

import headwater.ui.views.Views;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What lies over the window, if anything does.
public final class Overlays {
    private final ReadOnlyObjectWrapper<Optional<Views>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    public ReadOnlyObjectProperty<Optional<Views>> shown() {
        return shown.getReadOnlyProperty();
    }

    /// Lays a view over the window, made anew; it takes the place of another.
    public void open(Views view) {
        shown.set(Optional.empty());
        shown.set(Optional.of(view));
    }

    public void close() {
        shown.set(Optional.empty());
    }
}
