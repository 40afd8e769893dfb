package headwater.draw;

import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What the boxes of a picture say at one scale, and where. A name that is too wide for its box is cut, as long as the
/// picture can be read; in a smaller one only whole names are said: roots and targets say theirs beside, above or below
/// their box too, all others leave an empty box.
/// Made once for a picture and a scale: O(boxes × curves) for the names that leave their boxes.
public final class Names {
    static final double DETAILS_FROM = 0.68;
    static final double TEXT_FROM = 0.27;
    /// No text is smaller on the screen, px.
    static final double LEAST_TEXT = 10.5;
    /// Letters may be set so much closer without being seen to.
    private static final double SQUEEZE = 0.86;
    /// What stays free on the screen beside a text at the right of its box, px.
    private static final double RIGHT = 6;
    private static final double CLEAR = 3;
    private static final double HEIGHT = 1.2;
    private static final int POINTS = 24;

    /// @param area     of the whole text, with its halo
    /// @param outside  whether it leaves its box
    record Name(String text, PlacedBox area, boolean outside) {
    }

    private final DrawList drawing;
    private final double scale;
    private final TextWidths widths;
    private final double size;
    private final Map<Integer, Name> names = new HashMap<>();
    private final List<PlacedBox> outside = new ArrayList<>();

    private Names(DrawList drawing, double scale, TextWidths widths) {
        this.drawing = drawing;
        this.scale = scale;
        this.widths = widths;
        size = readable(TextStyle.NAME, scale);
        if (scale >= TEXT_FROM) {
            IntStream.range(0, drawing.boxes().size()).boxed()
                    .sorted(Comparator.comparing(i -> !important(drawing.boxes().get(i))))
                    .forEach(i -> place(drawing.boxes().get(i)));
        }
    }

    /// @param scale  screen px of one px of the picture
    public static Names of(DrawList drawing, double scale, TextWidths widths) {
        return new Names(drawing, scale, widths);
    }

    TextWidths widths() {
        return widths;
    }

    /// Whether these are the names of a picture at a scale.
    public boolean are(DrawList picture, double now) {
        return drawing.equals(picture) && scale == now;
    }

    /// The size that a text needs in the picture to be read on the screen.
    static double readable(TextStyle style, double scale) {
        return Math.max(style.size(), LEAST_TEXT / scale - 1e-9);
    }

    /// What stays free beside a text at the right of its box, px of the picture.
    static double right(double scale) {
        return RIGHT / Math.min(1, scale);
    }

    /// Whether a box says all it has to say.
    public boolean tellAll(BoxShape box) {
        Name name = names.get(box.component());
        return name != null && name.text().equals(box.title()) && scale >= DETAILS_FROM
                && fittingDetail(box.detail(), room(box)).equals(box.detail())
                && box.fullName().equals(box.title() + " " + box.detail());
    }

    Optional<Name> of(BoxShape box) {
        return Optional.ofNullable(names.get(box.component()));
    }

    private static boolean important(BoxShape box) {
        return box.role() == Role.COMPROMISED || box.role() == Role.TARGET || box.role() == Role.ROOT;
    }

    private void place(BoxShape box) {
        Name inside = inside(box);
        Optional<Name> name = inside.text().equals(box.title()) || scale >= DETAILS_FROM ? Optional.of(inside)
                : important(box) ? whole(box) : Optional.empty();
        name.ifPresent(said -> {
            if (said.outside()) {
                outside.add(said.area());
            }
            names.put(box.component(), said);
        });
    }

    /// The whole name of a box that has none, begun in the box and over what else is there, but not over other boxes
    /// that stand out.
    Optional<Name> over(BoxShape box, Predicate<BoxShape> standsOut) {
        if (names.containsKey(box.component()) || scale < TEXT_FROM) {
            return Optional.empty();
        }
        PlacedBox area = line(box.area().x() + box.textInset(), box.area().middle(), width(box.title()) + CLEAR);
        return drawing.boxes().stream().anyMatch(other -> other.component() != box.component() && standsOut.test(other)
                && other.outline().overlaps(area)) ? Optional.empty() : Optional.of(new Name(box.title(), area, true));
    }

    /// The width of a text at its size in this picture.
    private double width(String text) {
        return widths.width(text, TextStyle.NAME) * size / TextStyle.NAME.size();
    }

    private double room(BoxShape box) {
        return box.area().width() - box.textInset() - right(scale);
    }

    private PlacedBox line(double x, double middle, double width) {
        return new PlacedBox(x, middle - size * HEIGHT / 2, width, size * HEIGHT);
    }

    private double middle(BoxShape box) {
        return scale >= DETAILS_FROM && !box.detail().isEmpty() ? box.area().middle() - lines() : box.area().middle();
    }

    /// How far the two lines of a box lie from its middle: farther when they are set larger.
    private double lines() {
        return size <= TextStyle.NAME.size() ? 7.5 : 9;
    }

    double detailMiddle(BoxShape box) {
        return box.area().middle() + lines() + (size <= TextStyle.NAME.size() ? 2 : 0.5);
    }

    private Name inside(BoxShape box) {
        double room = room(box);
        String text = size <= TextStyle.NAME.size() || width(box.title()) * SQUEEZE <= room ? box.title()
                : cut(box.title(), room);
        return new Name(text, line(box.area().x() + box.textInset(), middle(box), room), false);
    }

