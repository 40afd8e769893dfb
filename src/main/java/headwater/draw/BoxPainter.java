package headwater.draw;

import headwater.layout.PlacedBox;
import java.util.List;

/// Paints the components of a picture, and the names that leave their boxes above all of them.
final class BoxPainter {
    private static final double RECEDED = 0.5;
    /// What is compromised stays in sight whatever else is pointed at.
    private static final double RECEDED_SUSPECT = 0.8;
    private static final double ARC = 14;
    private static final double RING = 4;
    /// Half the size of a sign, px.
    private static final double ARM = 5;
    private static final double DASH = 3.5;
    private static final int DASHES = 3;
    private static final double STUB_AT = 0.8;

    private final Surface surface;
    private final FigurePainter.Look look;
    private final Names names;

    BoxPainter(Surface surface, FigurePainter.Look look, Names names) {
        this.surface = surface;
        this.look = look;
        this.names = names;
    }

    void paint() {
        for (BoxShape box : look.drawing().boxes()) {
            if (look.seen().overlaps(ring(box.area()))) {
                paint(box);
            }
        }
        for (BoxShape box : look.drawing().boxes()) {
            names.of(box).filter(Names.Name::outside).ifPresent(name -> paintOutside(box, name));
        }
        for (BoxShape box : look.recedes() ? look.drawing().boxes() : List.<BoxShape>of()) {
            if (standsOut(box)) {
                names.over(box, this::standsOut).ifPresent(name -> paintOutside(box, name));
            }
        }
    }

    private boolean standsOut(BoxShape box) {
        return look.highlight().components().get(box.component());
    }

    private static PlacedBox ring(PlacedBox area) {
        return ring(area, RING);
    }

    private static PlacedBox ring(PlacedBox area, double away) {
        return new PlacedBox(area.x() - away, area.y() - away, area.width() + 2 * away, area.height() + 2 * away);
    }

    private double share(BoxShape box) {
        boolean recedes = look.recedes() && !standsOut(box);
        return !recedes ? 1 : box.role() == Role.COMPROMISED ? RECEDED_SUSPECT : RECEDED;
    }

    private void paint(BoxShape box) {
        Palette.Ink ink = look.palette().ink(box.role());
        PlacedBox area = box.area();
        surface.opacity(1);
        rings(box);
        double share = share(box);
        if (box.group().isPresent()) {
            PlacedBox behind = new PlacedBox(area.x() + box.frame(), area.y() + box.frame(), area.width(), area.height());
            surface.fillBox(behind, ARC, look.palette().background());
            surface.opacity(share);
            surface.strokeBox(behind, ARC, ink.stroke(), 1.2);
            surface.opacity(1);
        }
        surface.fillBox(area, ARC, look.palette().background());
        surface.opacity(share);
        surface.fillBox(area, ARC, ink.fill());
        surface.strokeBox(area, ARC, ink.stroke(), box.role() == Role.COMPROMISED ? 2.2 : 1.2);
        sign(box.role(), area, ink);
        stubs(box);
        texts(box);
    }

    /// Selection, found and pointed at are told apart by colour, width and place: what is selected has a ring of its own, what a
    /// search found a thin one in the colour of routes, the hit one is at both, the outer one thick.
    private void rings(BoxShape box) {
        boolean selected = look.marks().isSelected(box);
        boolean found = look.marks().found().contains(box.component());
        if (selected) {
            surface.strokeBox(ring(box.area()), ARC + 2 * RING, look.palette().selection(),
                    look.marks().focused() ? 2.4 : 1.6);
        } else if (look.marks().isPointed(box)) {
            surface.strokeBox(ring(box.area()), ARC + 2 * RING, look.palette().route(), 1.6);
        }
        if (found) {
            double away = selected ? 2 * RING : RING;
            surface.strokeBox(ring(box.area(), away), ARC + 2 * away, look.palette().route(), selected ? 2.4 : 1.2);
        }
    }

