package headwater.draw;

import headwater.layout.OverviewPlaces;

/// The names beside the dots of an overview.
final class OverviewNames {
    private static final double SIZE = 11;
    private static final double AWAY = 3.5;
    private static final double CLEAR = 8;

    private final Overview picture;
    private final Palette palette;
    private final double scale;

    OverviewNames(Overview picture, Palette palette, double scale) {
        this.picture = picture;
        this.palette = palette;
        this.scale = scale;
    }

    void paint(Surface surface, int node) {
        Role role = picture.role(node);
        double away = OverviewDots.radius(picture.weight(node), role, scale) + AWAY;
        double room = 2 * OverviewPlaces.FILE - (2 * away + CLEAR) / scale;
        double size = SIZE / scale;
        String title = picture.title(node);
        double natural = room * TextStyle.DETAIL.size() / size;
        boolean strong = role != Role.OTHER && role != Role.DIRECT;
        TextStyle style = strong ? TextStyle.NAME : TextStyle.DETAIL;
        String fitting = Cuts.fitting(title, style, strong ? natural * style.size() / TextStyle.DETAIL.size() : natural,
                picture.widths());
        surface.opacity(picture.filter().nodes().get(node) ? 1 : 0.4);
        surface.text(new Surface.Text(fitting, picture.places().x()[node] + away / scale, picture.places().y()[node],
                style, size, strong ? palette.text() : palette.dim(), false, room));
        surface.opacity(1);
    }
}
