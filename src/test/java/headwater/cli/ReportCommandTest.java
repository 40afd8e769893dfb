package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.cli.CommandLineRun.Result;
import headwater.fixture.EventStream;
import headwater.report.Pages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
    private static final String SAMPLE = "samples/event-stream-2018/package-lock.json";
    private static final String CLEAN = "samples/clean/package-lock.json";
    private static final String TWICE = """
            {"name": "t", "lockfileVersion": 3, "packages": {"": {"dependencies": {"a": "*"}},
              "node_modules/a": {"version": "1.0.0"}, "node_modules/a": {"version": "6.6.6"}}}
            """;

    @TempDir
    private Path folder;

    private static String markdown(String... words) {
        String[] all = Arrays.copyOf(words, words.length + 3);
        System.arraycopy(words, 0, all, 1, words.length);
        all[0] = "report";
        all[words.length + 1] = "--format";
        all[words.length + 2] = "md";
        return CommandLineRun.of(all).out();
    }

    @Test
    void tellsTheAnswerTheFigureThePathsAndTheEvidence() throws IOException {
        Path out = folder.resolve("report.html");
        Result run = CommandLineRun.of("report", SAMPLE, "-o", out.toString());

        assertThat(run.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(run.out()).isEmpty();
        String page = Files.readString(out);
        Pages.harmless(page);
        assertThat(page).contains("event-stream 3.3.6 (11 paths) and flatmap-stream 0.1.1 (11 paths) are compromised.", "<svg ",
                "npm-run-all 4.1.3", "11 paths from a root", "995 of 995", "SHA-256", "Headwater 1.2.3",
                "headwater report " + SAMPLE + "<");
    }

    @Test
    void theVerdictTableSaysWhatIsOursBadSafeAndWhere() {
        assertThat(markdown(SAMPLE)).contains("| Component | Ours | Bad | Safe | Status | Production | Path |",
                "| event-stream | 3.3.6 | 3.3.6 | 3.3.4 | ◆ compromised | yes | 11 paths, shortest: `@checkout-web/price-feed`"
                        + " › event-stream 3.3.6 |");
    }

    @Test
    void aVersionOfACompromisedPackageThatIsNotListedIsToldApart() {
        String file = EventStream.write(folder, "both", """
                {"name": "t", "lockfileVersion": 3, "packages": {"": {"dependencies": {"event-stream": "*", "b": "*"}},
                  "node_modules/event-stream": {"version": "3.3.6"}, "node_modules/b": {"version": "1.0.0",
                  "dependencies": {"event-stream": "*"}}, "node_modules/b/node_modules/event-stream": {"version": "3.3.10"}}}
                """).toString();

        assertThat(markdown(file)).contains("| event-stream | 3.3.6; not listed: 3.3.10 | 3.3.6 |");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "md", "json", "csv"})
    void theSameInputGivesTheSameBytesWhereverTheyGo(String format) throws IOException {
        Path out = folder.resolve("a." + format);
        CommandLineRun.of("report", SAMPLE, "-o", out.toString());

        assertThat(CommandLineRun.of("report", SAMPLE, "--format", format).out()).isEqualTo(Files.readString(out))
                .doesNotContain("2026");
    }

    @Test
    void aTimeStandsInItOnlyWhenItIsPassed() {
        assertThat(markdown(SAMPLE, "--time", "2018-11-26T00:00:00.5Z")).contains("**Made on:** 2018-11-26T00:00:00Z",
                "`headwater report " + SAMPLE + " --time 2018-11-26T00:00:00Z`");
        assertThat(CommandLineRun.of("report", SAMPLE, "--time", "yesterday").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void twoBuildsAreCompared() {
        String clean = EventStream.write(folder, "clean", EventStream.CLEAN).toString();
        String affected = EventStream.write(folder, "affected", EventStream.AFFECTED).toString();

        assertThat(markdown(clean, affected)).contains("# shop: two builds compared",
                "**◆ event-stream 3.3.6 and flatmap-stream 0.1.1 are new and compromised.", "### Because nodemon ^1.18.3 was added (1.18.4)",
                "◆ flatmap-stream 0.1.1").containsSubsequence("## What changed", "## Later build", "## Earlier build", "## Evidence");
        assertThat(markdown(affected, clean)).contains("were compromised and are gone.", "flatmap-stream 0.1.1: was compromised");
    }

    @Test
    void aTargetThatIsNotCompromisedIsAskedFor() {
        assertThat(markdown(SAMPLE, "--to", "ps-tree")).contains("paths to ps-tree.**", "## Paths to ps-tree",
                "| ps-tree | 1.1.0 | none listed | — | not listed | yes |", "--to ps-tree`");
        Result missing = CommandLineRun.of("report", SAMPLE, "--to", "left-pad@9", "--format", "md");
        assertThat(missing.out()).contains("No component is named");
        assertThat(missing.err()).contains("no component is named left-pad@9.");
    }

    @Test
    void nothingFoundIsNotClean() {
        assertThat(markdown(CLEAN)).contains("**○ No listed version was found.**").doesNotContainIgnoringCase("is clean");
    }

    @Test
    void anIncompleteReadingIsNoAllClear() {
        String file = EventStream.write(folder, "twice", TWICE).toString();

        assertThat(markdown(file)).contains("**◌ Nothing listed was found in what could be read.**", "◌ 1 of 2",
                "duplicate-entry", "bears a name of the catalogue, in what could be read.");
        assertThat(markdown(file, CLEAN)).contains("\n\n**◌ Nothing compromised came or went, and nothing is unexplained,"
                + " in what could be read.**");
        assertThat(markdown(file, CLEAN, CLEAN)).contains("**◌ Nothing listed was found in what could be read.**",
                "1 of 3 could not be read wholly.");
    }

    @Test
    void whatCouldNotBeReadStandsInTheReport() {
        String gone = folder.resolve("gone.json").toString();
        Result run = CommandLineRun.of("report", SAMPLE, gone, "--format", "md");

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("gone.json: error:");
        assertThat(run.out()).contains("**◆ 1 of 2 inputs is affected.**", "1 of 2 could not be read wholly.",
                "gone.json could not be read.", "Nothing in this report speaks of it, and nothing is compared.",
                "| ◌ not read | cannot be told | ◌ nothing |", "### Not read");
        Result alone = CommandLineRun.of("report", gone, "--format", "md");
        assertThat(alone.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(alone.out()).contains("# Nothing could be read", "**◌ Nothing could be read.**");
        assertThat(CommandLineRun.of("report", CLEAN, gone, "--format", "md").out())
                .contains("**◌ Nothing listed was found in what could be read.**");
    }

    @Test
    void standardInputIsAnInput() {
        Result run = CommandLineRun.withInput(EventStream.AFFECTED.getBytes(StandardCharsets.UTF_8), "report", "-", "--format", "md");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("`headwater report -`", "are compromised");
    }

    @Test
    void theEndOfTheFileNameChoosesTheFormat() throws IOException {
        Path out = folder.resolve("table.csv");

        assertThat(CommandLineRun.of("report", SAMPLE, "-o", out.toString()).code()).isZero();
        assertThat(Files.readString(out)).startsWith("\"Answer\",\"event-stream 3.3.6");
        Path pdf = folder.resolve("report.pdf");
        Result refused = CommandLineRun.of("report", SAMPLE, "-o", pdf.toString());
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("a report ends with .html, .md, .json or .csv");
        assertThat(pdf).doesNotExist();
        assertThat(CommandLineRun.of("report", SAMPLE, "-o", folder.resolve("plain").toString()).code()).isZero();
        assertThat(folder.resolve("plain")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void jsonHoldsTheSameReport() throws IOException {
        JsonNode report = new ObjectMapper().readTree(CommandLineRun.of("report", SAMPLE, "--format", "json").out());

        assertThat(report.path("title").asText()).isEqualTo("checkout-web");
        assertThat(report.path("blocks").get(0).path("kind").asText()).isEqualTo("verdict");
        assertThat(report.path("blocks").get(0).path("tone").asText()).isEqualTo("bad");
        assertThat(report.path("blocks").get(1).path("rows").get(0).get(0).path("text").asText()).isEqualTo("event-stream");
    }

    @Test
    void aTargetThatCannotBeWrittenIsTold() {
        Result run = CommandLineRun.of("report", SAMPLE, "-o", folder.resolve("no/such/report.html").toString());

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("its folder does not exist");
    }
}
