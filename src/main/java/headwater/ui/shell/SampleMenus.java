package headwater.ui.shell;

import headwater.workbench.Sample;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// The samples as menus, one a group.
final class SampleMenus {
    private SampleMenus() {
    }

    static List<MenuItem> of(MainViewModel model) {
        Map<String, Menu> groups = new LinkedHashMap<>();
        for (Sample sample : model.samples()) {
            Menu group = groups.computeIfAbsent(sample.group(), name -> new Menu(name));
            MenuItem item = new MenuItem(sample.title());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.open(List.of(sample.file())));
            group.getItems().add(item);
        }
        return new ArrayList<>(groups.values());
    }
}
