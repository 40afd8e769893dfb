package headwater.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command on lockfiles of other ecosystems, with and without dependencies.
class OtherFormatsCommandTest {
    private static final String SAMPLES = "samples/other-ecosystems/";
    private static final String BANNER = "no dependencies recorded in this format";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "rust/Cargo.lock, cargo-lock, 4, 3, 2", "python/uv.lock, uv-lock, 4, 3, 1", "python/poetry.lock, poetry-lock, 2, 1, 1",
        "php/composer.lock, composer-lock, 3, 1, 2", "ruby/Gemfile.lock, gemfile-lock, 5, 6, 1", "go/go.mod, go-mod, 2, 2, 1",
        "maven/dependency-tree.txt, maven-dependency-tree, 25, 37, 3", "dotnet/packages.lock.json, nuget-packages-lock, 4, 4, 2",
        "scanners/syft.json, syft-json, 2, 1, 1", "scanners/trivy.json, trivy-json, 2, 1, 1"})
    void samplesAreReadAsTheirReadmeSays(String file, String format, int components, int dependencies, int roots) {
        CommandLineRun.Result result = CommandLineRun.of("inspect", SAMPLES + file);

        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("format        " + format, "components    " + components + "\n",
                "dependencies  " + dependencies + "\n", "roots         " + roots, "coverage      100 %").doesNotContain(BANNER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"python/Pipfile.lock", "python/requirements.txt", "gradle/gradle.lockfile"})
    void formatsWithoutDependenciesSaySoEverywhere(String file) {
        String path = SAMPLES + file;

        assertThat(CommandLineRun.of("inspect", path).out()).contains("dependencies  0 (" + BANNER + ")");
        assertThat(CommandLineRun.of("inspect", path, "--format", "json").out()).contains("\"dependenciesRecorded\":false");
        assertThat(CommandLineRun.of("match", path).out()).contains("No listed version was found.", BANNER);
        assertThat(CommandLineRun.of("match", path).code()).isZero();
        assertThat(CommandLineRun.of("match", path, "--format", "json").out()).contains("\"verdict\":\"notFound\"");
    }

    @Test
    void aGoModWithoutItsGraphSaysSoToo() throws Exception {
        Path mod = folder.resolve("go.mod");
        Files.copy(Path.of(SAMPLES, "go", "go.mod"), mod);

        assertThat(CommandLineRun.of("inspect", mod.toString()).out()).contains(BANNER);
    }

    @Test
    void aComponentOfAFlatFileIsPresentAndHasNoPath() {
        String file = SAMPLES + "gradle/gradle.lockfile";

        assertThat(CommandLineRun.of("blast", file, "--of", "junit:junit@4.12", "--format", "json").out())
                .contains("\"paths\":\"0\"", "\"shortestPathEdges\":null", "\"unrooted\":[\"junit:junit@4.12\"]");
        assertThat(CommandLineRun.of("paths", file, "--to", "junit:junit").code()).isZero();
    }

    @Test
    void pathsLeadThroughWhatBroughtItIn() {
        assertThat(CommandLineRun.of("paths", SAMPLES + "maven/dependency-tree.txt", "--to",
                "commons-logging:commons-logging", "--format", "json").out()).contains("org.apache.httpcomponents:httpclient@4.5.13");
        assertThat(CommandLineRun.of("blast", SAMPLES + "rust/Cargo.lock", "--of", "rand@0.7.3", "--format", "json").out())
                .contains("\"directDependencies\":[\"rand@0.7.3\"]", "\"paths\":\"2\"");
    }

    @Test
    void aFolderIsSearchedForAllOfThem() {
        CommandLineRun.Result result = CommandLineRun.of("match", SAMPLES);

        assertThat(result.out()).contains("13 of 13 lockfiles were read.");
        assertThat(result.code()).isZero();
    }

    @Test
    void everyFormatIsExported() {
        for (String file : List.of("rust/Cargo.lock", "python/Pipfile.lock", "maven/dependency-tree.txt", "go/go.mod")) {
            for (String to : List.of("jgf", "dot", "graphml", "cyclonedx")) {
                CommandLineRun.Result result = CommandLineRun.of("export", SAMPLES + file, "--to", to);
                assertThat(result.code()).as(file + " to " + to).isZero();
                assertThat(result.out()).as(file + " to " + to).isNotBlank();
            }
        }
    }

    @Test
    void buildsAreCompared() throws Exception {
        Path later = folder.resolve("Cargo.lock");
        Files.writeString(later, Files.readString(Path.of(SAMPLES, "rust", "Cargo.lock")).replace("0.8.5", "0.9.0"));
        Path requirements = folder.resolve("requirements.txt");
        Files.writeString(requirements, "django==10.0\nasgiref==3.7.2\n");

        assertThat(CommandLineRun.of("diff", SAMPLES + "rust/Cargo.lock", later.toString(), "--format", "json").out())
                .contains("\"added\":[\"rand@0.9.0\"]", "\"removed\":[\"rand@0.8.5\"]");
        CommandLineRun.Result flat = CommandLineRun.of("diff", SAMPLES + "python/requirements.txt", requirements.toString());
        assertThat(flat.code()).isZero();
        assertThat(flat.out()).contains("django");
    }

    @Test
    void aKeptSnapshotStillSaysThatNothingWasRecorded() {
        String store = folder.resolve("store").toString();
        CommandLineRun.of("snapshot", "add", SAMPLES + "python/Pipfile.lock", "--project", "p", "--label", "1", "--store", store);

        assertThat(CommandLineRun.of("inspect", "store:p@1", "--store", store).out()).contains(BANNER, "pipfile-lock");
    }
}
