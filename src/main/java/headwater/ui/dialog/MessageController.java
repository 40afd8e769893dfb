package headwater.ui.dialog;

import headwater.ui.text.Texts;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// Shows the first message over the window, until it is closed.
public final class MessageController {
    private final Messages messages;
    @FXML private StackPane message;
    @FXML private Label title;
    @FXML private Label what;
    @FXML private Label where;
    @FXML private Label used;
    @FXML private Label advice;
    @FXML private Label more;
    @FXML private TextField code;
    @FXML private Button close;

    public MessageController(Messages messages) {
        this.messages = messages;
    }

    @FXML
    void initialize() {
        where.managedProperty().bind(where.visibleProperty());
        more.managedProperty().bind(more.visibleProperty());
        message.visibleProperty().bind(messages.shown().map(java.util.Optional::isPresent));
        messages.shown().subscribe(shown -> shown.ifPresent(this::show));
    }

    private void show(Message shown) {
        title.setText(shown.title());
        what.setText(shown.what());
        where.setText(shown.where());
        where.setVisible(!shown.where().isEmpty());
        used.setText(shown.used());
        advice.setText(shown.advice());
        int others = messages.waiting().size() - 1;
        more.setVisible(others > 0);
        more.setText(Texts.count("message.more", others));
        code.setVisible(others == 0 && !shown.code().isEmpty());
        code.setText(Texts.text("message.code", shown.code()));
        close.requestFocus();
    }

    @FXML
    void close() {
        messages.close();
    }

    @FXML
    void copy() {
        ClipboardContent content = new ClipboardContent();
        messages.shown().get().ifPresent(shown -> content.putString(shown.plain()));
        Clipboard.getSystemClipboard().setContent(content);
    }

    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            messages.close();
            event.consume();
        }
    }
}
