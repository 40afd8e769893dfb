package headwater.ui.notice;

import headwater.ui.sign.VerdictSign;
import headwater.ui.text.Texts;
import headwater.workbench.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Shows notices in the corner. Each goes after a while, but not while the mouse or the focus is on it.
public final class NoticesController {
    private static final Duration STAYS = Duration.seconds(8);
    private static final Duration STAYS_WITHOUT_BUTTON = Duration.seconds(4);

    private final Notices notices;
    private final Map<Notice, Node> cards = new HashMap<>();
    @FXML private VBox noticeStack;

    public NoticesController(Notices notices) {
        this.notices = notices;
    }

    @FXML
    void initialize() {
        noticeStack.setPickOnBounds(false);
        notices.shown().addListener((ListChangeListener<Notice>) _ -> show());
        show();
    }

    private void show() {
        cards.keySet().retainAll(notices.shown());
        cards.values().forEach(card -> card.lookup(".notice-text").setId(null));
        noticeStack.getChildren().setAll(notices.shown().stream()
                .map(notice -> cards.computeIfAbsent(notice, this::card)).toList());
        noticeStack.setVisible(!notices.shown().isEmpty());
        align();
    }

    /// Buttons under each other are of one width.
    private void align() {
        noticeStack.applyCss();
        List<Button> buttons = noticeStack.lookupAll(".quiet-button").stream().filter(Button.class::isInstance)
                .map(Button.class::cast).toList();
        double widest = buttons.stream().mapToDouble(button -> button.prefWidth(-1)).max().orElse(0);
        buttons.forEach(button -> button.setMinWidth(widest));
    }

    private Node card(Notice notice) {
        Label text = new Label(notice.text());
        text.getStyleClass().add("notice-text");
        text.setId("notice");
        text.setWrapText(true);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = button("✕", "status-button", () -> notices.close(notice));
        close.setAccessibleText(Texts.text("notice.close"));
        HBox card = new HBox(text);
        if (notice.grave()) {
            VerdictSign sign = new VerdictSign();
            sign.show(Optional.of(Verdict.AFFECTED));
            card.getChildren().addFirst(sign);
            card.getStyleClass().add("notice-grave");
        }
        if (!notice.button().isEmpty()) {
            card.getChildren().add(button(notice.button(), "quiet-button", () -> notices.act(notice)));
        }
        card.getChildren().add(close);
        card.getStyleClass().add("notice");
        card.setAccessibleRole(AccessibleRole.TEXT);
        card.setAccessibleText(notice.text());
        card.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        goLater(card, notice);
        return card;
    }

    private static Button button(String text, String style, Runnable run) {
        Button button = new Button(text);
        button.getStyleClass().add(style);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setOnAction(_ -> run.run());
        return button;
    }

    private void goLater(HBox card, Notice notice) {
        PauseTransition wait = new PauseTransition(notice.button().isEmpty() ? STAYS_WITHOUT_BUTTON : STAYS);
        wait.setOnFinished(_ -> notices.close(notice));
        card.hoverProperty().or(card.focusWithinProperty()).subscribe(held -> {
            if (held) {
                wait.stop();
            } else {
                wait.playFromStart();
            }
        });
    }
}
