package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.fixture.EventStream;
import headwater.ingest.git.MadeRepository;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `snapshot add --history`, `snapshot window`, `snapshot find --two-contents` and `incident`.
class HistoryCommandTest {
    private static final String LOCK = "package-lock.json";

    @TempDir
    private Path folder;

    private CommandLineRun.Result run(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--store";
        all[args.length + 1] = folder.resolve("store").toString();
        return CommandLineRun.of(all);
    }

    private static JsonNode json(CommandLineRun.Result result) throws Exception {
        return new ObjectMapper().readTree(result.out());
    }

    /// A repository that was affected for two commits; the commits.
    private List<String> repository() {
        try (MadeRepository made = new MadeRepository(folder.resolve("shop"))) {
            String clean = made.commit(Map.of(LOCK, EventStream.CLEAN));
            String bad = made.commit(Map.of(LOCK, EventStream.AFFECTED), clean);
            String conflict = made.commit(Map.of(LOCK, "<<<<<<< HEAD\n" + EventStream.AFFECTED), bad);
            String again = made.commit(Map.of(LOCK, EventStream.CLEAN.replace("calm", "calmer")), conflict);
            made.head(again);
            return List.of(clean, bad, conflict, again);
        }
    }

    private String shop() {
        return folder.resolve("shop").toString();
    }

    @Test
    void keepsEveryRevisionAndSaysWhatWasKept() {
        List<String> commits = repository();

        CommandLineRun.Result result = run("snapshot", "add", shop(), "--project", "shop", "--history");

        assertThat(result.code()).isZero();
        assertThat(result.out().lines()).hasSize(4).first().isEqualTo("saved store:shop/package-lock.json@" + commits.getFirst().substring(0, 10)
                + "  " + folder.resolve("shop").resolve(LOCK) + "  1 components");
        assertThat(result.out()).contains("cannot be read");
        assertThat(result.err()).contains("4 revisions kept, 1 of them cannot be read.");
        assertThat(run("snapshot", "add", shop(), "--project", "shop", "--history").err()).contains("0 revisions kept, 4 were there already.");
        assertThat(run("snapshot", "list").out()).contains("  cannot be read  " + commits.get(2));
    }

    @Test
    void whatTheNewestRevisionThatCannotBeReadMayHoldIsNotGone() {
        try (MadeRepository made = new MadeRepository(folder.resolve("shop"))) {
            String bad = made.commit(Map.of(LOCK, EventStream.AFFECTED));
            made.head(made.commit(Map.of(LOCK, "<<<<<<< HEAD\n" + EventStream.AFFECTED), bad));
        }
        run("snapshot", "add", shop(), "--project", "shop", "--history");

        assertThat(run("snapshot", "find", "event-stream@3.3.6").out()).endsWith("  1 snapshot, not known since\n");
        assertThat(run("snapshot", "find", "event-stream@3.3.6", "--format", "json").out()).contains("\"current\":null");
    }

    @Test
    void aFolderThatIsARepositoryIsReadAsItIsAndTheHistoryTold() throws Exception {
        repository();
        Files.writeString(folder.resolve("shop").resolve(LOCK), EventStream.CLEAN);

        CommandLineRun.Result result = run("snapshot", "add", shop(), "--project", "shop");

        assertThat(result.out()).startsWith("saved store:shop@1  ");
        assertThat(result.err()).contains("is a git repository: --history keeps every revision of its lockfiles.");
    }

