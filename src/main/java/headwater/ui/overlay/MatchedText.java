package headwater.ui.overlay;

import headwater.workbench.FuzzyMatch;
import java.util.BitSet;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text in which the letters that were typed stand out.
public final class MatchedText extends TextFlow {
    public MatchedText() {
        getStyleClass().add("matched-text");
        setMaxHeight(USE_PREF_SIZE);
    }

    public void show(String wanted, String text) {
        BitSet places = new BitSet();
        for (String word : wanted.strip().split("\\s+")) {
            places.or(FuzzyMatch.places(FuzzyMatch.fold(word), FuzzyMatch.fold(text)));
        }
        getChildren().clear();
        for (int from = 0; from < text.length();) {
            boolean matched = places.get(from);
            int next = matched ? places.nextClearBit(from) : places.nextSetBit(from);
            int to = next < 0 ? text.length() : Math.min(next, text.length());
            Text part = new Text(text.substring(from, to));
            part.getStyleClass().add(matched ? "matched" : "unmatched");
            getChildren().add(part);
            from = to;
        }
    }
}
