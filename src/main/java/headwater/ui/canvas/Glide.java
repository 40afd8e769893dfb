package headwater.ui.canvas;

import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/// Moves a view to another in a short time.
final class Glide extends Transition {
    private static final double MILLIS = 150;
    private final Viewport from;
    private final Viewport to;
    private final Consumer<Viewport> show;

    Glide(Viewport from, Viewport to, Consumer<Viewport> show) {
        this.from = from;
        this.to = to;
        this.show = show;
        setCycleDuration(Duration.millis(MILLIS));
        setInterpolator(Interpolator.EASE_BOTH);
    }

    @Override
    protected void interpolate(double share) {
        show.accept(share >= 1 ? to : from.towards(to, share));
    }
}
