package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import headwater.fixture.EventStream;
import headwater.fixture.HostileNames;
import headwater.report.Pages;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A lockfile full of hostile names, through every output of the command line.
class HostileOutputTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OTHER = "samples/clean/package-lock.json";
    /// Marks that the program itself puts around a name that runs from right to left.
    private static final String ISOLATES = "[\u2068\u2069]";

    @TempDir
    private Path folder;
    private String file = "";

    /// Every name is that of a package, its version, range and licence; all of them depend on something compromised.
    @BeforeEach
    void write() {
        ObjectNode lockfile = JSON.createObjectNode().put("name", "<b>&\u001b[31m`|").put("lockfileVersion", 3);
        ObjectNode packages = lockfile.putObject("packages");
        ObjectNode asked = packages.putObject("").put("name", "<b>&\u001b[31m`|").put("version", "\u202e1").putObject("dependencies");
        int number = 0;
        for (String name : HostileNames.ALL) {
            if (!name.contains("\ud800")) {
                asked.put("d" + number, name);
                packages.putObject("node_modules/d" + number++).put("name", name).put("version", name).put("license", name)
                        .put("resolved", name).put("integrity", name).putObject("dependencies").put("event-stream", name);
            }
        }
        packages.putObject("node_modules/event-stream").put("version", "3.3.6");
        file = EventStream.write(folder, "hostile", lockfile.toString()).toString();
    }

    private static CommandLineRun.Result run(String... words) {
        CommandLineRun.Result run = CommandLineRun.of(words);
        assertThat(run.code()).as(List.of(words).toString()).isIn(ExitCode.ANSWERED, ExitCode.CONCERN, ExitCode.UNREADABLE);
        return run;
    }

    private static void harmlessText(String text) {
        assertThat(text).isNotEmpty();
        assertThat(text.replaceAll(ISOLATES, "").codePoints()).noneMatch(c -> c != '\n' && c != '\r' && HostileNames.acts(c));
    }

    @Test
    void pagesAndFiguresHoldNothingThatActs() {
        assertThat(Pages.harmless(run("report", file).out()).getElementsByTagName("svg").getLength()).isEqualTo(2);
        Pages.harmless(run("report", file, OTHER).out());
        Pages.harmless(run("report", OTHER, file, "--to", "event-stream").out());
        Pages.harmless(run("paths", file, "--format", "svg").out());
        Pages.harmless(run("paths", file, "--format", "svg", "--all").out());
        Pages.parse(run("export", file, "--to", "graphml").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"match F", "paths F", "paths F --max 200", "paths F --to node_modules/d0", "inspect F",
        "blast F --of event-stream", "diff F O --all", "diff O F --all", "paths F --format dot", "paths F --format svg",
        "export F --to dot", "export F --to jgf", "match F --format json", "paths F --format json", "inspect F --format json",
        "blast F --of event-stream --format json", "diff F O --format json", "report F", "report F --format md", "report F --format csv", "report F --format json",
        "report F O --format md", "report O F --format md", "report F --to d0 --format md"})
    void noTextHoldsTerminalCodesOrDirectionMarks(String words) {
        CommandLineRun.Result run = run(words.replace("F", file).replace("O", OTHER).split(" "));

        harmlessText(run.out());
        assertThat(run.err().codePoints()).noneMatch(c -> c != '\n' && HostileNames.acts(c));
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "paths", "inspect"})
    void jsonReadsBack(String command) throws Exception {
        List<String> lines = run(command, file, "--format", "json").out().lines().toList();

        assertThat(lines).hasSize(1);
        assertThat(JSON.readTree(lines.getFirst()).isObject()).isTrue();
    }

    @Test
    void aFileNameIsNoCodeEither() {
        CommandLineRun.Result run = run("report", "\u001b[31m<script>.json", "--format", "md");

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        harmlessText(run.out());
        harmlessText(run.err());
        Pages.harmless(run("report", "\u001b[31m<script>.json").out());
    }
}
