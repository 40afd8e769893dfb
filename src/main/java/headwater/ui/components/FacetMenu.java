package headwater.ui.components;

import headwater.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// A menu that ticks the words of each column: only rows with ticked words are listed.
public final class FacetMenu extends MenuButton {
    private final List<Tick> ticks = new ArrayList<>();
    private final MenuItem clear = new MenuItem(Texts.text("components.filter.clear"));

    private record Tick(CheckMenuItem item, Facet facet, String word) {
    }

    void follow(ComponentsViewModel model) {
        model.words().subscribe(words -> fill(model, words));
        model.chosenCount().subscribe(count -> show(model, count.intValue()));
    }

    private void show(ComponentsViewModel model, int count) {
        setText(count == 0 ? Texts.text("components.filter") : Texts.text("components.filter.count", count));
        clear.setDisable(count == 0);
        ticks.forEach(tick -> tick.item().setSelected(model.chosen(tick.facet(), tick.word())));
    }

    private void fill(ComponentsViewModel model, Map<Facet, Map<String, Integer>> words) {
        getItems().clear();
        ticks.clear();
        words.forEach((facet, counts) -> {
            Menu menu = new Menu(facet.title());
            counts.forEach((word, count) -> menu.getItems().add(tick(model, facet, word, count)));
            getItems().add(menu);
        });
        clear.setId("clearFilter");
        clear.setOnAction(_ -> model.clearChoices());
        getItems().addAll(new SeparatorMenuItem(), clear);
        show(model, model.chosenCount().get());
    }

    private CheckMenuItem tick(ComponentsViewModel model, Facet facet, String word, int count) {
        CheckMenuItem item = new CheckMenuItem(word + "   " + Texts.number(count));
        item.setOnAction(_ -> model.choose(facet, word, item.isSelected()));
        ticks.add(new Tick(item, facet, word));
        return item;
    }
}
