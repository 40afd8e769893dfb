package headwater.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What the window says before anything is open, and the files that were open last.
public final class StartController {
    private static final int RECENT = 5;

    private final MainViewModel model;
    @FXML private Button sample;
    @FXML private VBox recent;
    @FXML private VBox recentFiles;

    public StartController(MainViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        sample.setVisible(model.hasSample());
        sample.setManaged(model.hasSample());
        recent.managedProperty().bind(recent.visibleProperty());
        model.recent().addListener((ListChangeListener<Path>) _ -> showRecent());
        showRecent();
    }

    private void showRecent() {
        recent.setVisible(!model.recent().isEmpty());
        recentFiles.getChildren().setAll(model.recent().stream().limit(RECENT).map(this::line).toList());
    }

    private Button line(Path file) {
        boolean there = Files.exists(file);
        Label name = new Label(RecentText.name(file));
        name.getStyleClass().add("recent-name");
        name.setMinWidth(200);
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
