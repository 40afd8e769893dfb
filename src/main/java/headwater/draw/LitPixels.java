package headwater.draw;

import java.util.Optional;

/// What stands out of an overview, written on a thread of its own whenever the view or what stands out changes. Until it
/// is there, the last one is moved and stretched to where it belongs, and what stood out before goes on standing out.
/// For one thread; only the pixels come from another.
final class LitPixels {
    private final Overview picture;
    private final TileRenderer renderer;
    private final Runnable again;
    private Optional<State> wanted = Optional.empty();
    private Optional<Lit> there = Optional.empty();
    /// Those of the one before, which are written over next.
    private int[] spare = {};
    private boolean writing;
    private volatile Optional<Lit> arrived = Optional.empty();

    private record State(TileView view, Palette palette, Highlight highlight, int width, int height) {
    }

    /// Pixels, and what they show.
    private record Lit(State state, int[] pixels) {
    }

    /// @param again  is told, on another thread, that there are new pixels
    LitPixels(Overview picture, TileRenderer renderer, Runnable again) {
        this.picture = picture;
        this.renderer = renderer;
        this.again = again;
    }

    /// Orders what a look wants to stand out, and says with what it can be shown now.
    FrameLook ready(FrameLook look) {
        arrived.ifPresent(this::take);
        if (look.highlight().isEmpty() || look.scale() >= Overview.BOXES_FROM) {
            wanted = Optional.empty();
            there = Optional.empty();
            return look;
        }
        wanted = Optional.of(new State(look.view(), look.palette(), look.highlight(), look.width(), look.height()));
        if (!isSettled() && !writing) {
            write(wanted.get());
        }
        return look.lighting(there.map(lit -> lit.state().highlight()).orElse(Highlight.NONE));
    }

    private void take(Lit lit) {
        arrived = Optional.empty();
        writing = false;
        spare = there.map(Lit::pixels).orElse(new int[0]);
        there = Optional.of(lit);
    }

    private void write(State state) {
        writing = true;
        int size = state.width() * state.height();
        renderer.lit(picture, state.palette(), state.highlight(), state.view(), state.width(),
                spare.length == size ? spare : new int[size], pixels -> {
                    arrived = Optional.of(new Lit(state, pixels));
                    again.run();
                });
    }

    /// Whether what is shown is what stands out now.
    boolean isSettled() {
        return wanted.isEmpty() || there.map(Lit::state).equals(wanted);
    }

    void write(Raster raster, FrameLook look) {
        there.ifPresent(lit -> {
            TileView then = lit.state().view();
            double stretch = look.view().pixels() / then.pixels();
            Blit.over(raster, lit.pixels(), lit.state().width(), then.left() * stretch - look.view().left(),
                    then.top() * stretch - look.view().top(), stretch);
        });
    }
}
