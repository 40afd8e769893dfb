package headwater.ui.paths;

import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import headwater.workbench.PathFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/// The components that the paths must pass or must not pass, each as a chip that takes it away.
public final class FilterBar extends FlowPane {
    private List<Node> gates = List.of();
    private List<Node> views = List.of();

    public FilterBar() {
        getStyleClass().add("filter-bar");
        managedProperty().bind(visibleProperty());
    }

    /// @param name    how people call a component
    /// @param remove  what a click on its chip does
    void show(PathFilter filter, IntFunction<String> name, IntConsumer remove) {
        List<Node> chips = new ArrayList<>();
        filter.via().ifPresent(c -> chips.add(chip("filter.via", name.apply(c), () -> remove.accept(c))));
        filter.notVia().forEach(c -> chips.add(chip("filter.notVia", name.apply(c), () -> remove.accept(c))));
        gates = chips;
        arrange();
    }

    /// What the view shows as one box or not at all, each as a button that changes it.
    void views(List<Node> buttons) {
        views = buttons;
        arrange();
    }

    private void arrange() {
        List<Node> all = new ArrayList<>(gates);
        all.addAll(views);
        getChildren().setAll(all);
        setVisible(!all.isEmpty());
    }

    private static Button chip(String key, String name, Runnable remove) {
        Button chip = new Button(Texts.text(key, name) + "  ×");
        chip.getStyleClass().add("filter-chip");
        chip.setAccessibleText(Texts.text("filter.remove", Texts.text(key, name)));
        Hint.on(chip, chip::getAccessibleText);
        chip.setOnAction(_ -> remove.run());
        return chip;
    }
}
