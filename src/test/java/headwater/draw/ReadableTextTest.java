package headwater.draw;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.layout.Cubic;
import headwater.layout.PlacedBox;
import headwater.workbench.Investigation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// However small a picture is shown, its text can be read.
class ReadableTextTest {
    private static final TextWidths WIDTHS = (text, style) -> text.length() * style.size() * 0.6;
    private final Investigation answer = EventStream.answer(EventStream.AFFECTED);
    private final DrawList drawing = PathDrawingTest.draw(answer, answer.targets());

    private List<Surface.Text> texts(double scale, Highlight highlight) {
        List<Surface.Text> texts = new ArrayList<>();
        FigurePainter.paint(new TextsOnly(texts), new FigurePainter.Look(drawing, scale, drawing.area(), Palette.LIGHT,
                highlight, FigurePainter.Marks.NONE), Names.of(drawing, scale, WIDTHS));
        return texts;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.08, 0.2, 0.3, 0.5, 0.74, 0.76, 0.8, 0.9, 0.95, 1, 1.3, 4})
    void noTextIsSmallerThanTenAndAHalfPixels(double scale) {
        int suspect = EventStream.component(answer, "flatmap-stream@0.1.1");
        assertThat(texts(scale, Highlight.routesTo(drawing, suspect)))
                .allMatch(text -> text.size() * scale >= 10.5 - 1e-6);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.8, 0.95, 1})
    void textHasRoomWhenItIsSetALittleCloser(double scale) {
        assertThat(texts(scale, Highlight.NONE)).filteredOn(text -> text.style() != TextStyle.RANGE).allMatch(text ->
                WIDTHS.width(text.text(), text.style()) * text.size() / text.style().size() * 0.86 <= text.room() + 1e-6 || text.text().length() <= 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.7, 0.74, 0.8, 0.9, 1, 1.5})
    void noTextComesNearTheBorderOfItsBoxAndDetailsLoseWholeFacts(double scale) {
        Names names = Names.of(drawing, scale, WIDTHS);
        for (BoxShape box : drawing.boxes()) {
            double room = box.area().width() - box.textInset() - 6 / Math.min(1, scale);
            String detail = names.fittingDetail(box.detail(), room);
            assertThat(box.detail()).startsWith(detail);
            assertThat(detail).doesNotContain("…").doesNotEndWith("·");
            assertThat(texts(scale, Highlight.NONE)).filteredOn(text -> text.text().equals(box.title()))
                    .allMatch(text -> text.room() <= room + 1e-6);
        }
    }

    @Test
    void showsMoreTheCloserOneIs() {
        assertThat(texts(0.2, Highlight.NONE)).isEmpty();
        assertThat(texts(0.5, Highlight.NONE)).isNotEmpty().hasSizeLessThanOrEqualTo(drawing.boxes().size());
        assertThat(texts(0.9, Highlight.NONE)).hasSize(2 * drawing.boxes().size());
        assertThat(texts(1, Highlight.NONE)).hasSizeGreaterThan(2 * drawing.boxes().size());
    }

    /// Keeps the texts.
    private record TextsOnly(List<Surface.Text> texts) implements Surface {
        @Override
        public void opacity(double share) {
        }

        @Override
        public void fillBox(PlacedBox area, double arc, String colour) {
        }

        @Override
        public void strokeBox(PlacedBox area, double arc, String colour, double width) {
        }

        @Override
        public void strokeCurve(List<Cubic> curve, String colour, double width, double dash) {
        }

        @Override
        public void strokeLine(double x0, double y0, double x1, double y1, String colour, double width) {
        }

        @Override
        public void fillPolygon(double[] x, double[] y, String colour) {
        }

        @Override
        public void text(Text text) {
            texts.add(text);
        }
    }
}
