package headwater.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.workbench.PathPicture;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureFileTest {
    @ParameterizedTest
    @CsvSource({
        "a, 0, a.svg, SVG, 2", "a, 1, a.png, PNG, 1", "a, 4, a.png, PNG, 4", "a, 5, a.dot, DOT, 2",
        "a.PNG, 3, a.PNG, PNG, 3", "a.svg, 3, a.svg, SVG, 3", "a.dot, 0, a.dot, DOT, 2", "a.b, -1, a.b.svg, SVG, 2"})
    void theEndingOfTheNameWinsElseTheChosenKind(String name, int kind, String file, PathPicture.Format format,
            int scale) {
        assertThat(FxFileChoosers.figureFile(Path.of("folder", name), kind))
                .isEqualTo(new FigureFile(Path.of("folder", file), format, scale));
    }
}
