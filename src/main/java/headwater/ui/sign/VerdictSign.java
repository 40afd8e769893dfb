package headwater.ui.sign;

import headwater.ui.text.Texts;
import headwater.workbench.Verdict;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Shape;

/// A verdict as a mark: filled diamond compromised, hollow diamond to be judged, hollow ring none found with everything read, dashed ring not fully
/// read, faint dot not known yet.
public final class VerdictSign extends StackPane {
    private static final double SIZE = 14;

    public VerdictSign() {
        getStyleClass().add("verdict-sign");
        setMinSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        show(Optional.empty());
    }

    public void show(Optional<Verdict> verdict) {
        getChildren().setAll(verdict.map(VerdictSign::shape).orElseGet(() -> styled(new Circle(3), "unknown")));
        setAccessibleText(words(verdict));
    }

    /// What the mark means.
    public static String words(Optional<Verdict> verdict) {
        return Texts.text("verdict." + verdict.map(Verdict::jsonName).orElse("unknown"));
    }

    private static Shape shape(Verdict verdict) {
        return switch (verdict) {
            case AFFECTED -> styled(new Polygon(0, -6, 6, 0, 0, 6, -6, 0), "affected");
            case NEEDS_JUDGEMENT -> styled(new Polygon(0, -6, 6, 0, 0, 6, -6, 0), "judgement");
            case NOT_FOUND -> styled(new Circle(4), "not-found");
            case INCOMPLETE -> styled(new Circle(4.5), "incomplete");
        };
    }

    private static Shape styled(Shape shape, String style) {
        shape.getStyleClass().add(style);
        return shape;
    }
}
