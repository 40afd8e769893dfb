package headwater.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// What the window says before anything is open, and the files that were open last.
public final class StartController {
    private static final int RECENT = 5;
    /// Between a name and its folder, px.
    private static final double GAP = 16;
    private static final double NAME_LEAST = 120;
    private static final double NAME_MOST = 260;

    private final MainViewModel model;
    @FXML private Button sample;
    @FXML private MenuButton samples;
    @FXML private VBox recent;
    @FXML private VBox recentFiles;

    public StartController(MainViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        sample.setVisible(model.hasSample());
        sample.setManaged(model.hasSample());
        samples.getItems().setAll(SampleMenus.of(model));
        samples.setVisible(!model.samples().isEmpty());
        samples.setManaged(samples.isVisible());
        recent.managedProperty().bind(recent.visibleProperty());
        model.recent().addListener((ListChangeListener<Path>) _ -> showRecent());
        showRecent();
    }

    private void showRecent() {
        List<Path> files = model.recent().stream().limit(RECENT).toList();
        recent.setVisible(!files.isEmpty());
        show(files, Set.of());
        model.missing(files, gone -> {
            if (!gone.isEmpty() && files.equals(model.recent().stream().limit(RECENT).toList())) {
                show(files, gone);
            }
        });
    }

    private void show(List<Path> files, Set<Path> gone) {
        double width = files.stream().mapToDouble(file -> new Text(RecentText.name(file)).prefWidth(-1)).max().orElse(0);
        recentFiles.getChildren().setAll(files.stream().map(file -> line(file, !gone.contains(file),
                Math.clamp(width + GAP, NAME_LEAST, NAME_MOST))).toList());
    }

    private Button line(Path file, boolean there, double nameWidth) {
        Label name = new Label(RecentText.name(file));
        name.getStyleClass().add("recent-name");
        name.setMinWidth(nameWidth);
        name.setMaxWidth(nameWidth);
        Label folder = new Label(there ? RecentText.folder(file) : RecentText.gone(file));
        folder.getStyleClass().add("recent-folder");
        folder.setTextOverrun(there ? OverrunStyle.LEADING_ELLIPSIS : OverrunStyle.ELLIPSIS);
        name.getStyleClass().add(there ? "recent-there" : "recent-missing");
        HBox content = new HBox(name, folder);
        content.getStyleClass().add("recent-content");
        Button line = new Button();
        line.setGraphic(content);
        line.getStyleClass().add("recent-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAccessibleText(name.getText() + ", " + folder.getText());
        line.setOnAction(_ -> model.openRecent(file));
        return line;
    }

    @FXML
    void open() {
        model.choose();
    }

    @FXML
    void openSample() {
        model.openSample();
    }
}
