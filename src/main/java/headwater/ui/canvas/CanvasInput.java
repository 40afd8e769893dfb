package headwater.ui.canvas;

import javafx.scene.Cursor;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/// What mouse, wheel, trackpad and keys do with a canvas.
final class CanvasInput {
    private static final double DRAG_FROM = 3;
    private static final double WHEEL_NOTCH = 40;
    private static final double WHEEL_ZOOM = 240;
    private final GraphCanvas canvas;
    private boolean dragged;
    private boolean gliding;
    private double lastX;
    private double lastY;

    private CanvasInput(GraphCanvas canvas) {
        this.canvas = canvas;
    }

    static void listen(GraphCanvas canvas) {
        CanvasInput input = new CanvasInput(canvas);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, event -> input.hover(event.getX(), event.getY()));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.point(-1, -1));
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, input::press);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, input::drag);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, input::release);
        canvas.addEventHandler(ScrollEvent.SCROLL_STARTED, _ -> input.gliding = true);
        canvas.addEventHandler(ScrollEvent.SCROLL_FINISHED, _ -> input.gliding = false);
        canvas.addEventHandler(ScrollEvent.SCROLL, input::scroll);
        canvas.addEventHandler(ZoomEvent.ZOOM, event -> {
            canvas.zoom(event.getZoomFactor(), event.getX(), event.getY());
            event.consume();
        });
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, input::key);
    }

    private void hover(double x, double y) {
        canvas.setCursor(canvas.point(x, y) ? Cursor.HAND : Cursor.DEFAULT);
    }

    /// Consumed, for a TabPane around it would take the focus away; not the buttons that go back and forward.
    private void press(MouseEvent event) {
        if (event.getButton() == MouseButton.BACK || event.getButton() == MouseButton.FORWARD) {
            return;
        }
        canvas.requestFocus();
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
            canvas.setCursor(Cursor.CLOSED_HAND);
            canvas.pan(dx, dy);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    private void release(MouseEvent event) {
        if (!dragged && event.getButton() == MouseButton.PRIMARY) {
            canvas.select(event.getX(), event.getY(), event.getClickCount() == 2);
        }
        dragged = false;
        hover(event.getX(), event.getY());
    }

    /// The wheel zooms, in whole notches; two fingers on a trackpad pan, and zoom with Ctrl.
    private void scroll(ScrollEvent event) {
        boolean notches = event.getDeltaX() == 0 && event.getDeltaY() % WHEEL_NOTCH == 0;
        boolean trackpad = gliding || event.isInertia() || event.getTouchCount() > 0 || !notches;
        if (event.isShiftDown()) {
            canvas.pan(event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX(), 0);
        } else if (trackpad && !event.isShortcutDown()) {
            canvas.pan(event.getDeltaX(), event.getDeltaY());
        } else {
            canvas.zoom(Math.exp(event.getDeltaY() / WHEEL_ZOOM), event.getX(), event.getY());
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used = true;
        switch (event.getCode()) {
            case F -> canvas.fit();
            case PLUS, ADD, EQUALS -> canvas.zoom(true);
            case MINUS, SUBTRACT -> canvas.zoom(false);
            case DIGIT0, NUMPAD0 -> canvas.zoomToFullSize();
            case LEFT -> canvas.walk(Walk.Direction.LEFT);
            case RIGHT -> canvas.walk(Walk.Direction.RIGHT);
            case UP -> canvas.walk(Walk.Direction.UP);
            case DOWN -> canvas.walk(Walk.Direction.DOWN);
            case ENTER -> canvas.activate();
            default -> used = false;
        }
        if (used) {
            event.consume();
        }
    }
}