    @Test
    void whatIsNoRepositoryAndWhatCommitsSayAreRefused() {
        assertThat(run("snapshot", "add", folder.toString(), "--project", "shop", "--history").code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run("snapshot", "add", folder.toString(), "--project", "shop", "--history", "--label", "1").code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void tellsTheWindowWithItsEvidence() {
        List<String> commits = repository();
        run("snapshot", "add", shop(), "--project", "shop", "--history");

        CommandLineRun.Result result = run("snapshot", "window");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("shop/package-lock.json: was affected\n  event-stream@3.3.6, flatmap-stream@0.1.1\n"
                + "    first in     store:shop/package-lock.json@" + commits.get(1).substring(0, 10) + "  2018-09-02T12:00:00Z  commit "
                + commits.get(1).substring(0, 12) + " by Ann <ann@example.org>  sha256 ");
        assertThat(result.out()).contains("first clean  store:shop/package-lock.json@" + commits.get(3).substring(0, 10));
        assertThat(result.out()).contains("event-stream@3.3.6 could be downloaded from 2018-09-09 until 2018-11-26: it was not in then");
        assertThat(result.out()).contains("cannot be told: store:shop/package-lock.json@" + commits.get(2).substring(0, 10) + " (cannot be read)");
        assertThat(result.out()).endsWith("1 of 4 snapshots in 1 of 1 project is affected; of 1 it cannot be told.\n");
    }

    @Test
    void tellsTheWindowAsJson() throws Exception {
        repository();
        run("snapshot", "add", shop(), "--project", "shop", "--history");

        JsonNode answer = json(run("snapshot", "window", "event-stream@3.3.6", "--format", "json"));

        assertThat(answer.path("snapshots").valueStream().map(each -> each.path("standing").asText()))
                .containsExactly("notFound", "affected", "unreadable", "notFound");
        JsonNode window = answer.path("windows").path(0);
        assertThat(window.path("firstIn").asText()).isEqualTo(answer.path("snapshots").path(1).path("reference").asText());
        assertThat(window.path("undecided").path(0).asText()).isEqualTo(answer.path("snapshots").path(2).path("reference").asText());
        assertThat(window.path("cameIn").path("versions").path(0).path("direct").path("name").asText()).isNotEmpty();
        assertThat(answer.path("versions").path(0).path("windows").path(0).path("overlap").asText()).isEqualTo("none");
        assertThat(answer.path("versions").path(0).path("firstSeen").asText()).isEqualTo(window.path("firstIn").asText());
        assertThat(answer.path("snapshots").path(1).path("sha256").asText()).hasSize(64);
    }

    @Test
    void whatNobodyHoldsIsToldForEveryStream() {
        repository();
        run("snapshot", "add", shop(), "--project", "shop", "--history");

        assertThat(run("snapshot", "window", "left-pad").out()).contains("shop/package-lock.json: not found in 3 of 4 snapshots; 1 cannot be told: ")
                .endsWith("0 of 4 snapshots in 0 of 1 project are affected; of 1 it cannot be told.\n");
        assertThat(run("snapshot", "window", "--project", "other").err()).contains("No snapshot of the project other is kept.");
        assertThat(run("snapshot", "window", "x", "--incident", "IN-1").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("snapshot", "window", "--incident", "IN-9").code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void anIncidentIsKeptListedShownSearchedAndForgotten() throws Exception {
        Path note = Files.writeString(folder.resolve("note.md"), "nodemon@1.18.4\n");
        Path lockfile = EventStream.write(folder, "calm", EventStream.AFFECTED);

        CommandLineRun.Result refused = run("incident", "add", note.toString(), "--title", "nodemon", "--from", "yesterday");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("yesterday is no month, day or time");
        CommandLineRun.Result added = run("incident", "add", note.toString(), "--title", "nodemon", "--from", "2018-09");
        assertThat(added.out()).startsWith("saved IN-1  nodemon  1 indicators, 1 package, published from 2018-09  kept 2026-11-24T02:00:00Z  sha256 ");
        assertThat(run("incident", "list").out()).startsWith("IN-1  nodemon").contains("HW-2018-event-stream  ").contains("  built in");
        assertThat(run("incident", "show", "in-1").out()).contains("  npm nodemon  1.18.4");
        assertThat(run("incident", "show", "IN-1", "--text").out()).isEqualTo("nodemon@1.18.4\n");
        assertThat(json(run("incident", "show", "IN-1", "--format", "json")).path("affected").path(0).path("versions").path(0).asText()).isEqualTo("1.18.4");
        assertThat(run("match", lockfile.toString()).out()).contains("nodemon");
        assertThat(run("paths", lockfile.toString()).out()).contains("nodemon");

        run("snapshot", "add", lockfile.toString(), "--project", "calm");
        assertThat(run("snapshot", "window", "--incident", "IN-1").out()).contains("calm/main: affected, in the newest snapshot too");
        assertThat(run("incident", "forget", "IN-1").out()).isEqualTo("forgotten IN-1\n");
        assertThat(run("incident", "forget", "IN-1").code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(run("incident", "forget", "HW-2018-event-stream").err()).contains("belongs to the built-in catalogue and stays.");
    }

    @Test
    void importedAdvisoriesCountInReportsComparisonsAndPaths() throws Exception {
        Path advisory = Files.writeString(folder.resolve("a.json"), "{\"id\": \"GHSA-1\", \"summary\": \"Bad\", \"affected\": [{\"package\": "
                + "{\"ecosystem\": \"npm\", \"name\": \"npm-run-all\"}, \"versions\": [\"4.1.3\"]}]}");
        run("advisories", "import", advisory.toString());
        Path bad = EventStream.write(folder, "bad", EventStream.AFFECTED);
        Path calm = EventStream.write(folder, "calm", EventStream.CLEAN);

        assertThat(run("paths", bad.toString()).out()).contains("npm-run-all");
        assertThat(run("report", bad.toString(), "--format", "md").out()).contains("npm-run-all 4.1.3");
        assertThat(run("diff", calm.toString(), bad.toString()).out().lines().findFirst().orElseThrow()).contains("npm-run-all 4.1.3");
    }

    @Test
    void lockfilesInAnArchiveAreKeptLikeThoseOfAFolder() throws Exception {
        Path archive = folder.resolve("shop.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("shop/package-lock.json"));
            zip.write(EventStream.CLEAN.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("shop/packages/ui/package-lock.json"));
            zip.write(EventStream.AFFECTED.getBytes(StandardCharsets.UTF_8));
        }

        CommandLineRun.Result added = run("snapshot", "add", archive.toString(), "--project", "shop");

        assertThat(added.code()).isZero();
        assertThat(added.out().lines()).hasSize(2);
        assertThat(run("snapshot", "find", "event-stream@3.3.6").out()).contains("packages/ui@1").hasLineCount(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactlyInAnyOrder("shop.zip", "store");
        }
    }

    @Test
    void twoContentsAreFoundAndWarnedOf() throws Exception {
        for (String letter : List.of("A", "B")) {
            Path lockfile = EventStream.write(folder, letter, EventStream.CLEAN.replace("\"3.3.4\"}", "\"3.3.4\", \"integrity\": \"sha512-"
                    + letter.repeat(86) + "==\"}"));
            run("snapshot", "add", lockfile.toString(), "--project", letter);
        }

        assertThat(run("snapshot", "find", "--two-contents").out()).isEqualTo("event-stream@3.3.4 has 2 contents\n  sha512-" + "A".repeat(86)
                + "==\n    store:A@1\n  sha512-" + "B".repeat(86) + "==\n    store:B@1\n");
        assertThat(json(run("snapshot", "find", "--two-contents", "--format", "json")).path("contents")).hasSize(2);
        assertThat(run("snapshot", "find", "event-stream@3.3.4").err()).contains("event-stream@3.3.4 is kept with 2 different contents");
        assertThat(run("snapshot", "find").code()).isEqualTo(ExitCode.USAGE);
        assertThat(run("snapshot", "find", "x", "--two-contents").code()).isEqualTo(ExitCode.USAGE);
    }
}
