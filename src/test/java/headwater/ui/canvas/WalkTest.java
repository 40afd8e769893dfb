package headwater.ui.canvas;

import static headwater.fixture.EventStream.component;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.draw.BoxShape;
import headwater.draw.DrawList;
import headwater.draw.FigureContent;
import headwater.draw.PathDrawing;
import headwater.fixture.EventStream;
import headwater.progress.Progress;
import headwater.workbench.Investigation;
import headwater.workbench.PathFigure;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WalkTest {
    private final Investigation answer = EventStream.answer(EventStream.AFFECTED);
    private final DrawList drawing = drawing();

    private DrawList drawing() {
        PathFigure figure = PathFigure.shortest(answer.snapshot().graph(), answer.targets(), 50, Progress.NONE);
        return PathDrawing.of(new FigureContent(figure.graph(), figure.components(), figure.dependencies(),
                figure.targets(), answer.targets()), (text, _) -> text.length() * 7, Progress.NONE);
    }

    private Optional<String> from(String label, Walk.Direction direction) {
        BoxShape box = drawing.boxOf(component(answer, label)).orElseThrow();
        return Walk.from(drawing, box, direction).map(BoxShape::title);
    }

    @Test
    void followsDependenciesToTheRight() {
        assertThat(from("ps-tree@1.1.0", Walk.Direction.RIGHT)).contains("event-stream");
        assertThat(from("flatmap-stream@0.1.1", Walk.Direction.RIGHT)).isEmpty();
    }

    @Test
    void followsThemBackToTheLeft() {
        assertThat(from("nodemon@1.18.4", Walk.Direction.LEFT)).contains("shop");
        assertThat(from("shop@1.0.0", Walk.Direction.LEFT)).isEmpty();
    }

    @Test
    void stepsUpAndDownInTheColumn() {
        boolean nodemonAbove = drawing.boxOf(component(answer, "nodemon@1.18.4")).orElseThrow().area().y()
                < drawing.boxOf(component(answer, "npm-run-all@4.1.3")).orElseThrow().area().y();
        String upper = nodemonAbove ? "nodemon@1.18.4" : "npm-run-all@4.1.3";
        assertThat(from(upper, Walk.Direction.DOWN)).isPresent();
        assertThat(from(upper, Walk.Direction.UP)).isEmpty();
    }
}
