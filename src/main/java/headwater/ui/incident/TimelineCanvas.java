package headwater.ui.incident;

import headwater.draw.Palette;
import headwater.draw.TextWidths;
import headwater.draw.timeline.TimeScale;
import headwater.draw.timeline.Timeline;
import headwater.draw.timeline.TimelinePainter;
import headwater.draw.timeline.TimelineView;
import headwater.ui.canvas.FxTextWidths;
import headwater.ui.canvas.GraphPainter;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// Shows a timeline. Wheel and bars scroll, the wheel with Ctrl zooms to the mouse, a click or Enter opens a snapshot, arrows
/// walk along a strip and from strip to strip. Paints what is seen, so that it costs the same however much there is.
public final class TimelineCanvas extends Region {
    private static final double ZOOM_STEP = 1.3;
    private static final double WHEEL_ZOOM = 240;
    private static final double BAR = 12;
    private static final TextWidths WIDTHS = new FxTextWidths();

    private final Canvas canvas = new Canvas();
    private final ScrollBar across = new ScrollBar();
    private final ScrollBar down = new ScrollBar();
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final ReadOnlyObjectWrapper<TimelineView> view = new ReadOnlyObjectWrapper<>(
            TimelineView.of(Timeline.EMPTY, ZoneOffset.UTC, WIDTHS));
    private final ReadOnlyObjectWrapper<Optional<Timeline.Place>> selected = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Tooltip tip = new Tooltip();
    private Optional<Timeline.Place> pointed = Optional.empty();
    private Consumer<Timeline.Place> activated = _ -> { };
    private Function<Timeline.Place, String> hints = _ -> "";
    private boolean scrolling;

    public TimelineCanvas() {
        getStyleClass().add("timeline-canvas");
        down.setOrientation(Orientation.VERTICAL);
        getChildren().addAll(canvas, across, down);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        across.setFocusTraversable(false);
        down.setFocusTraversable(false);
        across.valueProperty().subscribe(value -> scrollTo(value.doubleValue(), view.get().scrollY()));
        down.valueProperty().subscribe(value -> scrollTo(view.get().scrollX(), value.doubleValue()));
        view.subscribe(_ -> requestLayout());
        palette.subscribe(_ -> requestLayout());
        focusedProperty().subscribe(_ -> requestLayout());
        selected.subscribe(_ -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(-1, -1));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        TimelineKeys.listen(this);
    }

    /// Shows a timeline, all of its time first.
    ///
    /// @param zone  in which days begin
    public void show(Timeline timeline, ZoneId zone) {
        selected.set(Optional.empty());
        pointed = Optional.empty();
        view.set(TimelineView.of(timeline, zone, WIDTHS).sized(getWidth(), getHeight()));
    }

    private void scrollTo(double x, double y) {
        if (!scrolling) {
            view.set(view.get().scrolled(x, y));
        }
    }

    private void pressed(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && !across.equals(event.getTarget()) && !down.equals(event.getTarget())) {
            requestFocus();
            event.consume();
            Optional<Timeline.Place> hit = view.get().markAt(event.getX(), event.getY());
            hit.ifPresent(place -> {
                select(place);
                activated.accept(place);
            });
        }
    }

    private void point(double x, double y) {
        Optional<Timeline.Place> hit = view.get().markAt(x, y);
        if (!hit.equals(pointed)) {
            pointed = hit;
            setCursor(hit.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
            hit.ifPresent(place -> tip.setText(hints.apply(place)));
            Tooltip.uninstall(this, tip);
            if (hit.isPresent()) {
                Tooltip.install(this, tip);
            }
            requestLayout();
        }
    }

    private void scroll(ScrollEvent event) {
        if (event.isShortcutDown()) {
            view.set(view.get().zoomed(Math.exp(event.getDeltaY() / WHEEL_ZOOM), event.getX()));
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            view.set(view.get().scrolled(view.get().scrollX() - event.getDeltaY(), view.get().scrollY()));
        } else {
            view.set(view.get().scrolled(view.get().scrollX() - event.getDeltaX(), view.get().scrollY() - event.getDeltaY()));
        }
        event.consume();
    }

    /// Points at a mark and brings it into sight.
    void select(Timeline.Place place) {
        selected.set(Optional.of(place));
        view.set(view.get().showing(place));
        setAccessibleText(hints.apply(place).replace("\n", ", "));
    }

    void activate() {
        selected.get().ifPresent(activated);
    }

    /// Nearer to the mark that is pointed at, or farther.
    public void zoom(boolean nearer) {
        double x = selected.get().map(view.get()::markX).orElse(getWidth() / 2);
        view.set(view.get().zoomed(nearer ? ZOOM_STEP : 1 / ZOOM_STEP, x));
    }

    void fit() {
        view.set(view.get().fitted());
    }

    /// Days, weeks or builds; the same moment stays in the middle.
    public void scale(TimeScale scale) {
        view.set(view.get().scaled(scale));
        selected.get().ifPresent(place -> view.set(view.get().showing(place)));
    }

    ReadOnlyObjectProperty<TimelineView> view() {
        return view.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Timeline.Place>> selected() {
        return selected.getReadOnlyProperty();
    }

    ObjectProperty<Palette> palette() {
        return palette;
    }

    /// @param wanted  gets the mark that was clicked or walked to
    public void onActivated(Consumer<Timeline.Place> wanted) {
        activated = wanted;
    }

    /// @param said  what is told of a mark
    void hints(Function<Timeline.Place, String> said) {
        hints = said;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        TimelineView seen = view.get().sized(width, height);
        canvas.setWidth(width);
        canvas.setHeight(height);
        bars(seen);
        TimelinePainter.paint(GraphPainter.on(canvas.getGraphicsContext2D()), seen, palette.get(),
                new TimelinePainter.Marks(selected.get(), pointed, isFocused()), WIDTHS);
        if (seen.scrollX() != view.get().scrollX() || seen.scrollY() != view.get().scrollY() || seen.plotWidth() != view.get().plotWidth()
                || seen.plotHeight() != view.get().plotHeight()) {
            view.set(seen);
        }
    }

    /// The bars, only where there is more than is seen.
    private void bars(TimelineView seen) {
        scrolling = true;
        bar(across, seen.wholeWidth(), seen.plotWidth(), seen.scrollX());
        bar(down, seen.wholeHeight(), getHeight(), seen.scrollY());
        across.resizeRelocate(seen.plotLeft(), getHeight() - BAR, seen.plotWidth(), BAR);
        down.resizeRelocate(getWidth() - BAR, seen.plotTop(), BAR, seen.plotHeight());
        scrolling = false;
    }

    private static void bar(ScrollBar bar, double whole, double seen, double at) {
        double more = Math.max(0, whole - seen);
        bar.setVisible(more > 1);
        bar.setMax(more);
        bar.setVisibleAmount(whole <= 0 ? 0 : more * Math.min(1, seen / whole));
        bar.setUnitIncrement(46);
        bar.setBlockIncrement(Math.max(1, seen * 0.8));
        bar.setValue(at);
    }
}
