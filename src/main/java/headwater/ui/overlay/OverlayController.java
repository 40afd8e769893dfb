package headwater.ui.overlay;

import headwater.ui.views.Views;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/// Lays a view over the window: Escape or a click beside it closes it, and the focus goes back to where it was. What has
/// the style class `takes-focus` gets it.
public final class OverlayController {
    /// Keys of actions that lead to another overlay.
    private static final Set<KeyCode> PASSED = Set.of(KeyCode.P, KeyCode.F1);

    private final Overlays overlays;
    private final Function<Views, Parent> loader;
    private Optional<Node> before = Optional.empty();
    @FXML private StackPane overlay;

    public OverlayController(Overlays overlays, Function<Views, Parent> loader) {
        this.overlays = overlays;
        this.loader = loader;
    }

    @FXML
    void initialize() {
        overlay.managedProperty().bind(overlay.visibleProperty());
        overlays.shown().subscribe(shown -> shown.ifPresentOrElse(this::show, this::hide));
    }

    private void show(Views view) {
        if (overlay.getScene() != null) {
            before = Optional.ofNullable(overlay.getScene().getFocusOwner());
        }
        Parent content = loader.apply(view);
        overlay.getChildren().setAll(content);
        overlay.setVisible(true);
        content.applyCss();
        Node first = content.lookup(".takes-focus");
        (first == null ? content : first).requestFocus();
    }

    private void hide() {
        overlay.setVisible(false);
        overlay.getChildren().clear();
        before.filter(node -> node.getScene() != null).ifPresent(Node::requestFocus);
        before = Optional.empty();
    }

    @FXML
    void pressed(MouseEvent event) {
        if (overlay.equals(event.getTarget())) {
            overlays.close();
        }
        event.consume();
    }

    /// Nothing behind the overlay is to hear a key.
    @FXML
    void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            overlays.close();
        }
        if (!PASSED.contains(event.getCode())) {
            event.consume();
        }
    }
}
