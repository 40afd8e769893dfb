package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.fixture.EventStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    @TempDir
    private Path folder;
    private String clean = "";
    private String affected = "";

    @BeforeEach
    void files() {
        clean = EventStream.write(folder, "clean", EventStream.CLEAN).toString();
        affected = EventStream.write(folder, "affected", EventStream.AFFECTED).toString();
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private JsonNode json(String before, String now) throws Exception {
        CommandLineRun.Result run = CommandLineRun.of("diff", before, now, "--format", "json");
        assertThat(run.code()).isZero();
        return new ObjectMapper().readTree(run.out());
    }

    @Test
    void namesTheCauseOfWhatCame() throws Exception {
        CommandLineRun.Result run = CommandLineRun.of("diff", clean, affected);
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("7 packages changed: 6 added, 1 up.", "Because nodemon ^1.18.3 was added (1.18.4)",
                "+ flatmap-stream 0.1.1", "~ event-stream 3.3.4 → 3.3.6");
    }

    @Test
    void addedAndRemovedAreTheInverseOfEachOther() throws Exception {
        JsonNode there = json(clean, affected).path("packages");
        JsonNode back = json(affected, clean).path("packages");
        assertThat(texts(there.path("added"))).contains("flatmap-stream@0.1.1").isEqualTo(texts(back.path("removed")));
        assertThat(texts(there.path("removed"))).isEqualTo(texts(back.path("added")));
    }

    @Test
    void nothingDiffersFromItself() throws Exception {
        JsonNode same = json(affected, affected);
        assertThat(same.path("packages").path("added")).isEmpty();
        assertThat(same.path("causes")).isEmpty();
        assertThat(CommandLineRun.of("diff", affected, affected).out()).isEqualTo("No package changed.\n");
    }

    @Test
    void saysWhichBuildCannotBeRead() {
        CommandLineRun.Result run = CommandLineRun.of("diff", clean, folder.resolve("gone").toString());
        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("gone");
    }
}
