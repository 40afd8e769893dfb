package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.FrameLook;
import headwater.draw.FrameMaker;
import headwater.draw.Overview;
import headwater.draw.TileView;
import headwater.ui.work.FxThread;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// Shows an overview by frames that are made off the window's thread, one at a time: a pulse shows what was made since the
/// last one, and asks for what is wanted now. So what is seen follows a mouse by a pulse or two, and no pulse takes longer
/// for a larger picture.
final class FramePainter implements PicturePainter {
    /// A view that has not changed for so long rests, ms.
    private static final double RESTS = 50;

    private final FrameMaker maker;
    private final FrameImages images;
    private final Runnable again;
    private final PauseTransition resting = new PauseTransition(Duration.millis(RESTS));
    private Optional<FrameLook> wanted = Optional.empty();
    private Optional<FrameLook> ordered = Optional.empty();
    private Optional<Made> made = Optional.empty();
    private boolean making;
    private boolean whole;
    /// Whether another frame would show more than the last one.
    private boolean more;

    /// A frame that is not shown yet.
    private record Made(FrameImages.Sheet sheet, FrameLook look, boolean whole) {
    }

    private FramePainter(Overview picture, Optional<FramePainter> before, Runnable again) {
        this.again = again;
        images = before.map(painter -> painter.images).orElseGet(FrameImages::new);
        maker = FrameMaker.of(picture, HeadWords.of(picture), before.map(painter -> painter.maker),
                () -> FxThread.later(this::tellMore));
        resting.setOnFinished(_ -> again.run());
    }

    /// @param before  whose frame is seen until there is a new one, and whose tiles stand in where the places are the same
    /// @param again   asks for being painted again
    static FramePainter of(Overview picture, PicturePainter before, Runnable again) {
        return new FramePainter(picture, before instanceof FramePainter painter ? Optional.of(painter) : Optional.empty(), again);
    }

    private void tellMore() {
        more = true;
        again.run();
    }

    @Override
    public Node node() {
        return images.node();
    }

    @Override
    public void paint(Look look) {
        made.ifPresent(this::show);
        if (look.width() < 1 || look.height() < 1) {
            return;
        }
        FrameLook now = frame(look, true);
        if (wanted.isPresent() && !wanted.get().view().equals(now.view())) {
            resting.playFromStart();
        }
        wanted = Optional.of(isResting() ? now : frame(look, false));
        if (!making && (more || !wanted.equals(ordered))) {
            order(wanted.get());
        }
    }

    private boolean isResting() {
        return resting.getStatus() != Animation.Status.RUNNING;
    }

    /// Pixels of the picture on pixels of the screen.
    private static FrameLook frame(Look look, boolean resting) {
        Viewport view = look.view();
        return new FrameLook(new TileView(view.scale(), look.sharp(), -Math.rint(view.shiftX() * look.sharp()),
                -Math.rint(view.shiftY() * look.sharp())), (int) Math.ceil(look.width() * look.sharp()),
                (int) Math.ceil(look.height() * look.sharp()), look.palette(), look.highlight(), look.marks(), resting);
    }

    private void order(FrameLook look) {
        making = true;
        more = false;
        ordered = Optional.of(look);
        FrameImages.Sheet sheet = images.take(look.width(), look.height());
        maker.make(look, sheet.pixels(), complete -> FxThread.later(() -> {
            made = Optional.of(new Made(sheet, look, complete));
            again.run();
        }));
    }

    private void show(Made frame) {
        made = Optional.empty();
        making = false;
        whole = frame.whole();
        images.show(frame.sheet(), frame.look().view().sharp());
    }

    @Override
    public boolean tellsAll(BoxShape box) {
        return wanted.filter(look -> look.view().scale() >= Overview.BOXES_FROM).isPresent()
                && Stream.of(box.title(), box.detail()).noneMatch(text -> text.contains("…"));
    }

    @Override
    public boolean isSettled() {
        return whole && !making && !more && isResting() && wanted.equals(ordered);
    }
}
