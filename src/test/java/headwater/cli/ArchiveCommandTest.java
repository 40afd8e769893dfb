package headwater.cli;

import static headwater.ingest.archive.Archives.gzip;
import static headwater.ingest.archive.Archives.tar;
import static headwater.ingest.archive.Archives.zip;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.cli.CommandLineRun.Result;
import headwater.fixture.EventStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders and archives wherever a file may be named.
class ArchiveCommandTest {
    @TempDir
    Path folder;

    private String archive(Object... files) throws Exception {
        return Files.write(folder.resolve("release.tgz"), gzip(tar(files))).toString();
    }

    @Test
    void matchSearchesAnArchiveAndNamesThePlace() throws Exception {
        Result result = CommandLineRun.of("match", archive("web/package-lock.json", EventStream.AFFECTED, "api/package-lock.json", EventStream.CLEAN));

        assertThat(result.code()).isEqualTo(ExitCode.CONCERN);
        assertThat(result.out()).contains("release.tgz!/web/package-lock.json", "2 of 2 files were read.");
    }

    @Test
    void aPlaceInAnArchiveIsAFileForEveryCommand() throws Exception {
        String place = archive("web/package-lock.json", EventStream.AFFECTED, "api/package-lock.json", EventStream.CLEAN)
                + "!/web/package-lock.json";

        assertThat(CommandLineRun.of("paths", place).out()).contains("event-stream 3.3.6");
        assertThat(CommandLineRun.of("blast", place, "--of", "event-stream").code()).isEqualTo(ExitCode.ANSWERED);
        assertThat(CommandLineRun.of("diff", place, place).out()).contains("compromised in both builds");
    }

    @Test
    void anArchiveWithOneInputStandsForIt() throws Exception {
        assertThat(CommandLineRun.of("paths", archive("package-lock.json", EventStream.AFFECTED)).out()).contains("event-stream 3.3.6");
    }

    @Test
    void anArchiveWithSeveralIsRefusedWithOneThatCouldBeMeant() throws Exception {
        Result result = CommandLineRun.of("paths", archive("web/package-lock.json", EventStream.AFFECTED, "api/package-lock.json", EventStream.CLEAN));

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).contains("This is an archive. Name a file in it: it holds ", "release.tgz!/api/package-lock.json and 1 more");
    }

    @Test
    void inspectListsWhatAnArchiveHoldsByProject() throws Exception {
        Result result = CommandLineRun.of("inspect", archive("web/package-lock.json", EventStream.AFFECTED, "web/package.json", "{\"name\": \"shop\"}",
                "old/mix.lock", "", "lib/x.zip", zip("api/package-lock.json", EventStream.CLEAN)));

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.out()).contains("release.tgz: 2 inputs in 2 projects", "release.tgz!/lib/x.zip!/api/package-lock.json",
                "with package.json");
        assertThat(result.err()).contains("release.tgz!/old/mix.lock: error: Lockfiles of this kind cannot be read yet");
    }

    @Test
    void inspectGivesALineOfJsonForEachInput() throws Exception {
        Result result = CommandLineRun.of("inspect", "--format", "json", archive("web/package-lock.json", EventStream.AFFECTED, "broken/package-lock.json", "{"));

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"file\":"));
        assertThat(result.out()).contains("\"code\":\"truncated\"");
    }

    @Test
    void anArchiveWithoutInputsSaysSo() throws Exception {
        Result result = CommandLineRun.of("inspect", archive("readme.md", "x"));

        assertThat(result.code()).isEqualTo(ExitCode.UNREADABLE);
        assertThat(result.err()).contains("It holds no lockfile or SBOM that can be read. [no-lockfiles]");
    }

    @Test
    void diffCrossChecksALockfileAndAnSbom() {
        Result text = CommandLineRun.of("diff", "samples/clean/package-lock.json", "samples/spdx/parcel-status.spdx.json");
        Result json = CommandLineRun.of("diff", "--format", "json", "samples/clean/package-lock.json", "samples/cyclonedx/parcel-status.cdx.json");

        assertThat(text.out()).contains("Cross-check of both files: 88 package versions are in both.");
        assertThat(json.out()).contains("\"crossCheck\":{\"both\":88,\"onlyInA\":[],\"onlyInB\":[]}");
    }
}
