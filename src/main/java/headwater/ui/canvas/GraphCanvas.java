package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.DrawList;
import headwater.draw.Highlight;
import headwater.draw.Palette;
import headwater.draw.Role;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// Shows a draw list. Drag pans, the wheel zooms to the mouse, `F` fits, `+` and `-` zoom, a click selects, arrows walk.
/// It searches nothing: what stands out is given to it as a [Highlight].
public final class GraphCanvas extends Region {
    private static final double ZOOM_STEP = 1.25;
    private static final double LARGEST_FIT = 1.3;
    private static final double SMALLEST_FIT = 0.62;
    private static final double READABLE = 0.78;
    private static final double GOAL_AT_RIGHT = 0.85;
    private static final double DRAG_FROM = 3;
    private static final Viewport.Area BORDER = new Viewport.Area(14, 50, 14, 40);

    private final Canvas canvas = new Canvas();
    private final ObjectProperty<DrawList> drawing = new SimpleObjectProperty<>(DrawList.EMPTY);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final ObjectProperty<Highlight> highlight = new SimpleObjectProperty<>(Highlight.NONE);
    private final ObjectProperty<OptionalInt> selected = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> hovered = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<Viewport> seen = new ReadOnlyObjectWrapper<>(new Viewport(1, 0, 0));
    private Viewport view = new Viewport(1, 0, 0);
    private boolean fitted = true;
    private boolean dragged;
    private double lastX;
    private double lastY;

