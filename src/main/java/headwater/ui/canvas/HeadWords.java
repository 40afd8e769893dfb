package headwater.ui.canvas;

import headwater.draw.ColumnHeads;
import headwater.draw.Overview;
import headwater.layout.OverviewPlaces;
import headwater.ui.text.Texts;
import java.util.List;

/// What the headings of an overview's columns say.
final class HeadWords {
    private HeadWords() {
    }

    /// One for each column. Linear in the components.
    static List<ColumnHeads.Words> of(Overview picture) {
        return picture.places().columns().stream().map(column -> new ColumnHeads.Words(title(column), brief(column),
                count(picture.looked(column), column.count()))).toList();
    }

    private static String title(OverviewPlaces.Column column) {
        return column.unrooted() ? Texts.text("graph.unrooted") : column.distance() == 0 ? Texts.text("graph.roots")
                : column.distance() == 1 ? Texts.text("graph.direct") : Texts.text("graph.steps", column.distance());
    }

    private static String brief(OverviewPlaces.Column column) {
        return column.distance() < 2 ? title(column) : String.valueOf(column.distance());
    }

    private static String count(int looked, int all) {
        return looked == all ? Texts.number(all) : Texts.text("graph.some", looked, all);
    }
}
