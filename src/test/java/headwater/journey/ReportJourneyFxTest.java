package headwater.journey;

import static headwater.journey.WindowFixture.onFx;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.cli.CommandLineRun;
import headwater.fixture.EventStream;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.report.Pages;
import headwater.report.ReportFormat;
import headwater.ui.dialog.ReportFile;
import headwater.ui.text.PathText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/// The report of what the window shows, by key, palette and button, against the command line's bytes.
class ReportJourneyFxTest {
    private static final Pattern COMMAND = Pattern.compile("\\*\\*Command:\\*\\* `headwater (.*)`");

    private final FxRobot robot = new FxRobot();
    @RegisterExtension final JourneyWindow journey = new JourneyWindow();

    private WindowFixture opened(Path... files) throws Exception {
        WindowFixture window = journey.show(() -> new WindowFixture(1000, 900, false, Optional.empty(),
                BuiltInCatalogue.load(), EventStream.open()));
        onFx(() -> {
            window.wiring.main().open(List.of(files));
            return "";
        });
        window.idle();
        return window;
    }

    private String written(WindowFixture window, Path to, ReportFormat format) throws Exception {
        window.choosers.report = Optional.of(new ReportFile(to, format));
        robot.push(KeyCode.CONTROL, KeyCode.R);
        window.idle();
        assertThat(window.find("notice", Label.class).getText()).isEqualTo("Wrote " + to.getFileName() + " in " + PathText.folderOf(to));
        return Files.readString(to);
    }

    /// Versions differ: the window tells that of the build.
    private static void sameAsTheCommandLine(String report, Path... files) {
        Matcher command = COMMAND.matcher(report);
        assertThat(command.find()).isTrue();
        List<String> words = Arrays.asList(command.group(1).split(" "));
        assertThat(words).containsSubsequence(Arrays.stream(files).map(Path::toString).toList());
        String[] all = Arrays.copyOf(command.group(1).split(" "), words.size() + 2);
        all[words.size()] = "--format";
        all[words.size() + 1] = "md";
        assertThat(withoutVersion(report)).isEqualTo(withoutVersion(CommandLineRun.of(all).out()));
    }

    private static String withoutVersion(String report) {
        return report.replaceAll("Headwater \\S+", "Headwater");
    }

    @Test
    void writesWhatTheCommandThatStandsInItWrites(@TempDir Path folder) throws Exception {
        Path file = EventStream.write(folder, "shop", EventStream.AFFECTED);
        WindowFixture window = opened(file);
        String report = written(window, folder.resolve("report.md"), ReportFormat.MD);

        assertThat(window.choosers.suggested).isEqualTo("shop-report");
        assertThat(report).contains("**◆ event-stream 3.3.6 (2 paths) and flatmap-stream 0.1.1 (2 paths) are compromised.**",
                "**Made on:** 20");
        sameAsTheCommandLine(report, file);
        Pages.harmless(written(window, folder.resolve("report.html"), ReportFormat.HTML));
    }

    @Test
    void comparesWithTheBaseline(@TempDir Path folder) throws Exception {
        Path earlier = EventStream.write(folder, "earlier", EventStream.CLEAN);
        Path later = EventStream.write(folder, "later", EventStream.AFFECTED);
        String report = written(opened(earlier, later), folder.resolve("report.md"), ReportFormat.MD);

        assertThat(report).contains("# shop: two builds compared", "## Later build", "## Earlier build");
        sameAsTheCommandLine(report, earlier, later);
    }

    @Test
    void tellsThePathsToWhatIsAskedFor(@TempDir Path folder) throws Exception {
        Path file = EventStream.write(folder, "shop", EventStream.AFFECTED);
        WindowFixture window = opened(file);
        onFx(() -> {
            window.wiring.session().aimAt(EventStream.component(window.wiring.session().answer().get().orElseThrow(),
                    "ps-tree@1.1.0"));
            return "";
        });
        window.idle();
        String report = written(window, folder.resolve("report.md"), ReportFormat.MD);

        assertThat(report).contains("## Paths to `ps-tree@1.1.0`");
        sameAsTheCommandLine(report, file);
    }

    @Test
    void theNoticeGivesThePathAndAFailureIsTold(@TempDir Path folder) throws Exception {
        WindowFixture window = opened(EventStream.write(folder, "shop", EventStream.AFFECTED));
        Path to = folder.resolve("report.json");
        assertThat(written(window, to, ReportFormat.JSON)).startsWith("{\"title\":\"shop\"");
        robot.clickOn(onFx(() -> window.scene.lookup("#noticeStack").lookupAll(".quiet-button").stream()
                .map(Button.class::cast).filter(button -> button.getText().equals("Copy path")).findFirst().orElseThrow()));
        window.idle();
        assertThat(window.clip.text).isEqualTo(to.toString());

        window.choosers.report = Optional.of(new ReportFile(folder.resolve("no/such/a.html"), ReportFormat.HTML));
        robot.clickOn(window.find("primary", Button.class));
        window.idle();
        assertThat(window.messages.waiting()).hasSize(1);
        assertThat(window.messages.waiting().getFirst().title()).isEqualTo("The answer was not written");
    }

    @Test
    void nothingIsWrittenWithoutAFileOrWhenTheChooserIsLeft(@TempDir Path folder) throws Exception {
        WindowFixture window = opened();
        assertThat(onFx(() -> window.wiring.actions().get("report").enabled().get())).isFalse();
        onFx(() -> {
            window.wiring.main().open(List.of(EventStream.write(folder, "shop", EventStream.AFFECTED)));
            return "";
        });
        window.idle();
        assertThat(onFx(() -> window.wiring.actions().get("report").enabled().get())).isTrue();
        robot.push(KeyCode.CONTROL, KeyCode.R);
        window.idle();
        assertThat(onFx(() -> window.wiring.notices().shown().isEmpty())).isTrue();
    }
}
