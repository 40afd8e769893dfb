package headwater.ui.inspector;

import headwater.ui.text.Texts;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;

/// Shows the facts of the selected component.
public final class InspectorController {
    private final InspectorViewModel model;
    @FXML private Label nothing;
    @FXML private ScrollPane content;
    @FXML private Text name;
    @FXML private Text version;
    @FXML private FlowPane chips;
    @FXML private GridPane facts;
    @FXML private Button aim;
    @FXML private VBox advisories;
    @FXML private VBox introducers;
    @FXML private Label pathsTitle;
    @FXML private VBox paths;

    public InspectorController(InspectorViewModel model) {
        this.model = model;
    }

    @FXML
    void initialize() {
        for (Node part : new Node[] {aim, advisories, introducers, pathsTitle, paths}) {
            part.managedProperty().bind(part.visibleProperty());
        }
        model.content().subscribe(this::show);
    }

    private void show(Optional<InspectorContent> found) {
        nothing.setVisible(found.isEmpty());
        content.setVisible(found.isPresent());
        found.ifPresent(this::show);
    }

    private void show(InspectorContent of) {
        name.setText(of.name());
        version.setText(of.version().isEmpty() ? "" : " " + of.version());
        chips.getChildren().setAll(of.chips().stream().map(InspectorController::chip).toList());
        facts.getChildren().clear();
        for (int row = 0; row < of.facts().size(); row++) {
            add(of.facts().get(row), row);
        }
        aim.setVisible(of.canAim());
        advisories.setVisible(!of.advisories().isEmpty());
        fill(advisories, of.advisories().stream().map(InspectorController::card).toList());
        introducers.setVisible(!of.introducers().isEmpty());
        fill(introducers, of.introducers().stream().map(text -> line("", text)).toList());
        pathsTitle.setVisible(!of.paths().isEmpty());
        pathsTitle.setText(of.pathsTitle());
        paths.setVisible(!of.paths().isEmpty());
        paths.getChildren().setAll(of.paths().stream()
                .map(path -> line(String.valueOf(path.lengthEdges()), path.text())).toList());
        content.setVvalue(0);
    }

    /// Keeps the heading of a section, its first child.
    private static void fill(VBox section, java.util.List<? extends Node> lines) {
        section.getChildren().remove(1, section.getChildren().size());
        section.getChildren().addAll(lines);
    }

    private static Label chip(InspectorContent.Chip chip) {
        Label label = new Label(chip.text());
        label.getStyleClass().add("chip");
        if (chip.kind() != InspectorContent.Kind.PLAIN) {
            label.getStyleClass().add(chip.kind().styleClass());
        }
        return label;
    }

    private void add(InspectorContent.Fact fact, int row) {
        Label key = new Label(fact.name());
        key.getStyleClass().add("fact-name");
        Label value = new Label(fact.value());
        value.getStyleClass().add("fact-value");
        if (fact.monospaced()) {
            value.getStyleClass().add("mono");
        } else {
            value.setWrapText(true);
            value.setMinHeight(Label.USE_PREF_SIZE);
            GridPane.setValignment(key, VPos.TOP);
        }
        value.setTooltip(new Tooltip(fact.value()));
        value.setContextMenu(new ContextMenu(copy(fact.value())));
        value.setMaxWidth(Double.MAX_VALUE);
        key.setLabelFor(value);
        facts.addRow(row, key, value);
    }

    private static MenuItem copy(String text) {
        MenuItem item = new MenuItem(Texts.text("copy"));
        item.setOnAction(_ -> {
            ClipboardContent clip = new ClipboardContent();
            clip.putString(text);
            Clipboard.getSystemClipboard().setContent(clip);
        });
        return item;
    }

    private static VBox card(InspectorContent.Card of) {
        Label title = new Label(of.title());
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        Label tier = new Label(of.tier());
        tier.getStyleClass().addAll("chip", of.bad() ? "chip-bad" : "chip-note");
        Label reason = new Label(of.reason());
        reason.getStyleClass().add("card-text");
        reason.setWrapText(true);
        HBox head = new HBox(title, tier);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        tier.setMinWidth(Label.USE_PREF_SIZE);
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head, reason);
        card.getStyleClass().add("card");
        if (!of.more().isEmpty()) {
            Label more = new Label(of.more());
            more.getStyleClass().add("card-text");
            more.setWrapText(true);
            card.getChildren().add(1, more);
        }
        return card;
    }

    private static HBox line(String number, String text) {
        Label what = new Label(text);
        what.setTooltip(new Tooltip(text));
        HBox line = new HBox(what);
        if (!number.isEmpty()) {
            Label length = new Label(number);
            length.getStyleClass().add("path-length");
            length.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().addFirst(length);
        }
        line.getStyleClass().add("inspector-line");
        return line;
    }

    @FXML
    void aim() {
        model.content().get().ifPresent(of -> model.aimAt(of.number()));
    }
}
