package headwater.ui.components;

import headwater.ui.text.Texts;
import java.util.Map;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// A menu that ticks the words of each column: only rows with ticked words are listed.
public final class FacetMenu extends MenuButton {
    void follow(ComponentsViewModel model) {
        model.words().subscribe(words -> fill(model, words));
        model.chosenCount().subscribe(count -> setText(count.intValue() == 0 ? Texts.text("components.filter")
                : Texts.text("components.filter.count", count.intValue())));
    }

    private void fill(ComponentsViewModel model, Map<Facet, Map<String, Integer>> words) {
        getItems().clear();
        words.forEach((facet, counts) -> {
            Menu menu = new Menu(facet.title());
            counts.forEach((word, count) -> menu.getItems().add(tick(model, facet, word, count)));
            getItems().add(menu);
        });
        MenuItem clear = new MenuItem(Texts.text("components.filter.clear"));
        clear.setId("clearFilter");
        clear.setOnAction(_ -> model.clearChoices());
        getItems().addAll(new SeparatorMenuItem(), clear);
        model.chosenCount().subscribe(count -> clear.setDisable(count.intValue() == 0));
    }

    private static CheckMenuItem tick(ComponentsViewModel model, Facet facet, String word, int count) {
        CheckMenuItem item = new CheckMenuItem(word + "   " + Texts.number(count));
        item.setOnAction(_ -> model.choose(facet, word, item.isSelected()));
        model.chosenCount().subscribe(_ -> item.setSelected(model.chosen(facet, word)));
        return item;
    }
}
