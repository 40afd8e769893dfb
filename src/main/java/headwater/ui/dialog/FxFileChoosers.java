package headwater.ui.dialog;

import headwater.ui.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/// The desktop's own file dialogs.
public final class FxFileChoosers implements FileChoosers {
    private final Supplier<Window> owner;

    public FxFileChoosers(Supplier<Window> owner) {
        this.owner = owner;
    }

    @Override
    public List<Path> inputs() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.text("open.title"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(Texts.text("open.lockfiles"), "package-lock.json",
                        "npm-shrinkwrap.json", "*.json"),
                new FileChooser.ExtensionFilter(Texts.text("open.all"), "*"));
        List<File> chosen = chooser.showOpenMultipleDialog(owner.get());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }
}
