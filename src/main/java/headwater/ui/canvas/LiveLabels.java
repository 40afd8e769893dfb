package headwater.ui.canvas;

import headwater.draw.BoxShape;
import headwater.draw.Highlight;
import headwater.draw.Overview;
import headwater.draw.Role;
import headwater.draw.TextStyle;
import headwater.layout.PlacedBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Names of what stands out of an overview, each where it hides no other one: what is compromised first.
final class LiveLabels {
    private static final int MOST = 40;
    /// Of so many that stand out only the most important are considered.
    private static final int CONSIDERED = 400;
    private static final double SIZE = 12;
    private static final double HEIGHT = 17;
    private static final double AWAY = 5;
    private static final double HALO = 0.86;

    private final GraphicsContext g;
    private final Overview picture;
    private final PicturePainter.Look look;
    private final List<PlacedBox> taken = new ArrayList<>();

    private LiveLabels(GraphicsContext g, Overview picture, PicturePainter.Look look) {
        this.g = g;
        this.picture = picture;
        this.look = look;
        taken.add(new PlacedBox(0, 0, look.width(), ColumnHeads.HEIGHT - 8));
    }

    static void paint(GraphicsContext g, Overview picture, PicturePainter.Look look) {
        LiveLabels labels = new LiveLabels(g, picture, look);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        List<BoxShape> boxes = labels.boxes();
        boxes.stream().limit(MOST).forEach(box -> labels.taken.add(labels.dot(box)));
        boxes.forEach(labels::paint);
    }

    /// What is selected and what is compromised, then what stands out, that on which most depends first.
    private List<BoxShape> boxes() {
        Highlight shown = TilePainter.shown(picture, look);
        PlacedBox seen = look.view().seen(look.width(), look.height());
        IntStream stands = shown.components().stream().limit(20L * CONSIDERED);
        return IntStream.concat(IntStream.concat(look.marks().selected().stream(), picture.compromised()), stands)
                .distinct().filter(component -> picture.isIn(component, seen)).boxed()
                .sorted(Comparator.comparingInt(this::order)).limit(CONSIDERED)
                .flatMap(component -> picture.boxOf(component).stream()).toList();
    }

    private int order(int component) {
        boolean chosen = look.marks().selected().isPresent() && look.marks().selected().getAsInt() == component;
        return chosen ? Integer.MIN_VALUE : picture.isCompromised(component) ? Integer.MIN_VALUE + 1
                : -picture.dependants(component);
    }

    private PlacedBox dot(BoxShape box) {
        double radius = picture.dotRadius(box.component(), look.view().scale());
        return new PlacedBox(x(box) - radius, y(box) - radius, 2 * radius, 2 * radius);
    }

    private double x(BoxShape box) {
        return look.view().toScreenX(box.area().x() + box.area().width() / 2);
    }

    private double y(BoxShape box) {
        return look.view().toScreenY(box.area().middle());
    }

    private void paint(BoxShape box) {
        boolean strong = box.role() == Role.COMPROMISED || look.marks().selected().isPresent()
                && look.marks().selected().getAsInt() == box.component();
        String text = box.role() == Role.COMPROMISED ? picture.text(box.component()) : box.title();
        TextStyle style = strong ? TextStyle.NAME : TextStyle.DETAIL;
        double width = LivePainter.WIDTHS.width(text, style) * SIZE / style.size() + 4;
        place(box, width, strong).ifPresent(area -> {
            taken.add(area);
            g.setGlobalAlpha(HALO);
            g.setFill(GraphPainter.colour(look.palette().background()));
            g.fillRoundRect(area.x(), area.y(), area.width(), area.height(), 6, 6);
            g.setGlobalAlpha(1);
            g.setFill(GraphPainter.colour(look.palette().text()));
            g.setFont(FxTextWidths.font(style, SIZE));
            g.fillText(text, area.x() + 2, area.middle());
        });
    }

    /// Right above, right below, beside; what is compromised has a name in any case.
    private Optional<PlacedBox> place(BoxShape box, double width, boolean anyhow) {
        double radius = picture.dotRadius(box.component(), look.view().scale());
        double x = x(box) + radius * 0.7 + AWAY;
        double y = y(box);
        double left = x(box) - radius * 0.7 - AWAY - width;
        List<PlacedBox> places = Stream.of(new PlacedBox(x, y - HEIGHT - 1, width, HEIGHT),
                new PlacedBox(x, y + 1, width, HEIGHT), new PlacedBox(x + 2, y - HEIGHT / 2, width, HEIGHT),
                new PlacedBox(left, y - HEIGHT - 1, width, HEIGHT), new PlacedBox(left, y + 1, width, HEIGHT))
                .filter(area -> area.x() >= 0 && area.right() <= look.width() && area.bottom() <= look.height()).toList();
        return places.stream().filter(area -> taken.stream().noneMatch(area::overlaps)).findFirst()
                .or(() -> anyhow ? places.stream().findFirst() : Optional.empty());
    }
}
