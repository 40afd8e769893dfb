package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.DrawList;
import headwater.draw.FigurePainter;
import headwater.draw.Highlight;
import headwater.draw.Overview;
import headwater.draw.Palette;
import headwater.draw.Picture;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Shows a picture: a draw list, or an overview made of tiles. Drag and two fingers pan, the wheel zooms to the mouse, `F` fits, `+`, `-` and `0` zoom, a click
/// selects, arrows walk, a double click or Enter activates. It searches nothing: what stands out is given to it as a
/// [Highlight].
public final class GraphCanvas extends Region {
    private static final double ZOOM_STEP = 1.25;

    /// What the view follows when the size changes.
    private enum Follow { START, WHOLE, NOTHING }

    private final Canvas canvas = new Canvas();
    private final Screen screen = new Screen();
    private final ReadOnlyObjectWrapper<Picture> picture = new ReadOnlyObjectWrapper<>(DrawList.EMPTY);
    private final ReadOnlyObjectWrapper<DrawList> drawing = new ReadOnlyObjectWrapper<>(DrawList.EMPTY);
    private PicturePainter painter = new LivePainter(DrawList.EMPTY, canvas);
    private final DoubleProperty sharpness = new SimpleDoubleProperty(0);
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(Palette.LIGHT);
    private final ObjectProperty<Highlight> highlight = new SimpleObjectProperty<>(Highlight.NONE);
    private final ObjectProperty<OptionalInt> selected = new SimpleObjectProperty<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> hovered = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<OptionalInt> pointed = new ReadOnlyObjectWrapper<>(OptionalInt.empty());
    private final ReadOnlyObjectWrapper<Viewport> seen = new ReadOnlyObjectWrapper<>(new Viewport(1, 0, 0));
    private final BooleanProperty motion = new SimpleBooleanProperty();
    private Viewport view = new Viewport(1, 0, 0);
    private Follow follow = Follow.START;
    private Optional<Glide> glide = Optional.empty();
    private IntConsumer activated = _ -> { };
    private final ObjectProperty<Set<Integer>> found = new SimpleObjectProperty<>(Set.of());
    private final Tooltip tip = new Tooltip();
    private Optional<Viewport> held = Optional.empty();
    private boolean heldWhole;
    private boolean walking;
    private OptionalInt wanted = OptionalInt.empty();

