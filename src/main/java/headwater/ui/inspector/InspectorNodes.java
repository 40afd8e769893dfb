package headwater.ui.inspector;

import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Makes the nodes of the inspector; what leads on is a button.
final class InspectorNodes {
    /// Lines of a list before it folds.
    static final int LINES_SHOWN = 8;
    private static final int LINES_MORE = 40;
    /// As wide as a digit, so that numbers of one and two digits stand below each other.
    private static final String FIGURE_SPACE = "\u2007";

    private final Consumer<Link> follow;

    InspectorNodes(Consumer<Link> follow) {
        this.follow = follow;
    }

    static Label chip(InspectorContent.Chip chip) {
        Label label = new Label(chip.text());
        label.getStyleClass().add("chip");
        if (chip.kind() != InspectorContent.Kind.PLAIN) {
            label.getStyleClass().add(chip.kind().styleClass());
        }
        return label;
    }

    /// Name, value and, where it is worth while, a button that copies.
    void addFact(GridPane facts, InspectorContent.Fact fact, int row) {
        Label key = new Label(fact.name());
        key.getStyleClass().add("fact-name");
        Labeled value = fact.link().<Labeled>map(link -> button(fact.value(), link)).orElseGet(() ->
                new Label(fact.value()));
        value.getStyleClass().add("fact-value");
        if (fact.monospaced()) {
            value.getStyleClass().add("mono");
        } else {
            value.setWrapText(true);
            value.setMinHeight(Region.USE_PREF_SIZE);
            GridPane.setValignment(key, VPos.TOP);
        }
        Hint.on(value, () -> fact.link().isPresent() ? Texts.text("inspector.copy", fact.value()) : fact.value());
        key.setLabelFor(value);
        facts.addRow(row, key, value);
        if (fact.copies()) {
            GridPane.setColumnSpan(value, 1);
            facts.add(copy(fact), 2, row);
        } else {
            GridPane.setColumnSpan(value, 2);
        }
    }

    private Button copy(InspectorContent.Fact fact) {
        Region icon = new Region();
        icon.getStyleClass().add("copy-icon");
        Button copy = button("", new Link.Copy(fact.value()));
        copy.setGraphic(icon);
        copy.getStyleClass().add("copy-button");
        copy.setAccessibleText(Texts.text("inspector.copy", fact.name()));
        Hint.on(copy, copy::getAccessibleText);
        return copy;
    }

    private Button button(String text, Link link) {
        Button button = new Button(text);
        button.getStyleClass().add("link-button");
        button.setOnAction(_ -> follow.accept(link));
        return button;
    }

    static VBox card(InspectorContent.Card of) {
        Label title = new Label(of.title());
        title.getStyleClass().add("card-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        Label tier = new Label(of.tier());
        tier.getStyleClass().addAll("chip", of.bad() ? "chip-bad" : "chip-note");
        tier.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(title, tier);
        HBox.setHgrow(title, Priority.ALWAYS);
        head.getStyleClass().add("card-head");
        VBox card = new VBox(head);
        card.getStyleClass().add("card");
        List.of(of.more(), of.reason()).stream().filter(text -> !text.isEmpty()).forEach(text -> {
            Label words = new Label(text);
            words.getStyleClass().add("card-text");
            words.setWrapText(true);
            card.getChildren().add(words);
        });
        return card;
    }

    /// A heading and its lines; a long list folds.
    VBox section(InspectorContent.Section of) {
        Labeled title = of.link().<Labeled>map(link -> button(of.title(), link)).orElseGet(() -> new Label(of.title()));
        title.getStyleClass().add("section-title");
        title.setId(of.id() + "Title");
        VBox section = new VBox(title);
        section.setId(of.id());
        section.getStyleClass().add("section");
        unfold(section, of.lines(), LINES_SHOWN);
        return section;
    }

    private void unfold(VBox section, List<InspectorContent.Line> left, int count) {
        left.stream().limit(count).forEach(line -> section.getChildren().add(line(line)));
        if (left.size() > count) {
            List<InspectorContent.Line> rest = left.subList(count, left.size());
            Button more = new Button(Texts.text("inspector.more", rest.size()));
            more.getStyleClass().addAll("link-button", "more-button");
            more.setOnAction(_ -> {
                section.getChildren().remove(more);
                unfold(section, rest, LINES_MORE);
            });
            section.getChildren().add(more);
        }
    }

    private Node line(InspectorContent.Line of) {
        Label what = new Label(of.text());
        HBox line = new HBox(what);
        line.getStyleClass().add("inspector-line");
        if (!of.lead().isEmpty()) {
            Label lead = new Label(of.lead().length() == 1 ? FIGURE_SPACE + of.lead() : of.lead());
            lead.getStyleClass().add("path-length");
            lead.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().addFirst(lead);
        }
        if (!of.trail().isEmpty()) {
            Label trail = new Label(of.trail());
            trail.getStyleClass().addAll("mono", of.odd() ? "range-odd" : "range");
            line.getChildren().add(trail);
        }
        Region leads = new Region();
        leads.getStyleClass().add("leads-on");
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        line.getChildren().add(leads);
        Button button = new Button("", line);
        button.getStyleClass().add("line-button");
        button.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(button.widthProperty());
        line.setMinWidth(0);
        String words = (of.lead() + " " + of.text() + " " + of.trail()).strip();
        button.setAccessibleText(words);
        Hint.on(button, () -> words);
        of.link().ifPresent(link -> button.setOnAction(_ -> follow.accept(link)));
        return button;
    }
}
