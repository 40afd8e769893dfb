package headwater.ui.incident;

import headwater.draw.timeline.Timeline;
import headwater.draw.timeline.TimelineView;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;

/// What keys do in a timeline: left and right walk along a strip, up and down to the nearest snapshot of the next strip, Home and End
/// to the ends, Enter opens, plus, minus and F zoom.
final class TimelineKeys {
    private static final int PAGE = 8;

    private final TimelineCanvas canvas;

    private TimelineKeys(TimelineCanvas canvas) {
        this.canvas = canvas;
    }

    static void listen(TimelineCanvas canvas) {
        TimelineKeys keys = new TimelineKeys(canvas);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean done = true;
        switch (event.getCode()) {
            case LEFT -> along(-1);
            case RIGHT -> along(1);
            case UP -> across(-1);
            case DOWN -> across(1);
            case PAGE_UP -> across(-PAGE);
            case PAGE_DOWN -> across(PAGE);
            case HOME -> along(Integer.MIN_VALUE / 2);
            case END -> along(Integer.MAX_VALUE / 2);
            case ENTER -> canvas.activate();
            case PLUS, EQUALS, ADD -> canvas.zoom(true);
            case MINUS, SUBTRACT -> canvas.zoom(false);
            case F -> canvas.fit();
            default -> done = false;
        }
        if (done) {
            event.consume();
        }
    }

    private void along(int steps) {
        place().ifPresent(from -> {
            int last = marks(from.strip()).size() - 1;
            canvas.select(new Timeline.Place(from.strip(), Math.clamp((long) from.mark() + steps, 0, last)));
        });
    }

    private void across(int strips) {
        TimelineView view = canvas.view().get();
        place().ifPresent(from -> {
            int strip = Math.clamp((long) from.strip() + strips, 0, view.timeline().strips().size() - 1);
            view.nearest(strip, view.markX(from)).ifPresent(canvas::select);
        });
    }

    private List<Timeline.Mark> marks(int strip) {
        return canvas.view().get().timeline().strips().get(strip).marks();
    }

    /// Where the keyboard is; the first step goes to the first snapshot of what stands first.
    private Optional<Timeline.Place> place() {
        return canvas.selected().get().or(() -> canvas.view().get().timeline().strips().isEmpty() || marks(0).isEmpty()
                ? Optional.empty() : Optional.of(new Timeline.Place(0, 0)));
    }
}