    public GraphCanvas() {
        getChildren().add(screen);
        getStyleClass().add("graph-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        palette.subscribe(_ -> repaint());
        sharpness.subscribe(_ -> repaint());
        highlight.subscribe(_ -> repaint());
        selected.subscribe(_ -> repaint());
        found.subscribe(_ -> repaint());
        hovered.subscribe(_ -> tell());
        pointed.subscribe(_ -> repaint());
        focusedProperty().subscribe(_ -> {
            walking &= isFocused();
            pointed.set(pointedNow());
            repaint();
        });
        CanvasInput.listen(this);
    }

    /// Shows a picture from the start, or so that what was seen before stays where it is.
    public void show(Picture wantedPicture, Arrival arrival) {
        Picture before = picture.get();
        take(wantedPicture);
        Framing framing = framing();
        Optional<Viewport> staying = arrival == Arrival.STAY ? framing.staying(before, view, selected.get())
                : Optional.empty();
        boolean refit = follow != Follow.NOTHING
                && staying.filter(at -> at.holds(wantedPicture, getWidth(), getHeight())).isEmpty();
        if (staying.isPresent() && !refit) {
            jump(staying.get());
        } else if (arrival == Arrival.START) {
            start(Follow.START);
        }
        repaint();
    }

    /// Shows a picture exactly as it was seen once.
    public void show(Picture wantedPicture, Viewport at) {
        take(wantedPicture);
        jump(at);
    }

    private void take(Picture taken) {
        painter = switch (taken) {
            case DrawList list -> new LivePainter(list, canvas);
            case Overview overview -> FramePainter.of(overview, painter, this::repaint);
        };
        screen.show(painter.node());
        drawing.set(taken instanceof DrawList list ? list : DrawList.EMPTY);
        picture.set(taken);
    }

    private Framing framing() {
        return new Framing(picture.get(), getWidth(), getHeight());
    }

    /// What is shown.
    public ReadOnlyObjectProperty<Picture> picture() {
        return picture.getReadOnlyProperty();
    }

    /// What is shown when it is a draw list, else an empty one.
    public ReadOnlyObjectProperty<DrawList> drawing() {
        return drawing.getReadOnlyProperty();
    }

    /// Whether what is shown is final: nothing of it is still being made.
    public boolean isSettled() {
        return painter.isSettled();
    }

    /// Pixels of the screen for one px, where the window does not tell; 0 where it does.
    public DoubleProperty sharpness() {
        return sharpness;
    }

    double sharp() {
        double told = getScene() == null || getScene().getWindow() == null ? 1 : getScene().getWindow().getOutputScaleX();
        return sharpness.get() > 0 ? sharpness.get() : told;
    }

    public ObjectProperty<Palette> palette() {
        return palette;
    }

    public ObjectProperty<Highlight> highlight() {
        return highlight;
    }

    /// The component that is selected; set from outside, by a click or by walking.
    public ObjectProperty<OptionalInt> selected() {
        return selected;
    }

    /// Components that a search found, each with a ring.
    public ObjectProperty<Set<Integer>> found() {
        return found;
    }

    /// Keeps the picture where it is while a bar beside it takes some of its room, but never cuts what was seen whole.
    public void hold(boolean still) {
        held = still ? Optional.of(view) : Optional.empty();
        heldWhole = still && !cut();
        repaint();
    }

    /// The component under the mouse.
    public ReadOnlyObjectProperty<OptionalInt> hovered() {
        return hovered.getReadOnlyProperty();
    }

    /// The component that mouse or keyboard points at: the one walked to by arrow keys, until the mouse moves.
    public ReadOnlyObjectProperty<OptionalInt> pointed() {
        return pointed.getReadOnlyProperty();
    }

    /// Whether views glide; they never do where the system asks for little motion.
    public BooleanProperty motion() {
        return motion;
    }

    /// What a double click on a component, or Enter, does.
    public void onActivated(IntConsumer todo) {
        activated = todo;
    }

    /// What is seen of the picture.
    public ReadOnlyObjectProperty<Viewport> seen() {
        return seen.getReadOnlyProperty();
    }

    /// Shows everything, however small.
    public void fit() {
        start(Follow.WHOLE);
    }

    private void start(Follow mode) {
        Viewport from = view;
        follow = mode;
        stopGlide();
        held = held.map(_ -> framed());
        boolean still = getScene() == null || getScene().getPreferences().isReducedMotion();
        if (motion.get() && !still && getWidth() > 0) {
            Glide started = new Glide(from, framed(), at -> {
                view = at;
                repaint();
            });
            started.setOnFinished(_ -> glide = Optional.empty());
            glide = Optional.of(started);
            started.play();
        }
        repaint();
    }

    private void stopGlide() {
        glide.ifPresent(Glide::stop);
        glide = Optional.empty();
    }

    private Viewport framed() {
        Framing framing = framing();
        return follow == Follow.START ? framing.start(selected.get()) : framing.whole();
    }

    public void zoom(boolean in) {
        zoom(in ? ZOOM_STEP : 1 / ZOOM_STEP, getWidth() / 2, getHeight() / 2);
    }

    /// One px of the picture on one px of the screen.
    public void zoomToFullSize() {
        zoom(1 / view.scale(), getWidth() / 2, getHeight() / 2);
    }

    void zoom(double factor, double x, double y) {
        jump(view.zoomed(factor, framing().least(), x, y));
    }

    void pan(double dx, double dy) {
        jump(view.moved(dx, dy));
    }

    private void jump(Viewport to) {
        stopGlide();
        follow = Follow.NOTHING;
        view = to;
        repaint();
    }

    /// Where a component is shown, in px of this control.
    public Optional<Point2D> place(int component) {
        return picture.get().boxOf(component).map(box -> new Point2D(
                view.toScreenX(box.area().x() + box.area().width() / 2), view.toScreenY(box.area().middle())));
    }

    /// Moves a point of the picture into the middle.
    void centre(double pictureX, double pictureY) {
        pan(getWidth() / 2 - view.toScreenX(pictureX), getHeight() / 2 - view.toScreenY(pictureY));
    }

    /// Whether a part of the picture lies outside.
    boolean cut() {
        return !view.holds(picture.get(), getWidth(), getHeight());
    }

    /// What is painted on: not managed, so that a step of a gesture lays out nothing of the window around it; and a pixel
    /// smaller on each side than this control, which is opaque, so that nothing below has to be painted again (JavaFX takes
    /// what changed for larger by a pixel).
    private final class Screen extends Region {
        private final Rectangle edge = new Rectangle(1, 1, 0, 0);

        Screen() {
            setManaged(false);
            setClip(edge);
            show(canvas);
        }

        private void show(Node node) {
            getChildren().setAll(node);
        }

        @Override
        protected void layoutChildren() {
            edge.setWidth(Math.max(0, getWidth() - 2));
            edge.setHeight(Math.max(0, getHeight() - 2));
            paint();
        }
    }

    @Override
    protected void layoutChildren() {
        screen.resizeRelocate(0, 0, getWidth(), getHeight());
        repaint();
    }

    private void repaint() {
        screen.requestLayout();
    }

    private void paint() {
        if (follow != Follow.NOTHING && glide.isEmpty()) {
            view = held.map(at -> framing().raised(at))
                    .filter(at -> !heldWhole || at.holds(picture.get(), getWidth(), getHeight()))
                    .orElseGet(this::framed);
        }
        if (wanted.isPresent() && getWidth() > 0) {
            picture.get().boxOf(wanted.getAsInt()).ifPresent(this::reveal);
            wanted = OptionalInt.empty();
        }
        seen.set(view);
        painter.paint(new PicturePainter.Look(view, palette.get(), highlight.get(),
                new FigurePainter.Marks(selected.get(), isFocused(), pointed.get(), found.get()), getWidth(), getHeight(), sharp()));
    }

    /// Says the whole name of what is under the mouse, where the picture does not.
    private void tell() {
        Tooltip.uninstall(this, tip);
        hovered.get().ifPresent(component -> picture.get().boxOf(component)
                .filter(box -> !painter.tellsAll(box)).ifPresent(box -> {
                    tip.setText(box.fullName());
                    Tooltip.install(this, tip);
                }));
    }

    private Optional<BoxShape> boxAt(double x, double y) {
        return picture.get().boxAt(view.toPictureX(x), view.toPictureY(y), view.scale());
    }

    /// Says whether a component is at a place under the mouse, which then is hovered.
    boolean point(double x, double y) {
        walking = false;
        hovered.set(boxAt(x, y).map(box -> OptionalInt.of(box.component())).orElse(OptionalInt.empty()));
        pointed.set(pointedNow());
        return hovered.get().isPresent();
    }

    private OptionalInt pointedNow() {
        return walking ? selected.get() : hovered.get();
    }

    void select(double x, double y, boolean twice) {
        boxAt(x, y).ifPresent(box -> {
            selected.set(OptionalInt.of(box.component()));
            if (twice) {
                activate();
            }
        });
    }

    void activate() {
        selected.get().ifPresent(component -> picture.get().boxOf(component).ifPresent(box ->
                activated.accept(box.component())));
    }

    void walk(Walk.Direction direction) {
        Picture shown = picture.get();
        Optional<BoxShape> here = selected.get().isPresent() ? shown.boxOf(selected.get().getAsInt())
                : Optional.empty();
        Optional<BoxShape> next = here.isPresent() ? Walk.from(shown, here.get(), direction) : first(shown);
        next.ifPresent(box -> {
            selected.set(OptionalInt.of(box.component()));
            walking = true;
            pointed.set(pointedNow());
            reveal(box);
        });
    }

    private static Optional<BoxShape> first(Picture shown) {
        return switch (shown) {
            case DrawList list -> list.boxes().stream().findFirst();
            case Overview overview -> overview.components().boxed().findFirst().flatMap(overview::boxOf);
        };
    }

    /// Moves the picture, once it is laid out, just so far that the box of a component is seen, if it has one.
    public void reveal(int component) {
        wanted = OptionalInt.of(component);
        repaint();
    }

    /// Moves the picture just so far that a box is seen.
    private void reveal(BoxShape box) {
        Viewport.Area border = framing().border();
        double left = view.toScreenX(box.area().x());
        double right = view.toScreenX(box.area().right());
        double top = view.toScreenY(box.area().y());
        double bottom = view.toScreenY(box.area().bottom());
        double dx = left < border.x() ? border.x() - left : Math.min(0, getWidth() - border.width() - right);
        double dy = top < border.y() ? border.y() - top : Math.min(0, getHeight() - border.height() - bottom);
        if (dx != 0 || dy != 0) {
            pan(dx, dy);
        }
    }
}