    /// The sign of a role, which tells it without its colour: a glyph, or a bar.
    private void sign(Role role, PlacedBox area, Palette.Ink ink) {
        double x = area.x() + 15;
        double middle = area.middle();
        switch (role) {
            case COMPROMISED -> warning(x, middle - 7, ink);
            case ADDED -> {
                surface.strokeLine(x - ARM, middle, x + ARM, middle, ink.stroke(), 2);
                surface.strokeLine(x, middle - ARM, x, middle + ARM, ink.stroke(), 2);
            }
            case REMOVED -> surface.strokeLine(x - ARM, middle, x + ARM, middle, ink.stroke(), 2);
            case CHANGED -> {
                surface.strokeLine(x - ARM, middle + ARM, x + ARM, middle + ARM, ink.stroke(), 1.8);
                surface.strokeLine(x - ARM, middle + ARM, x, middle - ARM, ink.stroke(), 1.8);
                surface.strokeLine(x + ARM, middle + ARM, x, middle - ARM, ink.stroke(), 1.8);
            }
            case ROOT, DIRECT, PATH, TARGET, UNCHANGED, OTHER -> surface.fillBox(new PlacedBox(area.x() + 3, area.y() + 9, 3.5,
                    area.height() - 18), 3, ink.stroke());
        }
    }

    private void warning(double x, double y, Palette.Ink ink) {
        surface.fillPolygon(new double[] {x, x + 7.5, x - 7.5}, new double[] {y, y + 13.5, y + 13.5}, ink.stroke());
        surface.strokeLine(x, y + 4.6, x, y + 8.4, look.palette().background(), 1.6);
        surface.strokeLine(x, y + 10.4, x, y + 11.8, look.palette().background(), 1.6);
    }

    /// Dashes at the side where the view leaves out a neighbour.
    private void stubs(BoxShape box) {
        PlacedBox area = box.area();
        double y = area.y() + area.height() * STUB_AT;
        for (int i = 0; i < DASHES; i++) {
            double from = 1 + i * 2 * DASH;
            if (box.stubs().after() > 0) {
                surface.strokeLine(area.right() + from, y, area.right() + from + DASH, y, look.palette().dim(), 1.6);
            }
            if (box.stubs().before() > 0) {
                surface.strokeLine(area.x() - from, y, area.x() - from - DASH, y, look.palette().dim(), 1.6);
            }
        }
    }

    /// Far out no text at all, then names, then versions.
    private void texts(BoxShape box) {
        if (look.scale() < Names.TEXT_FROM) {
            return;
        }
        boolean details = look.scale() >= Names.DETAILS_FROM && !box.detail().isEmpty();
        double x = box.area().x() + box.textInset();
        double room = box.area().right() - Names.right(look.scale()) - x;
        names.of(box).filter(known -> !known.outside()).ifPresent(name ->
                text(name.text(), x, name.area().middle(), TextStyle.NAME, room));
        if (details) {
            text(names.fittingDetail(box.detail(), room), x, names.detailMiddle(box), TextStyle.DETAIL, room);
        }
    }

    private void text(String text, double x, double middle, TextStyle style, double room) {
        surface.text(new Surface.Text(text, x, middle, style, Names.readable(style, look.scale()),
                style == TextStyle.NAME ? look.palette().text() : look.palette().dim(), false, room));
    }

    /// A name over free space, and over what runs there, which a halo in the colour of the ground interrupts.
    private void paintOutside(BoxShape box, Names.Name name) {
        PlacedBox area = name.area();
        if (!look.seen().overlaps(area)) {
            return;
        }
        boolean beside = area.middle() == box.area().middle();
        double left = beside ? box.area().right() + 1 : area.x() - 2;
        surface.opacity(1);
        surface.fillBox(new PlacedBox(left, area.y(), Math.max(0, area.right() - left), area.height()), 4,
                look.palette().background());
        surface.opacity(share(box));
        text(name.text(), area.x(), area.middle(), TextStyle.NAME, area.width());
    }
}
