package headwater.ui.paths;

import headwater.draw.DrawList;
import headwater.model.DisplayText;
import headwater.ui.action.Actions;
import headwater.ui.canvas.Corners;
import headwater.ui.canvas.GraphCanvas;
import headwater.ui.canvas.Legend;
import headwater.ui.canvas.Minimap;
import headwater.ui.find.FindInPictureViewModel;
import headwater.ui.selection.SelectionMenu;
import headwater.ui.sign.BriefText;
import headwater.ui.sign.VerdictSign;
import headwater.ui.text.Texts;
import headwater.ui.theme.Appearance;
import headwater.workbench.Sentence;
import headwater.workbench.Verdict;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.geometry.Point2D;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Shows the paths and the sentence.
public final class PathsController {
    private static final PseudoClass AFFECTED = PseudoClass.getPseudoClass("affected");
    private static final PseudoClass INCOMPLETE = PseudoClass.getPseudoClass("incomplete");
    private static final Duration BEFORE_SAID = Duration.millis(250);

    private final PathsViewModel model;
    private final FindInPictureViewModel finding;
    private final Appearance appearance;
    private final Actions actions;
    private final SelectionMenu menu;
    @FXML private HBox banner;
    @FXML private Region warning;
    @FXML private VerdictSign sign;
    @FXML private Label headline;
    @FXML private Label detail;
    @FXML private HBox goalBar;
    @FXML private Label goal;
    @FXML private Button back;
    @FXML private FilterBar filterBar;
    @FXML private PictureBarController pictureBarController;
    @FXML private Region frame;
    @FXML private GraphCanvas canvas;
    @FXML private Minimap minimap;
    @FXML private Legend legend;
    @FXML private HBox guard;
    @FXML private Label guardText;
    @FXML private VBox empty;
    @FXML private Label emptyText;
    @FXML private Button near;
    private final PauseTransition slow = new PauseTransition(BEFORE_SAID);

    public PathsController(PathsViewModel model, FindInPictureViewModel finding, Appearance appearance, Actions actions,
            SelectionMenu menu) {
        this.model = model;
        this.finding = finding;
        this.appearance = appearance;
        this.actions = actions;
        this.menu = menu;
    }

    @FXML
    void initialize() {
        canvas.palette().bind(appearance.palette());
        canvas.motion().bind(appearance.motion());
        canvas.onActivated(model::activate);
        canvas.seen().subscribe(seen -> model.viewport().set(Optional.of(seen)));
        pictureBarController.zoom().follow(canvas);
        Corners.cut(frame);
        minimap.follow(canvas);
        legend.follow(canvas, frame, minimap);
        canvas.highlight().bind(model.highlight());
        canvas.selected().bindBidirectional(model.session().component());
        canvas.found().bind(finding.found());
        finding.shown().subscribe(canvas::hold);
        canvas.pointed().subscribe(component -> model.hovered().set(component));
        menu.attach(canvas, this::selectHovered, this::placeOfSelected);
        model.guarded().subscribe(this::showGuard);
        guard.managedProperty().bind(guard.visibleProperty());
        goalBar.managedProperty().bind(goalBar.visibleProperty());
        BriefText.in(banner, headline, detail);
        warning.managedProperty().bind(warning.visibleProperty());
        sign.managedProperty().bind(sign.visibleProperty());
        model.session().answer().subscribe(_ -> showSentence());
        model.session().filter().subscribe(_ -> showFilter());
        model.shown().subscribe(this::showPicture);
        model.edits().subscribe(_ -> showViews());
        model.session().goal().subscribe(_ -> showGoal());
        model.drawing().subscribe(this::showDrawing);
        canvas.selected().subscribe(_ -> describe());
        slow.setOnFinished(_ -> emptyText.setText(model.nothingToDraw()));
        model.underWay().subscribe(_ -> showNothing());
    }

    private void showSentence() {
        Optional<Verdict> verdict = model.verdict();
        boolean affected = verdict.filter(v -> v == Verdict.AFFECTED).isPresent();
        banner.pseudoClassStateChanged(AFFECTED, affected);
        banner.pseudoClassStateChanged(INCOMPLETE, verdict.filter(v -> v == Verdict.INCOMPLETE).isPresent());
        warning.setVisible(affected);
        sign.setVisible(!affected);
        sign.show(verdict);
        headline.setText(Texts.unbroken(DisplayText.line(model.brief().get().map(Sentence::headline).orElse(""))));
        detail.setText(Texts.unbroken(DisplayText.line(model.brief().get()
                .map(said -> (said.detail() + " " + model.filterNote()).strip()).orElse(""))));
        showNothing();
    }

    /// A picture is made so fast, as a rule, that nothing is said of it for a moment.
    private void showNothing() {
        emptyText.setText(model.underWay().get() ? "" : model.nothingToDraw());
        near.setText(Texts.count("paths.near", model.nearMisses()));
        near.setVisible(model.nearMisses() > 0);
        if (model.underWay().get()) {
            slow.playFromStart();
        } else {
            slow.stop();
        }
    }

    private void showFilter() {
        filterBar.show(model.session().filter().get(), model::label,
                component -> model.session().filter(model.session().filter().get().without(component)));
    }

    private void showPicture(Optional<ShownPaths> made) {
        showSentence();
        made.ifPresent(picture -> model.takeViewport().ifPresentOrElse(at -> canvas.show(picture.drawing(), at),
                () -> canvas.show(picture.drawing(), model.arrival())));
    }

    private void showGuard(OptionalInt more) {
        guard.setVisible(more.isPresent());
        more.ifPresent(count -> guardText.setText(Texts.text("paths.guard", count)));
    }

    @FXML
    void showAllTheSame() {
        model.wantAllTheSame();
    }

    @FXML
    void keepShortest() {
        model.want(false);
    }

    private void showViews() {
        filterBar.views(ViewChips.of(model, actions));
    }

    private boolean selectHovered() {
        canvas.hovered().get().ifPresent(model.session()::select);
        return canvas.hovered().get().isPresent();
    }

    private Optional<Point2D> placeOfSelected() {
        return canvas.selected().get().stream().boxed().findFirst().flatMap(canvas::place);
    }

    private void showGoal() {
        goalBar.setVisible(model.goalName().isPresent());
        goal.setText(model.goalName().map(name -> Texts.text("paths.goal", name)).orElse(""));
        back.setText(Texts.text(model.verdict().filter(v -> v == Verdict.AFFECTED).isPresent()
                ? "paths.goal.back" : "paths.goal.close"));
    }

    private void showDrawing(DrawList drawing) {
        empty.setVisible(drawing.isEmpty());
        canvas.setVisible(!drawing.isEmpty());
        showViews();
        describe();
    }

    private void describe() {
        canvas.setAccessibleText(canvas.selected().get().isPresent()
                ? model.drawing().get().boxOf(canvas.selected().get().getAsInt())
                        .map(box -> box.fullName() + ", " + Legend.word(box.role()))
                        .orElseGet(() -> Texts.text("paths.canvas"))
                : Texts.text("paths.canvas"));
    }

    @FXML
    void copySentence() {
        actions.run("copy-sentence");
    }

    @FXML
    void listNear() {
        model.listNear();
    }

    @FXML
    void showCompromised() {
        model.showCompromised();
    }

    /// For the window's menu.
    public GraphCanvas canvas() {
        return canvas;
    }
}
