package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.Highlight;
import headwater.draw.Overview;
import headwater.draw.Role;
import headwater.draw.TextStyle;
import headwater.layout.PlacedBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/// Names of what stands out of an overview, each where it hides no other one: what is compromised first. While the view
/// moves, the names that are there move along; which ones are shown is chosen anew when it rests.
final class LiveLabels {
    private static final int DOTS = 40;
    private static final int MOST = 60;
    /// Of so many that stand out only the most important are considered.
    private static final int CONSIDERED = 400;
    private static final double SIZE = 12;
    private static final double HEIGHT = 17;
    private static final double AWAY = 5;
    private static final double HALO = 0.86;
    private static final double RESTS = 60;

    private final Overview picture;
    private final PauseTransition resting = new PauseTransition(Duration.millis(RESTS));
    private Optional<State> chosenFor = Optional.empty();
    private List<Label> labels = List.of();

    /// What the names were chosen for.
    private record State(Viewport view, Highlight highlight, OptionalInt selected, double width, double height) {
        State at(Viewport other) {
            return new State(other, highlight, selected, width, height);
        }
    }

    /// A name, and the middle of its dot in the picture.
    private record Label(int component, double x, double y, String text, double width, boolean strong) {
        TextStyle style() {
            return strong ? TextStyle.NAME : TextStyle.DETAIL;
        }
    }

    /// @param again  asks for being painted again
    LiveLabels(Overview picture, Runnable again) {
        this.picture = picture;
        resting.setOnFinished(_ -> {
            chosenFor = Optional.empty();
            again.run();
        });
    }

    /// Whether the names are those of the view as it is.
    boolean isSettled() {
        return resting.getStatus() != javafx.animation.Animation.Status.RUNNING;
    }

    void paint(GraphicsContext g, PicturePainter.Look look) {
        State wanted = new State(look.view(), TilePainter.shown(picture, look), look.marks().selected(), look.width(),
                look.height());
        List<PlacedBox> taken = new ArrayList<>();
        taken.add(new PlacedBox(0, 0, look.width(), ColumnHeads.HEIGHT - 8));
        if (chosenFor.map(state -> state.at(wanted.view())).equals(Optional.of(wanted))) {
            if (!chosenFor.equals(Optional.of(wanted))) {
                chosenFor = Optional.of(wanted);
                resting.playFromStart();
            }
        } else {
            chosenFor = Optional.of(wanted);
            labels = choose(wanted, look, taken);
            taken.subList(1, taken.size()).clear();
        }
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        labels.stream().limit(DOTS).forEach(label -> taken.add(dot(label.component(), label.x(), label.y(), look)));
        labels.forEach(label -> place(label, look, taken).ifPresent(area -> {
            taken.add(area);
            paint(g, look, label, area);
        }));
    }

    /// What is selected and what is compromised, then what stands out, that on which most depends first; those for which
    /// there is a place.
    private List<Label> choose(State state, PicturePainter.Look look, List<PlacedBox> taken) {
        PlacedBox seen = look.view().seen(look.width(), look.height());
        IntStream stands = state.highlight().components().stream().limit(20L * CONSIDERED);
        List<Label> chosen = new ArrayList<>();
        Iterator<BoxShape> boxes = IntStream.concat(IntStream.concat(state.selected().stream(), picture.compromised()), stands)
                .distinct().filter(component -> picture.isIn(component, seen)).boxed()
                .sorted(Comparator.comparingInt(component -> order(component, state.selected()))).limit(CONSIDERED)
                .flatMap(component -> picture.boxOf(component).stream()).iterator();
        while (boxes.hasNext() && chosen.size() < MOST) {
            BoxShape box = boxes.next();
            Label label = label(box, state.selected());
            place(label, look, taken).ifPresent(area -> {
                taken.add(dot(box.component(), label.x(), label.y(), look));
                taken.add(area);
                chosen.add(label);
            });
        }
        return List.copyOf(chosen);
    }

    private int order(int component, OptionalInt selected) {
        boolean chosen = selected.isPresent() && selected.getAsInt() == component;
        return chosen ? Integer.MIN_VALUE : picture.isCompromised(component) ? Integer.MIN_VALUE + 1
                : -picture.dependants(component);
    }

    private Label label(BoxShape box, OptionalInt selected) {
        boolean compromised = box.role() == Role.COMPROMISED;
        boolean strong = compromised || selected.isPresent() && selected.getAsInt() == box.component();
        String text = compromised ? picture.text(box.component()) : box.title();
        TextStyle style = strong ? TextStyle.NAME : TextStyle.DETAIL;
        return new Label(box.component(), box.area().x() + box.area().width() / 2, box.area().middle(), text,
                LivePainter.WIDTHS.width(text, style) * SIZE / style.size() + 4, strong);
    }

    private PlacedBox dot(int component, double x, double y, PicturePainter.Look look) {
        double radius = picture.dotRadius(component, look.view().scale());
        return new PlacedBox(look.view().toScreenX(x) - radius, look.view().toScreenY(y) - radius, 2 * radius, 2 * radius);
    }

    /// On whole pixels, without round corners: both cost a software renderer many times the name itself.
    private void paint(GraphicsContext g, PicturePainter.Look look, Label label, PlacedBox area) {
        g.setGlobalAlpha(HALO);
        g.setFill(GraphPainter.colour(look.palette().background()));
        g.fillRect(Math.rint(area.x()), Math.rint(area.y()), Math.rint(area.width()), area.height());
        g.setGlobalAlpha(1);
        g.setFill(GraphPainter.colour(look.palette().text()));
        g.setFont(FxTextWidths.font(label.style(), SIZE));
        g.fillText(label.text(), area.x() + 2, area.middle());
    }

    /// Right above, right below, beside; what is compromised or selected has a name in any case.
    private Optional<PlacedBox> place(Label label, PicturePainter.Look look, List<PlacedBox> taken) {
        double radius = picture.dotRadius(label.component(), look.view().scale());
        double middle = look.view().toScreenX(label.x());
        double x = middle + radius * 0.7 + AWAY;
        double y = look.view().toScreenY(label.y());
        double width = label.width();
        double left = middle - radius * 0.7 - AWAY - width;
        List<PlacedBox> places = Stream.of(new PlacedBox(x, y - HEIGHT - 1, width, HEIGHT),
                new PlacedBox(x, y + 1, width, HEIGHT), new PlacedBox(x + 2, y - HEIGHT / 2, width, HEIGHT),
                new PlacedBox(left, y - HEIGHT - 1, width, HEIGHT), new PlacedBox(left, y + 1, width, HEIGHT))
                .filter(area -> area.x() >= 0 && area.right() <= look.width() && area.bottom() <= look.height()).toList();
        return places.stream().filter(area -> taken.stream().noneMatch(area::overlaps)).findFirst()
                .or(() -> label.strong() ? places.stream().findFirst() : Optional.empty());
    }
}
