package headwater.ui.incident;

import headwater.analysis.exposure.Standing;
import headwater.draw.timeline.TimeScale;
import headwater.draw.timeline.Timeline;
import headwater.ui.action.ActionControls;
import headwater.ui.action.Actions;
import headwater.ui.canvas.Corners;
import headwater.ui.text.Texts;
import headwater.ui.theme.Appearance;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Shows when each stream was exposed, as strips over time.
public final class TimelineController {
    private final IncidentViewModel model;
    private final Appearance appearance;
    private final Actions actions;
    private final ZoneId zone;
    @FXML private HBox timelineBar;
    @FXML private ToggleButton scaleDay;
    @FXML private ToggleButton scaleWeek;
    @FXML private ToggleButton scaleBuild;
    @FXML private Button timelineFit;
    @FXML private Button timelineSave;
    @FXML private Region timelineFrame;
    @FXML private TimelineCanvas timelineCanvas;
    @FXML private FlowPane timelineLegend;
    @FXML private VBox timelineEmpty;
    @FXML private Label timelineEmptyText;

    /// @param zone  in which days begin
    public TimelineController(IncidentViewModel model, Appearance appearance, Actions actions, ZoneId zone) {
        this.model = model;
        this.appearance = appearance;
        this.actions = actions;
        this.zone = zone;
    }

    @FXML
    void initialize() {
        timelineCanvas.palette().bind(appearance.palette());
        timelineCanvas.onActivated(model::open);
        timelineCanvas.hints(model::hint);
        Corners.cut(timelineFrame);
        for (Region part : List.of(timelineBar, timelineLegend, timelineEmpty)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        ActionControls.connect(timelineSave, actions.get("timeline.save"));
        timelineFit.setOnAction(_ -> timelineCanvas.fit());
        model.timeline().subscribe(this::show);
        model.state().subscribe(_ -> showNothing());
        model.pointed().subscribe(place -> place.ifPresent(timelineCanvas::select));
        timelineCanvas.view().subscribe(_ -> {
            model.looksAt(timelineCanvas.view().get());
            showScale();
        });
    }

    private void show(Timeline shown) {
        timelineCanvas.show(shown, zone);
        timelineCanvas.setVisible(!shown.isEmpty());
        timelineBar.setVisible(!shown.isEmpty());
        timelineLegend.setVisible(!shown.isEmpty());
        timelineLegend.getChildren().setAll(legend(shown));
        timelineCanvas.setAccessibleText(Texts.count("timeline.said", shown.strips().size()));
        showNothing();
    }

    private void showNothing() {
        timelineEmpty.setVisible(model.timeline().get().isEmpty());
        timelineEmptyText.setText(switch (model.state().get()) {
            case NOTHING_SOUGHT -> Texts.text("incident.nothing.how");
            case SEARCHING -> "";
            case ANSWERED, FAILED, STOPPED -> Texts.text("timeline.empty");
        });
    }

    private void showScale() {
        TimeScale scale = timelineCanvas.view().get().scale();
        scaleDay.setSelected(scale == TimeScale.DAY);
        scaleWeek.setSelected(scale == TimeScale.WEEK);
        scaleBuild.setSelected(scale == TimeScale.BUILD);
    }

    private static List<Node> legend(Timeline shown) {
        List<Node> entries = new ArrayList<>();
        for (Standing standing : shown.standings()) {
            StandingSign sign = new StandingSign();
            sign.show(standing);
            entries.add(entry(sign, "timeline.legend." + standing.jsonName()));
        }
        entries.add(entry(swatch("swatch-exposed"), "timeline.legend.exposed"));
        entries.add(entry(swatch("swatch-untold"), "timeline.legend.untold"));
        if (shown.published().isPresent()) {
            entries.add(entry(swatch("swatch-published"), "timeline.legend.published"));
        }
        return entries;
    }

    private static Region swatch(String style) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("timeline-swatch", style);
        return swatch;
    }

    private static HBox entry(Node sign, String key) {
        Label text = new Label(Texts.text(key));
        text.setMinWidth(Region.USE_PREF_SIZE);
        HBox entry = new HBox(sign, text);
        entry.getStyleClass().add("legend-entry");
        return entry;
    }

    @FXML
    void byDay() {
        timelineCanvas.scale(TimeScale.DAY);
        showScale();
    }

    @FXML
    void byWeek() {
        timelineCanvas.scale(TimeScale.WEEK);
        showScale();
    }

    @FXML
    void byBuild() {
        timelineCanvas.scale(TimeScale.BUILD);
        showScale();
    }

    /// For the window's menu.
    public void fit() {
        timelineCanvas.fit();
    }

    /// For the window's menu.
    public void zoom(boolean nearer) {
        timelineCanvas.zoom(nearer);
    }

    /// Gets the keyboard when the tab is shown.
    public Node picture() {
        return timelineCanvas;
    }
}
