package headwater.ui.components;

import headwater.ui.text.Texts;
import java.util.Locale;

/// A column of few words, by which the table can be narrowed.
enum Facet {
    FINDING, REACH, PRODUCTION, FLAGS, SCRIPT;

    String of(ComponentRow row) {
        return switch (this) {
            case FINDING -> row.finding();
            case REACH -> row.reach();
            case PRODUCTION -> row.production();
            case FLAGS -> row.flags();
            case SCRIPT -> row.script();
        };
    }

    /// As the column is called.
    String title() {
        return Texts.text("column." + name().toLowerCase(Locale.ROOT));
    }
}