    public GraphCanvas() {
        getChildren().add(canvas);
        getStyleClass().add("graph-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        drawing.subscribe(_ -> fit());
        palette.subscribe(_ -> requestLayout());
        highlight.subscribe(_ -> requestLayout());
        selected.subscribe(_ -> requestLayout());
        focusedProperty().subscribe(_ -> requestLayout());
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(event.getX(), event.getY()));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hovered.set(OptionalInt.empty()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(ScrollEvent.SCROLL, this::scroll);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    public ObjectProperty<DrawList> drawing() {
        return drawing;
    }

    public ObjectProperty<Palette> palette() {
        return palette;
    }

    public ObjectProperty<Highlight> highlight() {
        return highlight;
    }

    /// The component that is selected; set from outside or by a click.
    public ObjectProperty<OptionalInt> selected() {
        return selected;
    }

    /// The component under the mouse.
    public ReadOnlyObjectProperty<OptionalInt> hovered() {
        return hovered.getReadOnlyProperty();
    }

    /// Shows everything, as long as names stay readable; what is larger begins at its right end, where the suspect is.
    public void fit() {
        fitted = true;
        requestLayout();
    }

    public void zoom(boolean in) {
        zoom(in ? ZOOM_STEP : 1 / ZOOM_STEP, getWidth() / 2, getHeight() / 2);
    }

    /// Where a component is shown, in px of this control.
    public Optional<javafx.geometry.Point2D> place(int component) {
        return drawing.get().boxOf(component).map(box -> new javafx.geometry.Point2D(
                view.toScreenX(box.area().x() + box.area().width() / 2), view.toScreenY(box.area().middle())));
    }

    /// What is seen of the picture.
    ReadOnlyObjectProperty<Viewport> seen() {
        return seen.getReadOnlyProperty();
    }

    /// Moves a point of the picture into the middle.
    void centre(double pictureX, double pictureY) {
        pan(getWidth() / 2 - view.toScreenX(pictureX), getHeight() / 2 - view.toScreenY(pictureY));
    }

    /// Whether a part of the picture lies outside.
    boolean cut() {
        DrawList picture = drawing.get();
        return view.toScreenX(0) < -1 || view.toScreenY(0) < -1 || view.toScreenX(picture.width()) > getWidth() + 1
                || view.toScreenY(picture.height()) > getHeight() + 1;
    }

    private void zoom(double factor, double x, double y) {
        fitted = false;
        view = view.zoomed(factor, x, y);
        requestLayout();
    }

    private void pan(double dx, double dy) {
        fitted = false;
        view = view.moved(dx, dy);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (fitted) {
            view = fitting();
        }
        seen.set(view);
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        GraphPainter.paint(canvas.getGraphicsContext2D(), new GraphPainter.Look(drawing.get(), view, palette.get(),
                highlight.get(), selected.get(), isFocused()), getWidth(), getHeight());
    }

    private Viewport fitting() {
        DrawList picture = drawing.get();
        Viewport.Area area = new Viewport.Area(BORDER.x(), BORDER.y(), getWidth() - BORDER.x() - BORDER.width(),
                getHeight() - BORDER.y() - BORDER.height());
        Viewport whole = Viewport.fit(picture.width(), picture.height(), area, LARGEST_FIT);
        if (whole.scale() >= SMALLEST_FIT) {
            return whole;
        }
                List<BoxShape> goals = picture.boxes().stream()
                .filter(box -> box.role() == Role.COMPROMISED || box.role() == Role.TARGET).toList();
        double right = goals.stream().mapToDouble(box -> box.area().right()).average().orElse(picture.width());
        double middle = goals.stream().mapToDouble(box -> box.area().middle()).average().orElse(picture.height() / 2);
        return new Viewport(READABLE,
                shift(area.x(), area.width(), picture.width() * READABLE, right * READABLE, GOAL_AT_RIGHT),
                shift(area.y(), area.height(), picture.height() * READABLE, middle * READABLE, 0.5));
    }

    /// Puts a place of the picture at a share of the room, without leaving room empty; what fits is centred.
    private static double shift(double start, double room, double size, double place, double share) {
        return size <= room ? start + (room - size) / 2
                : Math.clamp(start + room * share - place, start + room - size, start);
    }

    private Optional<BoxShape> boxAt(double x, double y) {
        return drawing.get().boxAt(view.toPictureX(x), view.toPictureY(y));
    }

    private void hover(double x, double y) {
        Optional<BoxShape> box = boxAt(x, y);
        hovered.set(box.map(found -> OptionalInt.of(found.component())).orElse(OptionalInt.empty()));
        setCursor(box.isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    /// Consumed, for a TabPane around it would take the focus away.
    private void press(MouseEvent event) {
        requestFocus();
        event.consume();
        dragged = false;
        lastX = event.getX();
        lastY = event.getY();
    }

    private void drag(MouseEvent event) {
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        if (dragged || Math.hypot(dx, dy) >= DRAG_FROM) {
            dragged = true;
            setCursor(Cursor.CLOSED_HAND);
            pan(dx, dy);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            boxAt(event.getX(), event.getY()).ifPresent(box -> selected.set(OptionalInt.of(box.component())));
        }
        dragged = false;
        hover(event.getX(), event.getY());
    }

    private void scroll(ScrollEvent event) {
        if (event.isShiftDown() || event.getDeltaY() == 0) {
            pan(event.getDeltaX() + (event.getDeltaX() == 0 ? event.getDeltaY() : 0), 0);
        } else {
            zoom(Math.exp(event.getDeltaY() / 240), event.getX(), event.getY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used = true;
        switch (event.getCode()) {
            case F -> fit();
            case PLUS, ADD, EQUALS -> zoom(true);
            case MINUS, SUBTRACT -> zoom(false);
            case LEFT -> walk(Walk.Direction.LEFT);
            case RIGHT -> walk(Walk.Direction.RIGHT);
            case UP -> walk(Walk.Direction.UP);
            case DOWN -> walk(Walk.Direction.DOWN);
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }

    private void walk(Walk.Direction direction) {
        DrawList picture = drawing.get();
        Optional<BoxShape> here = selected.get().isPresent() ? picture.boxOf(selected.get().getAsInt())
                : Optional.empty();
        Optional<BoxShape> next = here.isPresent() ? Walk.from(picture, here.get(), direction)
                : picture.boxes().stream().findFirst();
        next.ifPresent(box -> {
            selected.set(OptionalInt.of(box.component()));
            reveal(box);
        });
    }

    /// Moves the picture just so far that the box of a component is seen, if it has one.
    public void reveal(int component) {
        drawing.get().boxOf(component).ifPresent(this::reveal);
    }

    /// Moves the picture just so far that a box is seen.
    private void reveal(BoxShape box) {
        double left = view.toScreenX(box.area().x());
        double right = view.toScreenX(box.area().right());
        double top = view.toScreenY(box.area().y());
        double bottom = view.toScreenY(box.area().bottom());
        double dx = left < BORDER.x() ? BORDER.x() - left : Math.min(0, getWidth() - BORDER.width() - right);
        double dy = top < BORDER.y() ? BORDER.y() - top : Math.min(0, getHeight() - BORDER.height() - bottom);
        if (dx != 0 || dy != 0) {
            pan(dx, dy);
        }
    }
}
