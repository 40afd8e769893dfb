package headwater.ui.remedy;

import headwater.analysis.whatif.Change;
import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import headwater.workbench.remedy.OverrideText;
import headwater.workbench.remedy.PackageManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows the remedy for the selected suspect.
public final class RemedyController {
    private final RemedyViewModel model;
    private final Consumer<List<Change>> tryOut;
    @FXML private VBox remedy;
    @FXML private Label title;
    @FXML private Label label;
    @FXML private Label file;
    @FXML private Label text;
    @FXML private SplitMenuButton copy;
    @FXML private VBox warnings;
    @FXML private VBox rows;

    /// @param tryOut  shows what changes come to
    public RemedyController(RemedyViewModel model, Consumer<List<Change>> tryOut) {
        this.model = model;
        this.tryOut = tryOut;
    }

    @FXML
    void initialize() {
        for (Node part : new Node[] {remedy, file, text, copy, warnings}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.content().subscribe(this::show);
        model.manager().subscribe(_ -> showText());
    }

    private void show(Optional<RemedyContent> found) {
        remedy.setVisible(found.isPresent());
        found.ifPresent(of -> {
            title.setText(of.title());
            label.setText(of.label());
            copy.getItems().setAll(of.texts().keySet().stream().map(this::choice).toList());
            rows.getChildren().setAll(of.rows().stream().map(RemedyController::row).toList());
        });
        showText();
    }

    private MenuItem choice(PackageManager manager) {
        MenuItem item = new MenuItem(Texts.text("remedy.copy", manager.cliName()));
        item.setId("copy-for-" + manager.cliName());
        item.setOnAction(_ -> model.copy(manager));
        return item;
    }

    private void showText() {
        Optional<OverrideText> shown = model.text();
        for (Node part : new Node[] {file, text, copy}) {
            part.setVisible(shown.isPresent());
        }
        copy.setText(Texts.text("remedy.copy", model.manager().get().cliName()));
        warnings.setVisible(shown.filter(of -> !of.warnings().isEmpty()).isPresent());
        shown.ifPresent(of -> {
            file.setText(of.snippets().size() == 1 ? of.snippets().getFirst().file() : Texts.text("remedy.files"));
            text.setText(of.text().strip());
            warnings.getChildren().setAll(of.warnings().stream().map(RemedyController::warning).toList());
        });
    }

    private static Label warning(String words) {
        Label warning = new Label(words);
        warning.setWrapText(true);
        warning.getStyleClass().add("remedy-warning");
        return warning;
    }

    private static HBox row(RemedyContent.Row of) {
        Label name = new Label(of.name());
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(Region.USE_PREF_SIZE);
        Label value = new Label(of.value());
        value.setWrapText(true);
        value.getStyleClass().add("remedy-value");
        Hint.on(value, () -> of.more().isEmpty() ? of.value() : of.more());
        HBox row = new HBox(name, value);
        HBox.setHgrow(name, Priority.ALWAYS);
        row.getStyleClass().add("remedy-row");
        return row;
    }

    @FXML
    void tryIt() {
        model.content().get().ifPresent(of -> tryOut.accept(of.changes()));
    }

    @FXML
    void copy() {
        model.copy();
    }
}
