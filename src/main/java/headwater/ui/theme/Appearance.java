package headwater.ui.theme;

import headwater.draw.Palette;
import java.util.List;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/// Light or dark: what was chosen, and what is in force.
public final class Appearance {
    private final ObjectProperty<ThemeChoice> choice = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final BooleanProperty motion = new SimpleBooleanProperty();
    private final BooleanBinding dark;
    private final ObservableValue<Palette> palette;

    /// @param systemDark  what the desktop says
    public Appearance(ObservableBooleanValue systemDark) {
        dark = Bindings.createBooleanBinding(() -> switch (choice.get()) {
            case SYSTEM -> systemDark.get();
            case LIGHT -> false;
            case DARK -> true;
        }, choice, systemDark);
        palette = dark.map(Palette::of);
    }

    public ObjectProperty<ThemeChoice> choice() {
        return choice;
    }

    public ObservableBooleanValue dark() {
        return dark;
    }

    public ObservableValue<Palette> palette() {
        return palette;
    }

    /// Whether pictures glide; off unless the program switches it on, so that tests see the end at once.
    public BooleanProperty motion() {
        return motion;
    }

    /// Keeps a scene in the theme that is in force.
    public void dress(Scene scene) {
        scene.getStylesheets().setAll(stylesheets());
        dark.subscribe(_ -> scene.getStylesheets().setAll(stylesheets()));
    }

    private List<String> stylesheets() {
        return List.of(sheet(dark.get() ? "dark.css" : "light.css"), sheet("headwater.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Appearance.class.getResource("/headwater/css/" + name), name).toExternalForm();
    }
}
