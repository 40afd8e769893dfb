package headwater.ui.preview;

import headwater.model.DisplayText;
import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line of the preview: a project, an input with what is in it, or what is not read.
final class PreviewCell extends ListCell<PreviewRow> {
    private final CheckBox chosen = new CheckBox();
    private final Label name = new Label();
    private final Label kind = new Label();
    private final Label note = new Label();
    private final Label entries = new Label();
    private final Label size = new Label();
    private final Label coverage = new Label();
    private final HBox line = new HBox(chosen, name, kind, note, entries, size, coverage);
    private Optional<BooleanProperty> bound = Optional.empty();

    PreviewCell() {
        line.getStyleClass().add("pick-line");
        chosen.setFocusTraversable(false);
        name.setMinWidth(60);
        note.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(note, Priority.ALWAYS);
        for (Label each : new Label[] {kind, note, entries, size, coverage}) {
            each.getStyleClass().add("pick-note");
        }
        for (Label each : new Label[] {kind, entries, size, coverage}) {
            each.setMinWidth(Label.USE_PREF_SIZE);
        }
        setPrefWidth(0);
        Hint.on(this, () -> getItem() == null ? "" : DisplayText.line(getItem().said()));
    }

    @Override
    protected void updateItem(PreviewRow row, boolean empty) {
        super.updateItem(row, empty);
        bound.ifPresent(chosen.selectedProperty()::unbindBidirectional);
        bound = Optional.empty();
        setGraphic(empty || row == null ? null : line);
        if (!empty && row != null) {
            name.getStyleClass().setAll("label");
            show(row);
            setAccessibleText(DisplayText.line(row.said()));
        }
    }

    private void show(PreviewRow row) {
        switch (row) {
            case PreviewRow.Project project -> {
                choose(Optional.of(project.chosen()));
                name.getStyleClass().add("preview-project");
                texts(project.name(), "", project.where(), "", "", "");
            }
            case PreviewRow.Input input -> {
                choose(Optional.of(input.chosen()));
                name.getStyleClass().add("preview-input");
                texts(input.name(), input.input().format(), input.beside(), input.entries(), input.size(), input.coverage());
            }
            case PreviewRow.NotReadHead head -> {
                choose(Optional.empty());
                name.getStyleClass().add("preview-project");
                texts(head.said(), "", Texts.text("preview.not-read.meaning"), "", "", "");
            }
            case PreviewRow.NotRead notRead -> {
                choose(Optional.empty());
                name.getStyleClass().add("preview-not-read");
                texts("⚠ " + notRead.name(), "", notRead.why(), "", "", "");
            }
        }
    }

    private void choose(Optional<BooleanProperty> property) {
        chosen.setVisible(property.isPresent());
        chosen.setManaged(property.isPresent());
        property.ifPresent(chosen.selectedProperty()::bindBidirectional);
        bound = property;
    }

    private void texts(String what, String format, String more, String count, String bytes, String share) {
        name.setText(DisplayText.line(what));
        kind.setText(format);
        note.setText(DisplayText.line(more));
        entries.setText(count);
        size.setText(bytes);
        coverage.setText(share);
    }
}
