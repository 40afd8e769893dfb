package headwater.ui.compare;

import headwater.analysis.diff.Mark;
import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Draws one line: the earlier build in the left half, the later one in the right, a hatched gap where one has nothing;
/// a heading spans both.
final class CompareCell extends ListCell<CompareRow> {
    private static final PseudoClass GRAVE = PseudoClass.getPseudoClass("grave");

    private final Half left = new Half();
    private final Half right = new Half();
    private final HBox line = new HBox(left, right);
    /// Of the line that its left half takes: all of it in a heading.
    private final DoubleProperty share = new SimpleDoubleProperty(0.5);

    CompareCell() {
        setPrefWidth(0);
        getStyleClass().add("compare-cell");
        Hint.on(this, () -> getItem() instanceof CompareRow.Pair pair ? pair.explanation() : "");
        line.getStyleClass().add("compare-line");
        right.getStyleClass().add("compare-right");
        left.prefWidthProperty().bind(line.widthProperty().multiply(share));
        right.prefWidthProperty().bind(line.widthProperty().divide(2));
    }

    @Override
    protected void updateItem(CompareRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(empty || row == null ? null : line);
        if (empty || row == null) {
            return;
        }
        setAccessibleText(row.said());
        boolean spans = row instanceof CompareRow.Heading;
        share.set(spans ? 1 : 0.5);
        right.setVisible(!spans);
        right.setManaged(!spans);
        pseudoClassStateChanged(GRAVE, row instanceof CompareRow.Heading heading && heading.grave());
        switch (row) {
            case CompareRow.Heading heading -> left.heading(heading.text());
            case CompareRow.Pair pair -> {
                left.show(pair.mark(), pair.before());
                right.show(pair.mark(), pair.now());
            }
        }
    }

    /// One build's half of a line; only what has words is in the scene, for the sake of speed.
    private static final class Half extends HBox {
        /// Shorter names are shown whole, whatever else there is to say, characters.
        private static final int LONG_NAME = 28;
        /// Together with a name no longer than this, versions are shown whole too, characters.
        private static final int LONG_BOTH = 36;
        private static final double VERSIONS_KEPT = 60;
        /// What stays of a long one, px.
        private static final double NAME_KEPT = 60;

        private final Label sign = new Label();
        private final Region glyph = new Region();
        private final Label name = new Label();
        private final Label flag = new Label();
        private final Label note = new Label();
        private final Label versions = new Label();

        Half() {
            setMinWidth(0);
            getStyleClass().add("compare-half");
            sign.getStyleClass().add("compare-sign");
            glyph.getStyleClass().addAll("warning-glyph", "compare-glyph");
            flag.getStyleClass().add("compare-flag");
            flag.setMinWidth(USE_PREF_SIZE);
            flag.setMaxWidth(Double.MAX_VALUE);
            note.getStyleClass().add("compare-note");
            note.setMinWidth(0);
            note.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(note, Priority.ALWAYS);
            versions.getStyleClass().add("mono");
            name.setMaxWidth(Double.MAX_VALUE);
        }

        private void style(String kind) {
            getStyleClass().removeIf(style -> style.startsWith("half-"));
            getStyleClass().add("half-" + kind);
        }

        void heading(String text) {
            style("heading");
            fill("", text, false, "", "");
        }

        void show(Mark mark, Optional<CompareRow.Side> side) {
            style(side.map(of -> of.compromised() ? "bad" : mark.key()).orElse("gap"));
            side.ifPresentOrElse(of -> fill(mark.sign(), of.name(), of.compromised(), of.note(), of.versions()),
                    () -> fill("", "", false, "", ""));
        }

        private void fill(String mark, String words, boolean compromised, String more, String held) {
            sign.setText(mark);
            name.setText(words);
            note.setText(more);
            versions.setText(held);
            versions.setMinWidth(words.length() + held.length() > LONG_BOTH ? VERSIONS_KEPT : USE_PREF_SIZE);
            name.setMinWidth(words.length() > LONG_NAME ? NAME_KEPT : USE_PREF_SIZE);
            HBox.setHgrow(name, more.isEmpty() && !compromised ? Priority.ALWAYS : Priority.NEVER);
            HBox.setHgrow(flag, more.isEmpty() ? Priority.ALWAYS : Priority.NEVER);
            flag.setText(compromised ? Texts.text("compare.compromised") : "");
            List<Node> parts = Stream.<Node>of(sign, glyph, name, flag, note, versions).filter(part ->
                    part instanceof Label label ? !label.getText().isEmpty() : compromised).toList();
            if (!getChildren().equals(parts)) {
                getChildren().setAll(parts);
            }
        }
    }
}
