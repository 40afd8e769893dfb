package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.cli.CommandLineRun.Result;
import headwater.fixture.EventStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
    private static final String SAMPLE = "samples/event-stream-2018/package-lock.json";
    private static final String HOSTILE = """
            {"name": "<script>alert(1)</script>", "version": "1.0.0", "lockfileVersion": 3, "packages": {
              "": {"name": "<script>alert(1)</script>", "dependencies": {"=cmd|' /C calc'!A0": "*"}},
              "node_modules/=cmd|' /C calc'!A0": {"name": "](javascript:alert(1))", "version": "\\u001b[31m1.0.0\\u202e",
                   "dependencies": {"event-stream": "<b>"}},
              "node_modules/event-stream": {"version": "3.3.6"}
            }}
            """;

    @TempDir
    private Path folder;

    @Test
    void tellsTheAnswerTheFigureThePathsAndTheEvidence() throws IOException {
        Path out = folder.resolve("report.html");
        Result run = CommandLineRun.of("report", SAMPLE, "-o", out.toString());

        assertThat(run.code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(out)).contains("event-stream 3.3.6 (11 paths) and flatmap-stream 0.1.1 (11 paths) are"
                + " compromised.", "<svg ", "npm-run-all 4.1.3", "11 paths from a root", "995 of 995", "SHA-256",
                "Headwater 1.2.3", "2026-11-24T02:00:00Z", "headwater report " + SAMPLE);
    }

    @Test
    void theSameInputGivesTheSameBytes() {
        Result first = CommandLineRun.of("report", SAMPLE, "--time", "2018-11-26T00:00:00Z");

        assertThat(first.out()).isEqualTo(CommandLineRun.of("report", SAMPLE, "--time", "2018-11-26T00:00:00Z").out())
                .contains("2018-11-26T00:00:00Z");
    }

    @Test
    void twoBuildsAreCompared() {
        String clean = EventStream.write(folder, "clean", EventStream.CLEAN).toString();
        String affected = EventStream.write(folder, "affected", EventStream.AFFECTED).toString();

        assertThat(CommandLineRun.of("report", clean, affected, "--format", "md").out()).contains("# shop: two builds compared",
                "**◆ event-stream 3.3.6 and flatmap-stream 0.1.1 came and are compromised.**",
                "### Because nodemon ^1.18.3 was added (1.18.4)", "◆ flatmap-stream 0.1.1");
        assertThat(CommandLineRun.of("report", affected, clean, "--format", "md").out())
                .contains("which are compromised, are gone.");
    }

    @Test
    void aTargetThatIsNotCompromisedIsAskedFor() {
        assertThat(CommandLineRun.of("report", SAMPLE, "--to", "ps-tree", "--format", "md").out())
                .contains("paths to ps-tree.", "### Paths to ps-tree");
        assertThat(CommandLineRun.of("report", SAMPLE, "--to", "left-pad", "--format", "md").out())
                .contains("No component is named left-pad.");
    }

    @Test
    void whatCouldNotBeReadStandsInTheReport() {
        Result run = CommandLineRun.of("report", SAMPLE, folder.resolve("gone.json").toString(), "--format", "md");

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.out()).contains("gone.json could not be read.", "Nothing in this report speaks of it.");
    }

    @Test
    void hostileNamesComeOutHarmless() {
        String file = EventStream.write(folder, "hostile", HOSTILE).toString();

        assertThat(CommandLineRun.of("report", file).out()).contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script").doesNotContain("<b>").doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(CommandLineRun.of("report", file, "--format", "md").out()).contains("\\<script\\>")
                .doesNotContain("<script").doesNotContain("\u001b").doesNotContain(" ](");
        assertThat(CommandLineRun.of("report", file, "--format", "csv").out()).doesNotContain("\u001b").doesNotContain("\"=");
        assertThat(CommandLineRun.of("diff", file, SAMPLE).out()).doesNotContain("\u001b").doesNotContain("\u202e");
    }

    @Test
    void theEndOfTheFileNameChoosesTheFormat() throws IOException {
        Path out = folder.resolve("table.csv");

        assertThat(CommandLineRun.of("report", SAMPLE, "-o", out.toString()).code()).isZero();
        assertThat(Files.readString(out)).startsWith("\"table\",\"Component\",\"Ours\"");
    }
}
