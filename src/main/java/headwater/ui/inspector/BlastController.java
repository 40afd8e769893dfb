package headwater.ui.inspector;

import headwater.ui.sign.Hint;
import headwater.ui.text.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows a blast radius: numbers, and how many dependants there are at each distance.
public final class BlastController {
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final PseudoClass MANY = PseudoClass.getPseudoClass("many");
    private static final int MANY_RINGS = 6;
    private static final double TALLEST = 30;
    private static final double LEAST = 2;

    private final BlastViewModel model;
    private final InspectorViewModel inspector;
    @FXML private VBox blast;
    @FXML private Label blastTitle;
    @FXML private Label blastNote;
    @FXML private Button dependants;
    @FXML private Button introducing;
    @FXML private Button roots;
    @FXML private Button production;
    @FXML private Region share;
    @FXML private HBox rings;

    /// @param inspector  follows the links
    public BlastController(BlastViewModel model, InspectorViewModel inspector) {
        this.model = model;
        this.inspector = inspector;
    }

    @FXML
    void initialize() {
        blastNote.managedProperty().bind(blastNote.visibleProperty());
        model.content().subscribe(this::show);
    }

    private void show(Optional<BlastContent> found) {
        blast.setVisible(found.isPresent());
        found.ifPresent(this::show);
    }

    private void show(BlastContent of) {
        blastTitle.setText(of.title());
        blastNote.setText(of.note());
        blastNote.setVisible(!of.note().isEmpty());
        number(dependants, of.dependants());
        number(introducing, of.introducers());
        number(roots, of.roots());
        number(production, of.production());
        double full = share.getParent() instanceof Region track ? track.getPrefWidth() : 0;
        share.getParent().setVisible(of.share() > 0);
        share.getParent().setManaged(of.share() > 0);
        share.setPrefWidth(of.share() * full);
        share.setMaxWidth(of.share() * full);
        rings.getChildren().setAll(of.rings().stream().map(this::column).toList());
        Label note = new Label(!of.rings().isEmpty() ? Texts.text("blast.rings.note")
                : of.roots().link().isPresent() ? "" : Texts.text("blast.rings.none"));
        note.getStyleClass().add("ring-note");
        rings.pseudoClassStateChanged(EMPTY, of.rings().isEmpty());
        rings.pseudoClassStateChanged(MANY, of.rings().size() > MANY_RINGS);
        rings.getChildren().add(note);
        rings.setManaged(!of.rings().isEmpty() || !note.getText().isEmpty());
    }

    private void number(Button button, BlastContent.Figure number) {
        button.setText(number.text());
        button.setDisable(number.link().isEmpty());
        button.setOnAction(_ -> number.link().ifPresent(inspector::follow));
    }

    private Button column(BlastContent.Ring ring) {
        Label count = new Label(String.valueOf(ring.count()));
        count.getStyleClass().add("ring-count");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region bar = new Region();
        bar.getStyleClass().add("ring-bar");
        double height = ring.count() == 0 ? 1 : Math.max(LEAST, ring.height() * TALLEST);
        bar.setMinHeight(height);
        bar.setMaxHeight(height);
        Label distance = new Label(ring.distance());
        distance.getStyleClass().add("ring-distance");
        VBox column = new VBox(count, bar, distance);
        column.getStyleClass().add("ring-column");
        Button button = new Button("", column);
        button.getStyleClass().add("ring");
        button.setAccessibleText(ring.meaning());
        Hint.on(button, ring::meaning);
        button.setDisable(ring.link().isEmpty());
        button.setOnAction(_ -> ring.link().ifPresent(inspector::follow));
        return button;
    }
}
