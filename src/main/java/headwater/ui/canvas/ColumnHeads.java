package headwater.ui.canvas;

import headwater.draw.Overview;
import headwater.draw.TextStyle;
import headwater.layout.OverviewPlaces;
import headwater.ui.text.Texts;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// The headings of an overview's columns: how far from the roots, and how many. They stay at the upper border.
final class ColumnHeads {
    /// How much of the picture's upper border they take, px.
    static final double HEIGHT = 48;
    private static final double FIRST = 16;
    private static final double SECOND = 31;
    private static final double SIZE = 11;
    private static final double CLEAR = 6;
    private static final double COVER = 0.97;

    private final Overview picture;
    private final int[] looked;

    ColumnHeads(Overview picture) {
        this.picture = picture;
        looked = picture.places().columns().stream().mapToInt(picture::looked).toArray();
    }

    void paint(GraphicsContext g, PicturePainter.Look look) {
        Viewport view = look.view();
        g.setGlobalAlpha(COVER);
        g.setFill(GraphPainter.colour(look.palette().background()));
        g.fillRect(0, 0, look.width(), HEIGHT - 8);
        g.setGlobalAlpha(1);
        g.setFont(FxTextWidths.font(TextStyle.DETAIL, SIZE));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(javafx.geometry.VPos.CENTER);
        double free = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < looked.length; c++) {
            OverviewPlaces.Column column = picture.places().columns().get(c);
            double x = view.toScreenX((column.left() + column.right()) / 2);
            String count = count(c, column);
            String title = fitting(column, count, x, free, next(c, view));
            double half = Math.max(width(title), width(count)) / 2;
            if (x - half >= free && x + half > 0 && x - half < look.width()) {
                g.setFill(GraphPainter.colour(look.palette().dim()));
                g.fillText(title, x, FIRST);
                g.setFill(GraphPainter.colour(look.palette().text()));
                g.fillText(count, x, SECOND);
                free = x + half + CLEAR;
            }
        }
    }

    /// Where the next column has its heading.
    private double next(int c, Viewport view) {
        return c + 1 == looked.length ? Double.POSITIVE_INFINITY
                : view.toScreenX((picture.places().columns().get(c + 1).left() + picture.places().columns().get(c + 1).right()) / 2);
    }

    /// The words, or only the number where there is little room.
    private static String fitting(OverviewPlaces.Column column, String count, double x, double free, double next) {
        String title = title(column);
        boolean room = x - width(title) / 2 >= free && x + width(title) / 2 + CLEAR / 2 <= next - width(count) / 2;
        return room || column.distance() < 2 ? title : String.valueOf(column.distance());
    }

    private static String title(OverviewPlaces.Column column) {
        return column.unrooted() ? Texts.text("graph.unrooted") : column.distance() == 0 ? Texts.text("graph.roots")
                : column.distance() == 1 ? Texts.text("graph.direct") : Texts.text("graph.steps", column.distance());
    }

    private String count(int c, OverviewPlaces.Column column) {
        return looked[c] == column.count() ? Texts.number(column.count())
                : Texts.text("graph.some", looked[c], column.count());
    }

    private static double width(String text) {
        return LivePainter.WIDTHS.width(text, TextStyle.DETAIL) * SIZE / TextStyle.DETAIL.size();
    }
}
