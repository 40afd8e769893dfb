package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotCommandTest {
    private static final String SAMPLE = "samples/event-stream-2018/package-lock.json";

    @TempDir
    private Path folder;

    private CommandLineRun.Result run(String... args) {
        String[] all = Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--store";
        all[args.length + 1] = folder.resolve("store").toString();
        return CommandLineRun.of(all);
    }

    private void addSample(String label) {
        assertThat(run("snapshot", "add", SAMPLE, "--project", "shop", "--label", label).code()).isZero();
    }

    @Test
    void saysSavedForEachSnapshot() {
        CommandLineRun.Result result = run("snapshot", "add", SAMPLE, "--project", "shop", "--label", "418");

        assertThat(result.out()).isEqualTo("saved store:shop@418  " + SAMPLE + "  993 components\n");
        assertThat(run("snapshot", "add", SAMPLE, "--project", "shop", "--label", "418").out()).contains("was there already");
    }

    @Test
    void givesEachLockfileBelowAFolderItsStream() {
        CommandLineRun.Result result = run("snapshot", "add", "samples", "--project", "all", "--build", "7");

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("saved store:all/event-stream-2018@7  ");
        assertThat(run("snapshot", "list", "--stream", "event-stream-2018").out()).startsWith("store:all/event-stream-2018@7  ");
    }

    @Test
    void answersForAKeptSnapshotAsForItsFile() {
        addSample("418");

        assertThat(run("export", "store:shop@418", "--to", "jgf").out()).isEqualTo(run("export", SAMPLE, "--to", "jgf").out());
        assertThat(run("paths", "store:shop@418").out()).isEqualTo(run("paths", SAMPLE).out());
        assertThat(run("blast", "store:shop@418", "--of", "ps-tree").out()).isEqualTo(run("blast", SAMPLE, "--of", "ps-tree").out());
        assertThat(run("match", "store:shop@418").code()).isEqualTo(ExitCode.CONCERN);
        assertThat(run("inspect", "store:shop").out()).startsWith("store:shop@418\n");
    }

    @Test
    void findsWhatARangeMeansAndSaysWhatIsKeptInOtherVersions() {
        addSample("418");

        assertThat(run("snapshot", "find", "event-stream@3").out()).contains("event-stream@3.3.6  store:shop@418");
        assertThat(run("snapshot", "find", "event-stream@^3.3.0").out()).contains("event-stream@3.3.6");
        assertThat(run("snapshot", "find", "event-stream@3.3.6").out()).contains("event-stream@3.3.6");
        CommandLineRun.Result other = run("snapshot", "find", "event-stream@4");
        assertThat(other.out()).isEmpty();
        assertThat(other.err()).contains("Kept in other versions: event-stream@3.3.6 in store:shop@418.");
        assertThat(run("snapshot", "find", "pkg:npm/event-stream@3").out()).as("a purl is exact").isEmpty();
    }

    @Test
    void listingAnUnknownProjectNamesTheOthers() {
        addSample("418");

        assertThat(run("snapshot", "list", "--project", "nosuch").err()).contains("None of the 1 kept snapshots").contains("Projects: shop.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json"})
    void comparesKeptSnapshotsAsTheirFiles(String format) throws Exception {
        Path later = folder.resolve("package-lock.json");
        Files.writeString(later, Files.readString(Path.of(SAMPLE)).replace("3.3.6", "3.3.4"));
        addSample("417");
        run("snapshot", "add", later.toString(), "--project", "shop", "--stream", "release/1", "--label", "@418");

        String files = run("diff", SAMPLE, later.toString(), "--all", "--format", format).out();
        assertThat(files).contains("event-stream");
        assertThat(run("diff", "store:shop@417", "store:shop/release/1@%40418", "--all", "--format", format).out()).isEqualTo(files);
        assertThat(run("diff", "store:shop@417", later.toString(), "--all", "--format", format).out()).isEqualTo(files);
        assertThat(run("diff", "store:shop@417", "store:shop/release/1", "--fail-on", "down").code()).isEqualTo(ExitCode.CONCERN);
        assertThat(run("diff", "store:shop@417", "store:shop@9").code()).isEqualTo(ExitCode.UNREADABLE);
    }

    @Test
    void saysWhenTheStoreIsNewerDamagedOrInUse() throws Exception {
        addSample("418");
        Path database = folder.resolve("store").resolve("headwater.mv.db");
        byte[] whole = Files.readAllBytes(database);

        Files.write(database, Arrays.copyOf(whole, whole.length / 2));
        assertRefused("store-damaged", "salvage");
        Files.write(database, whole);
        Files.writeString(folder.resolve("store").resolve("headwater.seal"), "snapshots 2");
        assertRefused("store-damaged", "headwater.seal");
    }

    private void assertRefused(String code, String wayOut) {
        assertThat(run("paths", "store:shop@418").err()).contains(code, wayOut);
        CommandLineRun.Result add = run("snapshot", "add", SAMPLE, "--project", "shop", "--label", "419");
        assertThat(add.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(add.out()).isEmpty();
        assertThat(add.err()).contains(wayOut).doesNotContain("Exception");
    }

    @Test
    void aStoreThatCannotBeMadeIsToldWithoutATrace() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        CommandLineRun.Result add = CommandLineRun.of("snapshot", "add", SAMPLE, "--project", "shop", "--store", file.toString());

        assertThat(add.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(add.out()).isEmpty();
        assertThat(add.err()).contains("cannot be written").doesNotContain("Exception");
    }

    @Test
    void hostileNamesAreVisibleAndHarmless() {
        String name = "a/b\u001b[2J\u202e\nsaved store:x@1 '; drop table snapshot --";
        CommandLineRun.Result add = run("snapshot", "add", SAMPLE, "--project", name, "--stream", name, "--label", name);

        assertThat(add.code()).isZero();
        assertThat(add.out().lines()).hasSize(1);
        assertThat(add.out() + run("snapshot", "list").out() + run("snapshot", "show", "store:" + name.replace("/", "%2F")).err())
                .doesNotContain("\u001b", "\u202e");
        assertThat(run("snapshot", "list", "--format", "json").out().lines()).hasSize(1);
        assertThat(run("snapshot", "list", "--project", name).out().lines()).hasSize(1);
    }

    @Test
    void opensAKeptSnapshotOfANamedStore() {
        addSample("418");
        String store = folder.resolve("store").toString();

        CommandLineRun.Result told = CommandLineRun.withoutDisplay("open", "store:shop@418", "--store", store);
        assertThat(told.code()).isZero();
        assertThat(told.out()).contains("event-stream 3.3.6");
        assertThat(CommandLineRun.of("open", "store:shop@418", "--store", store).opened()).containsExactly("store:shop@418");
        assertThat(CommandLineRun.of("open", "--store", "jdbc:h2:tcp://x/y").err()).contains("A store is a folder");
    }

    @Test
    void tellsOfUnknownAndWrongReferences() {
        addSample("418");

        CommandLineRun.Result unknown = run("paths", "store:shop@419");
        assertThat(unknown.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(unknown.err()).contains("store:shop@418", "snapshot-unknown");
        assertThat(run("paths", "store:@").err()).contains("reference-wrong");
        assertThat(CommandLineRun.of("snapshot", "show", "store:x", "--store", folder + ";INIT=x").code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(CommandLineRun.of("snapshot", "list", "--store", "jdbc:h2:tcp://x/y").err()).contains("A store is a folder");
    }

    @Test
    void listsAndShowsOneObjectALine() {
        addSample("417");
        addSample("418");

        assertThat(run("snapshot", "list", "--format", "json").out().lines()).hasSize(2)
                .first().asString().contains("\"reference\":\"store:shop@418\"", "\"number\":2", "\"components\":993",
                        "\"captured\":\"2026-11-24T02:00:00Z\"", "\"partial\":false");
        assertThat(run("snapshot", "show", "store:shop@417").out()).contains("package.json", "coverage      100 %");
        assertThat(run("snapshot", "list", "--project", "other").err()).contains("None of the 2 kept snapshots");
    }

    @Test
    void findsWhoHasAPackage() {
        addSample("417");
        addSample("418");

        assertThat(run("snapshot", "find", "event-stream@3.3.6").out())
                .isEqualTo("event-stream@3.3.6  store:shop@417 … store:shop@418  2 snapshots, in the newest too\n");
        assertThat(run("snapshot", "find", "event-stream@9.9.9").err()).contains("as far as they could be read");
        assertThat(run("snapshot", "find", "event-stream", "--format", "json").out()).contains("\"snapshots\":2,\"current\":true");
    }

    @Test
    void saysWhichSnapshotsMayHoldMore() throws Exception {
        Path damaged = folder.resolve("package-lock.json");
        Files.writeString(damaged, "{\"name\": \"a\", \"lockfileVersion\": 3, \"packages\": {\"\": {\"name\": \"a\"}, "
                + "\"node_modules/b\": {\"version\": \"1.0.0\"}, \"node_modules/c\": 7}}");
        addSample("417");
        run("snapshot", "add", damaged.toString(), "--project", "a", "--label", "1");

        assertThat(run("snapshot", "find", "c").err()).contains("1 of 2 kept snapshots", "store:a@1");
        assertThat(run("snapshot", "find", "c", "--quiet").err()).isEmpty();
    }

    @Test
    void carriesSnapshotsToAnotherStore() throws Exception {
        addSample("417");
        addSample("418");
        Path archive = folder.resolve("shop.zip");
        assertThat(run("snapshot", "export", "--project", "shop", "-o", archive.toString()).out()).isEqualTo("exported 2 snapshots\n");
        byte[] first = Files.readAllBytes(archive);
        run("snapshot", "export", "store:shop@417", "store:shop@418", "-o", archive.toString());
        assertThat(Files.readAllBytes(archive)).isEqualTo(first);

        String other = folder.resolve("other").toString();
        assertThat(CommandLineRun.of("snapshot", "import", archive.toString(), "--store", other).out())
                .isEqualTo("saved store:shop@417  " + SAMPLE + "\nsaved store:shop@418  " + SAMPLE + "\n");
        assertThat(CommandLineRun.of("snapshot", "list", "--format", "json", "--store", other).out())
                .isEqualTo(run("snapshot", "list", "--format", "json").out());
        assertThat(CommandLineRun.of("snapshot", "import", archive.toString(), "--store", other).out()).contains("already");
    }

    @Test
    void refusesAnArchiveThatIsNone() throws Exception {
        CommandLineRun.Result result = run("snapshot", "import", Files.writeString(folder.resolve("x.zip"), "x").toString());

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).contains("archive");
    }

    @Test
    void caresForTheStore() {
        addSample("418");

        assertThat(run("snapshot", "check").out()).isEqualTo("checked 1 snapshot, 3 contents of "
                + run("snapshot", "check", "--format", "json").out().replaceAll(".*\"bytes\":(\\d+).*\\n", "$1")
                + " bytes: all whole\n");
        assertThat(run("snapshot", "compact").code()).isZero();
        assertThat(run("snapshot", "backup", folder.resolve("copy").toString()).code()).isZero();
        assertThat(run("snapshot", "salvage", folder.resolve("fresh").toString()).out()).startsWith("salvaged 1 snapshots");
        for (String copy : new String[] {"store", "copy", "fresh"}) {
            assertThat(CommandLineRun.of("snapshot", "list", "--store", folder.resolve(copy).toString()).out())
                    .startsWith("store:shop@418  ");
        }
    }
}
