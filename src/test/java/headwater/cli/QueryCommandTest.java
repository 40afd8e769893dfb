package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.fixture.EventStream;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {
    @TempDir
    private Path folder;
    private String lockfile = "";

    @BeforeEach
    void write() {
        lockfile = EventStream.write(folder, "shop", EventStream.AFFECTED).toString();
    }

    @Test
    void listsWhatAQueryPicks() {
        CommandLineRun.Result run = CommandLineRun.of("inspect", lockfile, "--query", ":direct:script, #ms");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("  query         :direct:script, #ms\n  matches       2 of 7 components\n",
                "  nodemon@1.18.4  node_modules/nodemon  direct  production  install script  ",
                "  ms@2.0.0  node_modules/ms  direct  dev only  ");
    }

    @Test
    void saysOfHowManyItCannotBeTold() {
        assertThat(CommandLineRun.of("inspect", lockfile, "--query", ":licence(MIT)").out())
                .contains("  matches       1 of 7 components; 6 more cannot be told (:licence)\n");
    }

    @Test
    void theProjectItselfIsNamedAsSuch() {
        assertThat(CommandLineRun.of("inspect", lockfile, "--query", ":root").out()).contains("  shop@1.0.0  (the project)\n");
    }

    @Test
    void writesTheAnswerIntoTheObjectOfTheFile() throws Exception {
        JsonNode query = new ObjectMapper().readTree(CommandLineRun.of("inspect", lockfile, "--format", "json", "--query",
                ":licence(MIT)").out()).path("query");
        assertThat(query.path("text").asText()).isEqualTo(":licence(MIT)");
        assertThat(query.path("count").asInt()).isEqualTo(1);
        assertThat(query.path("matches").toString())
                .isEqualTo("[{\"component\":\"nodemon@1.18.4\",\"location\":\"node_modules/nodemon\",\"line\":4}]");
        assertThat(query.path("unknownCount").asInt()).isEqualTo(6);
        assertThat(query.path("unknown")).hasSize(6);
        assertThat(query.path("unknownBecauseOf").toString()).isEqualTo("[\":licence\"]");
    }

    @Test
    void withoutAQueryNothingIsAnswered() {
        assertThat(CommandLineRun.of("inspect", lockfile, "--format", "json").out()).doesNotContain("\"query\"");
    }

    @Test
    void pointsAtThePlaceThatIsWrongAndAnswersNothing() {
        CommandLineRun.Result run = CommandLineRun.of("inspect", lockfile, "--query", "#ms :scritp");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("--query, column 5: There is no state “:scritp”.").endsWith("\n  #ms :scritp\n      ^\n");
    }
}
