package headwater.draw;

import headwater.layout.PlacedBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Names of what stands out of an overview, each where it hides no other one: what is compromised first. While the view
/// moves, the names that are there move along; which ones are shown is chosen anew when it rests. For one thread.
final class StandingNames {
    private static final int DOTS = 40;
    private static final int MOST = 60;
    /// Of so many that stand out only the most important are considered.
    private static final int CONSIDERED = 400;
    private static final double SIZE = 12;
    private static final double HEIGHT = 17;
    private static final double AWAY = 5;
    private static final double HALO = 0.86;

    private final Overview picture;
    private Optional<State> chosenFor = Optional.empty();
    private List<Label> labels = List.of();

    /// What the names were chosen for.
    private record State(TileView view, Highlight highlight, OptionalInt selected, int width, int height) {
        State at(TileView other) {
            return new State(other, highlight, selected, width, height);
        }
    }

    /// A name, and the middle of its dot in the picture.
    private record Label(int component, double x, double y, String text, double width, boolean strong) {
        TextStyle style() {
            return strong ? TextStyle.NAME : TextStyle.DETAIL;
        }
    }

    StandingNames(Overview picture) {
        this.picture = picture;
    }

    /// @param surface  over the same pixels, in screen px
    /// @return whether the names are those of the view as it is
    boolean write(Raster raster, Surface surface, FrameLook look) {
        State wanted = new State(look.view(), shown(look), look.marks().selected(), look.width(), look.height());
        boolean moved = !look.resting() && chosenFor.map(state -> state.at(wanted.view())).equals(Optional.of(wanted));
        List<PlacedBox> taken = new ArrayList<>();
        taken.add(ColumnHeads.area(look));
        if (!moved && !chosenFor.equals(Optional.of(wanted))) {
            chosenFor = Optional.of(wanted);
            labels = choose(wanted, look, taken);
            taken.subList(1, taken.size()).clear();
        }
        labels.stream().limit(DOTS).forEach(label -> taken.add(dot(label.component(), label.x(), label.y(), look)));
        labels.forEach(label -> place(label, look, taken).ifPresent(area -> {
            taken.add(area);
            write(raster, surface, look, label, area);
        }));
        return chosenFor.equals(Optional.of(wanted));
    }

    /// Nothing is lit by somebody: then the routes to what is compromised are.
    private Highlight shown(FrameLook look) {
        return look.highlight().isEmpty() ? picture.facts().routes() : look.highlight();
    }

    /// What is selected and what is compromised, then what stands out, that on which most depends first; those for which
    /// there is a place.
    private List<Label> choose(State state, FrameLook look, List<PlacedBox> taken) {
        PlacedBox seen = look.seen();
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
                picture.widths().width(text, style) * SIZE / style.size() + 4, strong);
    }

    private PlacedBox dot(int component, double x, double y, FrameLook look) {
        double radius = picture.dotRadius(component, look.scale());
        return new PlacedBox(look.toScreenX(x) - radius, look.toScreenY(y) - radius, 2 * radius, 2 * radius);
    }

    private static void write(Raster raster, Surface surface, FrameLook look, Label label, PlacedBox area) {
        Blit.cover(raster, pixel(area.x(), look), pixel(area.y(), look), pixel(area.right(), look),
                pixel(area.bottom(), look), Raster.rgb(look.palette().background()), HALO);
        surface.text(new Surface.Text(label.text(), area.x() + 2, area.middle(), label.style(), SIZE, look.palette().text(),
                false, area.width()));
    }

    private static int pixel(double screen, FrameLook look) {
        return (int) Math.rint(screen * look.sharp());
    }

    /// Right above, right below, beside; what is compromised or selected has a name in any case.
    private Optional<PlacedBox> place(Label label, FrameLook look, List<PlacedBox> taken) {
        double radius = picture.dotRadius(label.component(), look.scale());
        double middle = look.toScreenX(label.x());
        double x = middle + radius * 0.7 + AWAY;
        double y = look.toScreenY(label.y());
        double width = label.width();
        double left = middle - radius * 0.7 - AWAY - width;
        List<PlacedBox> places = Stream.of(new PlacedBox(x, y - HEIGHT - 1, width, HEIGHT),
                new PlacedBox(x, y + 1, width, HEIGHT), new PlacedBox(x + 2, y - HEIGHT / 2, width, HEIGHT),
                new PlacedBox(left, y - HEIGHT - 1, width, HEIGHT), new PlacedBox(left, y + 1, width, HEIGHT))
                .filter(area -> area.x() >= 0 && area.right() <= look.screenWidth() && area.bottom() <= look.screenHeight())
                .toList();
        return places.stream().filter(area -> taken.stream().noneMatch(area::overlaps)).findFirst()
                .or(() -> label.strong() ? places.stream().findFirst() : Optional.empty());
    }
}