    /// A whole name beside, above or below its box.
    private Optional<Name> whole(BoxShape box) {
        double width = width(box.title()) + CLEAR;
        PlacedBox right = line(box.area().x() + box.textInset(), middle(box), width);
        if (freeUntil(box, right, true) >= right.right()) {
            return Optional.of(new Name(box.title(), right, true));
        }
        double away = size * HEIGHT / 2 + 2 * CLEAR;
        List<PlacedBox> places = new ArrayList<>();
        for (double y : List.of(box.area().y() - away, box.area().bottom() + away)) {
            for (double x : List.of(box.area().x() + (box.area().width() - width) / 2, box.area().x(),
                    box.area().right() - width)) {
                places.add(line(Math.clamp(x, 0, Math.max(0, drawing.width() - width)), y, width));
            }
        }
        places.add(right);
        return places.stream().filter(area -> freeUntil(box, area, false) >= area.right() && area.middle() >= 0
                && area.middle() <= drawing.height()).findFirst().map(area -> new Name(box.title(), area, true));
    }

    /// How far to the right an area is free: of other boxes and names, and of the curves of others if that is asked.
    private double freeUntil(BoxShape box, PlacedBox area, boolean ofCurves) {
        double end = Math.min(area.right(), drawing.width());
        for (BoxShape other : drawing.boxes()) {
            PlacedBox taken = other.outline();
            if (other.component() != box.component() && taken.overlaps(area)) {
                end = Math.min(end, taken.x() - CLEAR);
            }
        }
        for (PlacedBox taken : outside) {
            if (taken.overlaps(area)) {
                end = Math.min(end, taken.x() - CLEAR);
            }
        }
        for (CurveShape curve : ofCurves ? drawing.curves() : List.<CurveShape>of()) {
            boolean own = curve.from() == box.component() || curve.to() == box.component();
            if (!own && touches(curve.bounds(), area)) {
                end = Math.min(end, reach(curve, area) - CLEAR);
            }
        }
        return end;
    }

    private static boolean touches(PlacedBox a, PlacedBox b) {
        return a.x() <= b.right() && b.x() <= a.right() && a.y() <= b.bottom() && b.y() <= a.bottom();
    }

    /// The least x at which a curve runs through an area; without end when it does not.
    private static double reach(CurveShape shape, PlacedBox area) {
        double least = Double.POSITIVE_INFINITY;
        for (Cubic part : shape.curve()) {
            double left = Math.min(part.x0(), part.x1());
            double right = Math.max(part.x0(), part.x1());
            double top = Math.min(part.y0(), part.y1());
            double bottom = Math.max(part.y0(), part.y1());
            if (!touches(new PlacedBox(left, top, right - left, bottom - top), area)) {
                continue;
            }
            if (top == bottom || left == right) {
                least = Math.min(least, Math.max(left, area.x()));
                continue;
            }
            for (int i = 0; i <= POINTS; i++) {
                double t = i / (double) POINTS;
                least = area.contains(part.xAt(t), part.yAt(t)) ? Math.min(least, part.xAt(t)) : least;
            }
        }
        return least;
    }

    /// The text without its scope, for that is what neighbours have in common, and without its end; without its middle
    /// where others begin the same.
    private String cut(String text, double room) {
        double natural = room * TextStyle.NAME.size() / size;
        String kept = withoutScope(text);
        String scopeless = "…/" + kept;
        if (!kept.equals(text) && widths.widthOnce(scopeless, TextStyle.NAME) <= natural) {
            return scopeless;
        }
        int points = kept.codePointCount(0, kept.length());
        int first = most(points - 1, count -> Cuts.end(kept, count), TextStyle.NAME, natural);
        String head = kept.substring(0, kept.offsetByCodePoints(0, first));
        boolean ambiguous = drawing.boxes().stream().map(box -> withoutScope(box.title()))
                .anyMatch(other -> !other.equals(kept) && other.startsWith(head));
        if (!ambiguous) {
            return Cuts.end(kept, first);
        }
        int both = most(points - 1, count -> Cuts.middle(kept, count / 3, count - count / 3), TextStyle.NAME, natural);
        return Cuts.middle(kept, both / 3, both - both / 3);
    }

    private static String withoutScope(String text) {
        return text.startsWith("@") ? text.substring(text.indexOf('/') + 1) : text;
    }

    /// As many of the facts of a detail as there is room for; the first of them cut, if need be.
    String fittingDetail(String text, double room) {
        String kept = text;
        while (!fits(kept, TextStyle.DETAIL, room) && kept.contains(BoxTexts.BETWEEN)) {
            kept = kept.substring(0, kept.lastIndexOf(BoxTexts.BETWEEN));
        }
        String first = kept;
        return fits(first, TextStyle.DETAIL, room) ? first
                : Cuts.end(first, most(first.codePointCount(0, first.length()) - 1, count -> Cuts.end(first, count),
                        TextStyle.DETAIL, natural(TextStyle.DETAIL, room)));
    }

    private boolean fits(String text, TextStyle style, double room) {
        return widths.width(text, style) * SQUEEZE <= natural(style, room);
    }

    /// Room for a text of the style's own size.
    private double natural(TextStyle style, double room) {
        return room * style.size() / readable(style, scale);
    }

    /// The most code points with which a text fits, but one at least; O(log n) texts are measured.
    private int most(int points, IntFunction<String> made, TextStyle style, double room) {
        int low = Math.clamp(points, 0, 1);
        int high = Math.max(0, points);
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (widths.widthOnce(made.apply(middle), style) <= room) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
