package headwater.ui.canvas;

import headwater.draw.Highlight;
import headwater.draw.Overview;
import headwater.draw.Palette;
import headwater.draw.TileRenderer;
import headwater.draw.TileView;
import headwater.ui.work.FxThread;
import java.nio.IntBuffer;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/// What stands out of an overview, written off the window's thread into an image of the window's size whenever the view or
/// what stands out changes. Until the new image is there, the last one is moved and stretched to where it belongs, and
/// what stood out before goes on standing out.
final class LitLayer {
    private final Overview picture;
    private final Runnable again;
    private Optional<Lit> there = Optional.empty();
    private Optional<State> wanted = Optional.empty();
    private boolean writing;
    /// Those of the image before, which are written over next.
    private int[] spare = {};

    /// What an image shows.
    private record State(Viewport view, Palette palette, Highlight highlight, int width, int height, double sharp) {
        static State of(PicturePainter.Look look) {
            return new State(look.view(), look.palette(), look.highlight(), (int) Math.ceil(look.width() * look.sharp()),
                    (int) Math.ceil(look.height() * look.sharp()), look.sharp());
        }

        TileView tileView() {
            return new TileView(view.scale(), sharp, -view.shiftX() * sharp, -view.shiftY() * sharp);
        }
    }

    /// An image, its pixels, and what it shows.
    private record Lit(State state, WritableImage image, int[] pixels) {
    }

    /// @param again  asks for being painted again
    LitLayer(Overview picture, Runnable again) {
        this.picture = picture;
        this.again = again;
    }

    /// Orders the image of a look, and says with what highlight it can be shown now.
    PicturePainter.Look ready(PicturePainter.Look look, TileRenderer renderer) {
        if (look.highlight().isEmpty() || look.view().scale() >= Overview.BOXES_FROM || look.width() < 1 || look.height() < 1) {
            wanted = Optional.empty();
            there = Optional.empty();
            return look;
        }
        State state = State.of(look);
        wanted = Optional.of(state);
        if (!isSettled()) {
            write(renderer);
        }
        Highlight shown = there.map(lit -> lit.state().highlight()).orElse(Highlight.NONE);
        return new PicturePainter.Look(look.view(), look.palette(), shown, look.marks(), look.width(), look.height(),
                look.sharp());
    }

    /// Whether what is shown is what stands out now.
    boolean isSettled() {
        return wanted.isEmpty() || there.map(Lit::state).equals(wanted);
    }

    /// One at a time, and the newest wish next.
    private void write(TileRenderer renderer) {
        if (writing) {
            return;
        }
        writing = true;
        State state = wanted.orElseThrow();
        int size = state.width() * state.height();
        renderer.lit(picture, state.palette(), state.highlight(), state.tileView(), state.width(),
                spare.length == size ? spare : new int[size], pixels -> FxThread.later(() -> arrived(state, pixels)));
    }

    private void arrived(State state, int[] pixels) {
        writing = false;
        spare = pixels;
        if (wanted.isPresent()) {
            spare = there.map(Lit::pixels).orElse(new int[0]);
            there = Optional.of(new Lit(state, image(state, pixels), pixels));
            again.run();
        }
    }

    private static WritableImage image(State state, int[] pixels) {
        return new WritableImage(new PixelBuffer<>(state.width(), state.height(), IntBuffer.wrap(pixels),
                PixelFormat.getIntArgbPreInstance()));
    }

    void paint(GraphicsContext g, PicturePainter.Look look) {
        there.filter(_ -> !look.highlight().isEmpty()).ifPresent(lit -> {
            Viewport then = lit.state().view();
            double share = look.view().scale() / then.scale();
            g.drawImage(lit.image(), look.view().shiftX() - then.shiftX() * share, look.view().shiftY() - then.shiftY() * share,
                    lit.state().width() / lit.state().sharp() * share, lit.state().height() / lit.state().sharp() * share);
        });
    }
}
