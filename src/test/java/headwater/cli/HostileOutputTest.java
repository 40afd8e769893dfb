package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import headwater.fixture.EventStream;
import headwater.fixture.HostileNames;
import headwater.report.Pages;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A lockfile full of hostile names, through every output of the command line.
class HostileOutputTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    static Stream<String> names() {
        return HostileNames.ALL.stream().filter(name -> !name.contains("\ud800"));
    }

    /// The name is the project, its dependency, that one's version and range; a compromised one is behind it.
    private String lockfile(String name) {
        ObjectNode file = JSON.createObjectNode().put("name", name).put("version", name).put("lockfileVersion", 3);
        ObjectNode packages = file.putObject("packages");
        packages.putObject("").put("name", name).put("version", name).putObject("dependencies").put("between", name);
        packages.putObject("node_modules/between").put("name", name).put("version", name).put("license", name)
                .put("resolved", name).put("integrity", name).putObject("dependencies").put("event-stream", name);
        packages.putObject("node_modules/event-stream").put("version", "3.3.6");
        return EventStream.write(folder, "hostile", file.toString()).toString();
    }

    private static void harmlessText(String text) {
        assertThat(text).isNotEmpty();
        assertThat(text.codePoints()).noneMatch(c -> c != '\n' && c != '\r' && HostileNames.acts(c));
    }

    @ParameterizedTest
    @MethodSource("names")
    void pagesAndFiguresHoldNothingThatActs(String name) {
        String file = lockfile(name);

        Pages.harmless(CommandLineRun.of("report", file).out());
        Pages.harmless(CommandLineRun.of("report", file, "samples/clean/package-lock.json").out());
        Pages.harmless(CommandLineRun.of("paths", file, "--format", "svg").out());
        Pages.parse(CommandLineRun.of("export", file, "--to", "graphml").out());
    }

    @ParameterizedTest
    @MethodSource("names")
    void noTextReachesTheTerminalWithCodesOrDirectionMarks(String name) {
        String file = lockfile(name);
        String other = "samples/clean/package-lock.json";

        for (List<String> words : List.of(List.of("match", file), List.of("paths", file), List.of("inspect", file),
                List.of("paths", file, "--to", "node_modules/between"), List.of("blast", file, "--of", "event-stream"),
                List.of("diff", other, file, "--all"), List.of("diff", file, other, "--all"),
                List.of("paths", file, "--format", "dot"), List.of("paths", file, "--format", "svg"),
                List.of("export", file, "--to", "dot"), List.of("report", file), List.of("report", file, "--format", "md"),
                List.of("report", file, "--format", "csv"), List.of("report", file, "--format", "json"),
                List.of("report", file, other, "--format", "md"))) {
            CommandLineRun.Result run = CommandLineRun.of(words.toArray(String[]::new));
            assertThat(run.code()).as(words.toString()).isNotEqualTo(ExitCode.INTERNAL).isNotEqualTo(ExitCode.USAGE);
            harmlessText(run.out().replaceAll("[\u2068\u2069]", ""));
            assertThat(run.err().codePoints()).noneMatch(c -> c != '\n' && HostileNames.acts(c));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"match", "paths", "inspect"})
    void jsonReadsBackAsItIs(String command) throws Exception {
        String file = lockfile("a\"\\\u001b\u202e</script>");

        for (String line : CommandLineRun.of(command, file, "--format", "json").out().lines().toList()) {
            JsonNode read = JSON.readTree(line);
            assertThat(read.isObject()).isTrue();
        }
    }

    @Test
    void aFileNameIsNoCodeEither() {
        CommandLineRun.Result run = CommandLineRun.of("report", "\u001b[31m<script>.json", "--format", "md");

        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        harmlessText(run.out());
        harmlessText(run.err());
        Pages.harmless(CommandLineRun.of("report", "\u001b[31m<script>.json").out());
    }
}
