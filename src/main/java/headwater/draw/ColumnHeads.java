package headwater.draw;

import headwater.layout.OverviewPlaces;
import headwater.layout.PlacedBox;
import java.util.List;

/// The headings of an overview's columns: how far from the roots, and how many. They stay at the upper border.
public final class ColumnHeads {
    /// How much of the picture's upper border they take, screen px.
    public static final double HEIGHT = 48;
    private static final double COVERED = HEIGHT - 8;
    private static final double FIRST = 16;
    private static final double SECOND = 31;
    private static final double SIZE = 11;
    private static final double CLEAR = 6;
    private static final double COVER = 0.97;

    private final Overview picture;
    private final List<Words> words;

    /// What one heading says.
    ///
    /// @param title  how far from the roots
    /// @param brief  the same where there is little room
    /// @param count  how many
    public record Words(String title, String brief, String count) {
    }

    /// @param words  for each column
    ColumnHeads(Overview picture, List<Words> words) {
        this.picture = picture;
        this.words = words;
    }

    /// Where they stand, screen px.
    static PlacedBox area(FrameLook look) {
        return new PlacedBox(0, 0, look.screenWidth(), COVERED);
    }

    /// @param surface  over the same pixels, in screen px
    void write(Raster raster, Surface surface, FrameLook look) {
        Blit.cover(raster, 0, 0, look.width(), (int) Math.rint(COVERED * look.sharp()),
                Raster.rgb(look.palette().background()), COVER);
        double free = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < words.size(); c++) {
            double x = middle(c, look);
            String title = fitting(c, free, look);
            String count = words.get(c).count();
            double half = Math.max(width(title), width(count)) / 2;
            if (x - half >= free && x + half > 0 && x - half < look.screenWidth()) {
                line(surface, title, x, FIRST, look.palette().dim());
                line(surface, count, x, SECOND, look.palette().text());
                free = x + half + CLEAR;
            }
        }
    }

    private static void line(Surface surface, String text, double x, double middle, String colour) {
        surface.text(new Surface.Text(text, x, middle, TextStyle.DETAIL, SIZE, colour, true, Double.POSITIVE_INFINITY));
    }

    private double middle(int column, FrameLook look) {
        OverviewPlaces.Column at = picture.places().columns().get(column);
        return look.toScreenX((at.left() + at.right()) / 2);
    }

    /// The words, or only the number where there is little room.
    private String fitting(int c, double free, FrameLook look) {
        Words said = words.get(c);
        double x = middle(c, look);
        double half = width(said.title()) / 2;
        double next = c + 1 == words.size() ? Double.POSITIVE_INFINITY : middle(c + 1, look);
        return x - half >= free && x + half + CLEAR / 2 <= next - width(said.count()) / 2 ? said.title() : said.brief();
    }

    private double width(String text) {
        return picture.widths().width(text, TextStyle.DETAIL) * SIZE / TextStyle.DETAIL.size();
    }
}
