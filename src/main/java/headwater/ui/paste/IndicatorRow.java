package headwater.ui.paste;

import headwater.model.Ecosystem;
import headwater.model.Indicator;
import headwater.ui.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// A line of the table of indicators, which can be left out of the search.
final class IndicatorRow {
    private final Indicator indicator;
    private final BooleanProperty wanted = new SimpleBooleanProperty(true);

    IndicatorRow(Indicator indicator) {
        this.indicator = indicator;
    }

    Indicator indicator() {
        return indicator;
    }

    /// Whether it is searched for.
    BooleanProperty wanted() {
        return wanted;
    }

    /// As the ecosystem's own people write it, and whether it was only assumed.
    String ecosystem() {
        return switch (indicator) {
            case Indicator.Version one -> ecosystem(one.packageVersion().ecosystem(), one.guessed());
            case Indicator.Range range -> ecosystem(range.ecosystem(), range.guessed());
            case Indicator.Digest _ -> Texts.text("review.digest");
        };
    }

    private static String ecosystem(Ecosystem ecosystem, boolean guessed) {
        return guessed ? Texts.text("review.assumed", ecosystem.purlType()) : ecosystem.purlType();
    }

    String name() {
        return switch (indicator) {
            case Indicator.Version one -> one.packageVersion().name();
            case Indicator.Range range -> range.name();
            case Indicator.Digest digest -> digest.digest().toString();
        };
    }

    String versions() {
        return switch (indicator) {
            case Indicator.Version one -> one.packageVersion().version();
            case Indicator.Range range -> range.range().words();
            case Indicator.Digest _ -> "";
        };
    }

    int line() {
        return indicator.place().line();
    }

    /// The line of the text that named it.
    String place() {
        return indicator.place().text();
    }
}
