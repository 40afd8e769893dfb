package headwater.ui.incident;

import headwater.analysis.exposure.Standing;
import headwater.ui.sign.VerdictSign;
import headwater.workbench.Verdict;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;

/// A standing as the mark that the timeline has for it.
final class StandingSign extends StackPane {
    private static final String CROSSED = "M1 1h9v9H1z M3 3l5 5 M8 3l-5 5";
    private static final String BAR = "M5 0v11";

    void show(Standing standing) {
        switch (standing) {
            case AFFECTED -> verdict(Verdict.AFFECTED);
            case NEEDS_JUDGEMENT -> verdict(Verdict.NEEDS_JUDGEMENT);
            case NOT_FOUND -> verdict(Verdict.NOT_FOUND);
            case INCOMPLETE -> verdict(Verdict.INCOMPLETE);
            case UNREADABLE -> drawn(CROSSED, "standing-unreadable");
            case ENDED -> drawn(BAR, "standing-ended");
        }
        setMinWidth(14);
    }

    private void verdict(Verdict verdict) {
        VerdictSign sign = new VerdictSign();
        sign.show(Optional.of(verdict));
        getChildren().setAll(sign);
    }

    private void drawn(String content, String style) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(style);
        getChildren().setAll(path);
    }
}
