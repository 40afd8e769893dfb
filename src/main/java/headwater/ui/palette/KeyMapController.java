package headwater.ui.palette;

import headwater.ui.action.Action;
import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.action.Gesture;
import headwater.ui.overlay.Overlays;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows every key, grouped, in two columns or three.
public final class KeyMapController {
    private static final double ROOM_FOR_THREE = 1240;

    private final Actions actions;
    private final Overlays overlays;
    @FXML private VBox keyMap;
    @FXML private HBox keyColumns;

    public KeyMapController(Actions actions, Overlays overlays) {
        this.actions = actions;
        this.overlays = overlays;
    }

    @FXML
    void initialize() {
        keyMap.sceneProperty().subscribe(scene -> fill(scene != null && scene.getWidth() > ROOM_FOR_THREE ? 3 : 2));
    }

    /// Columns of about the same height, groups kept whole.
    private void fill(int columns) {
        List<VBox> blocks = blocks();
        int height = blocks.stream().mapToInt(KeyMapController::height).max().orElse(0);
        while (inColumns(blocks, height).size() > columns) {
            height++;
        }
        keyColumns.getChildren().setAll(inColumns(blocks, height).stream().map(column -> {
            VBox made = new VBox();
            made.getStyleClass().add("key-column");
            HBox.setHgrow(made, Priority.ALWAYS);
            made.getChildren().setAll(column);
            return made;
        }).toList());
    }

    /// As many columns as no more than so many lines in each take.
    private static List<List<VBox>> inColumns(List<VBox> blocks, int most) {
        List<List<VBox>> columns = new ArrayList<>();
        int above = most;
        for (VBox block : blocks) {
            if (above + height(block) > most) {
                columns.add(new ArrayList<>());
                above = 0;
            }
            columns.getLast().add(block);
            above += height(block);
        }
        return columns;
    }

    private static int height(VBox block) {
        return block.getChildren().size() + 1;
    }

    private List<VBox> blocks() {
        List<VBox> blocks = new ArrayList<>();
        for (ActionGroup group : ActionGroup.values()) {
            List<Node> lines = new ArrayList<>();
            actions.of(group).stream().filter(action -> !actions.keyTexts(action).isEmpty())
                    .forEach((Action action) -> lines.add(line(action.wholeText(), actions.keyTexts(action))));
            actions.gestures(group).forEach((Gesture gesture) -> lines.add(line(gesture.text(), gesture.keyTexts())));
            if (!lines.isEmpty()) {
                Label title = new Label(group.title());
                title.getStyleClass().add("key-title");
                VBox block = new VBox(title);
                block.getStyleClass().add("key-block");
                block.getChildren().addAll(lines);
                blocks.add(block);
            }
        }
        return blocks;
    }

    private static Node line(String text, String keys) {
        Label words = new Label(text);
        words.setMinWidth(40);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox line = new HBox(words, between);
        for (String each : keys.split("  ")) {
            Label key = new Label(each);
            key.getStyleClass().add("key");
            key.setMinWidth(Label.USE_PREF_SIZE);
            line.getChildren().add(key);
        }
        line.getStyleClass().add("key-line");
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.setAccessibleText(text + ": " + keys);
        return line;
    }

    @FXML
    void close() {
        overlays.close();
    }
}
