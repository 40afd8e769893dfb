package headwater.ui.whatif;

import headwater.model.DisplayText;
import headwater.ui.overlay.Overlays;
import headwater.ui.text.Texts;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;

/// Asks for the version that is tried in the place of the selected one; Enter tries it.
public final class TryVersionController {
    private static final int SUGGESTED = 8;
    private static final int LONGEST = 100;

    private final WhatIfViewModel model;
    private final Overlays overlays;
    @FXML private Label what;
    @FXML private TextField version;
    @FXML private FlowPane suggestions;
    @FXML private RadioButton upgrade;
    @FXML private Button tryNow;

    public TryVersionController(WhatIfViewModel model, Overlays overlays) {
        this.model = model;
        this.overlays = overlays;
    }

    @FXML
    void initialize() {
        what.setText(Texts.text("whatif.version.what", DisplayText.isolated(model.selectedName())));
        suggestions.managedProperty().bind(suggestions.visibleProperty());
        suggestions.setVisible(!model.versions().isEmpty());
        model.versions().stream().limit(SUGGESTED).forEach(each -> {
            Button suggestion = new Button(each);
            suggestion.setMnemonicParsing(false);
            suggestion.getStyleClass().addAll("status-button", "mono");
            suggestion.setAccessibleText(Texts.text("whatif.version.take", each));
            suggestion.setOnAction(_ -> version.setText(each));
            suggestions.getChildren().add(suggestion);
        });
        model.versions().stream().findFirst().ifPresent(version::setText);
        upgrade.setDisable(!model.asked());
        tryNow.disableProperty().bind(Bindings.createBooleanBinding(() -> !isVersion(version.getText()), version.textProperty()));
    }

    private static boolean isVersion(String text) {
        String stripped = text.strip();
        return !stripped.isEmpty() && stripped.length() <= LONGEST
                && stripped.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }

    @FXML
    void tryNow() {
        overlays.close();
        if (upgrade.isSelected()) {
            model.upgradeSelected(version.getText().strip());
        } else {
            model.replaceSelected(version.getText().strip());
        }
    }

    @FXML
    void close() {
        overlays.close();
    }

    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !tryNow.isDisabled()) {
            tryNow();
            event.consume();
        }
    }
}
