package headwater.ui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.report.ReportFormat;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportFileTest {
    @ParameterizedTest
    @CsvSource({"a, 0, a.html, HTML", "a, 1, a.md, MD", "a, 2, a.json, JSON", "a, 3, a.csv, CSV", "a, -1, a.html, HTML",
        "a.MD, 0, a.MD, MD", "a.htm, 1, a.htm, HTML", "a.markdown, 0, a.markdown, MD", "a.txt, 1, a.txt.md, MD"})
    void theEndingOfTheNameWinsElseTheChosenKind(String name, int kind, String file, ReportFormat format) {
        assertThat(FxFileChoosers.reportFile(Path.of("folder", name), kind))
                .isEqualTo(new ReportFile(Path.of("folder", file), format));
    }
}
