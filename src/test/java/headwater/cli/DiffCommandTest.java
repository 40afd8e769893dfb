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
        assertThat(CommandLineRun.of("diff", affected, affected).out()).isEqualTo("event-stream 3.3.6 and flatmap-stream 0.1.1 are compromised in both builds.\n");
        assertThat(CommandLineRun.of("diff", clean, clean).out()).isEqualTo("Nothing changed.\n");
    }

    @Test
    void saysWhichBuildCannotBeRead() {
        CommandLineRun.Result run = CommandLineRun.of("diff", clean, folder.resolve("gone").toString());
        assertThat(run.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run.err()).contains("gone");
    }

    @Test
    void saysWhichCompromisedVersionCameAndBecauseOfWhat() {
        assertThat(CommandLineRun.of("diff", clean, affected).out()).startsWith(
                "event-stream 3.3.6 and flatmap-stream 0.1.1 are new and compromised. Because npm-run-all ^4.1.2 was added (4.1.3). 7 packages")
                .contains("flatmap-stream 0.1.1 is new because ", "0.1.1  compromised\n");
        assertThat(CommandLineRun.of("diff", affected, clean).out())
                .startsWith("event-stream 3.3.6 and flatmap-stream 0.1.1 were compromised and are gone.");
    }

    @Test
    void failsOnWhatItIsToldToLookOutFor() {
        assertThat(CommandLineRun.of("diff", clean, affected, "--fail-on", "removed,down,compromised").code())
                .isEqualTo(ExitCode.CONCERN);
        assertThat(CommandLineRun.of("diff", affected, clean, "--fail-on", "compromised,down,up,unexplained").code())
                .isEqualTo(ExitCode.CONCERN);
        assertThat(CommandLineRun.of("diff", affected, clean, "--fail-on", "compromised,up,added,unexplained").code())
                .isEqualTo(ExitCode.ANSWERED);
        assertThat(CommandLineRun.of("diff", clean, clean, "--fail-on", "nonsense").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void otherContentUnderTheSameVersionComesFirstAndIsAConcern() {
        String other = EventStream.write(folder, "other", EventStream.AFFECTED.replace("sha512-abc=", "sha512-xyz=")).toString();
        CommandLineRun.Result run = CommandLineRun.of("diff", affected, other, "--fail-on", "content");
        assertThat(run.code()).isEqualTo(ExitCode.CONCERN);
        assertThat(run.out()).contains("1 package has other content under the same version.",
                "\nOther content under the same version\n  ~ flatmap-stream 0.1.1  (same version, other content)");
        assertThat(CommandLineRun.of("diff", affected, affected, "--fail-on", "content").code()).isEqualTo(ExitCode.ANSWERED);
    }

    @Test
    void whatCouldNotBeReadWhollyPassesNoCheck() {
        String broken = EventStream.write(folder, "broken", EventStream.CLEAN.replace("{\"version\": \"3.3.4\"}", "17")).toString();
        assertThat(CommandLineRun.of("diff", broken, broken, "--fail-on", "added").code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(CommandLineRun.of("diff", broken, broken).out())
                .isEqualTo("Nothing changed, in what could be read. Not everything in the two files could be read.\n");
    }

    @Test
    void hostileNamesDoNotReachTheTerminal() {
        String hostile = EventStream.write(folder, "hostile", EventStream.AFFECTED
                .replace("pstree.remy", "pstree\\u001b[31m\\u202eremy")).toString();
        String out = CommandLineRun.of("diff", clean, hostile, "--all").out();
        assertThat(out).contains("pstree\\u001b[31m\\u202eremy").doesNotContain("\u001b", "\u202e");
    }
}
