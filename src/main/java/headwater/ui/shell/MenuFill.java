package headwater.ui.shell;

import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.text.Texts;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// Fills the menu bar with every registered action and the files that were opened last.
final class MenuFill {
    private MenuFill() {
    }

    static void fill(MenuBar bar, Actions actions, MainViewModel model) {
        bar.getMenus().setAll(ActionControls.menus(actions));
        Menu recent = new Menu(Texts.text("menu.recent"));
        recent.setId("menu-recent");
        model.recent().addListener((ListChangeListener<Path>) _ -> fillRecent(recent, model));
        fillRecent(recent, model);
        bar.getMenus().getFirst().getItems().add(1, recent);
        Menu samples = new Menu(Texts.text("menu.samples"));
        samples.setId("menu-samples");
        samples.setDisable(model.samples().isEmpty());
        samples.getItems().setAll(SampleMenus.of(model));
        bar.getMenus().getFirst().getItems().add(2, samples);
    }

    private static void fillRecent(Menu menu, MainViewModel model) {
        menu.setDisable(model.recent().isEmpty());
        menu.getItems().setAll(model.recent().stream().map(file -> {
            MenuItem item = new MenuItem(RecentText.name(file) + "  –  " + RecentText.folder(file));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.openRecent(file));
            return item;
        }).toList());
        MenuItem forget = new MenuItem(Texts.text("recent.forget"));
        forget.setOnAction(_ -> model.forgetRecent());
        menu.getItems().addAll(new SeparatorMenuItem(), forget);
    }
}
