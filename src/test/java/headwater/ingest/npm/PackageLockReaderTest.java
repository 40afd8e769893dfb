package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.Component;
import headwater.model.Coverage;
import headwater.model.Flag;
import headwater.model.InstallScript;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageLockReaderTest {
    private static final String THREE = """
            {
              "name": "shop",
              "lockfileVersion": 3,
              "packages": {
                "": {"name": "shop", "version": "1.0.0", "dependencies": {"a": "^1.0.0"}},
                "node_modules/a": {
                  "version": "1.2.0",
                  "resolved": "https://registry.example.org/a/-/a-1.2.0.tgz",
                  "integrity": "sha512-AAAA",
                  "license": "MIT"
                }
              }
            }""";

    private static List<String> codes(ReadResult result) {
        return result.problems().stream().map(problem -> problem.level() + " " + problem.code()).toList();
    }

    private static Component at(ReadResult result, String location) {
        return result.graph().components().stream().filter(c -> c.location().equals(location)).findFirst().orElseThrow();
    }

    @Test
    void everyComponentTellsFileAndLine() throws Exception {
        ReadResult result = Fixtures.readText(THREE);

        assertThat(at(result, "node_modules/a").origin()).isEqualTo(new Origin("package-lock.json", 6, 0));
    }

    @Test
    void tellsReaderVersionAndCoverage() throws Exception {
        ReadResult result = Fixtures.readText(THREE);

        assertThat(result.reader()).isEqualTo(new ReaderId("npm-package-lock", 1));
        assertThat(result.formatVersion()).isEqualTo("3");
        assertThat(result.coverage()).isEqualTo(new Coverage(1, 1, 0, 0, 0));
        assertThat(result.problems()).isEmpty();
    }

    @Test
    void keepsWhereTheBytesComeFrom() throws Exception {
        var installed = at(Fixtures.readText(THREE), "node_modules/a");

        assertThat(List.of(String.valueOf(installed.source()), String.valueOf(installed.integrity()),
                String.valueOf(installed.licence()), installed.installScript().toString()))
                .containsExactly("https://registry.example.org/a/-/a-1.2.0.tgz", "sha512-AAAA", "MIT", "NO");
    }

    @ParameterizedTest
    @CsvSource({"install-script-v1, UNKNOWN", "install-script-v2, YES", "install-script-v3, YES"})
    void anInstallScriptIsUnknownWhereTheFormatDoesNotTell(String name, InstallScript expected) throws Exception {
        ReadResult result = Fixtures.read(name);

        assertThat(result.graph().components()).extracting(c -> c.installScript()).contains(expected);
        assertThat(result.facts().installScripts()).isEqualTo(expected == InstallScript.YES);
    }

    @Test
    void versionOneDoesNotTellOfPeers() throws Exception {
        assertThat(Fixtures.read("simple-v1").facts().flags())
                .containsExactlyInAnyOrder(Flag.DEV, Flag.OPTIONAL, Flag.BUNDLED);
    }

    @Test
    void theManifestBesideItIsUsedWhenTheyDiffer() throws Exception {
        ReadResult result = Fixtures.readText(THREE, "{\"dependencies\": {\"a\": \"^1.0.0\", \"b\": \"*\"}}");

        assertThat(codes(result)).containsExactly("WARNING manifest-differs", "WARNING dependency-unresolved");
        assertThat(result.problems().getFirst().message()).contains("1 of the project's own dependencies (b)");
        assertThat(result.coverage()).isEqualTo(new Coverage(1, 1, 0, 1, 0));
    }

    @Test
    void aManifestThatAgreesIsNoProblem() throws Exception {
        assertThat(Fixtures.readText(THREE, "{\"dependencies\": {\"a\": \"^1.0.0\"}}").problems()).isEmpty();
    }

    @Test
    void aManifestThatCannotBeReadIsToldAndLeftOut() throws Exception {
        ReadResult result = Fixtures.readText(THREE, "{\"dependencies\":");

        assertThat(codes(result)).containsExactly("WARNING manifest-unreadable");
        assertThat(result.problems().getFirst().origin().file()).isEqualTo("package.json");
        assertThat(result.graph().dependencyCount()).isEqualTo(1);
    }

    @Test
    void ofAnEntryThatStandsTwiceTheLastCountsAndCoverageFalls() throws Exception {
        ReadResult result = Fixtures.readText("""
                {"lockfileVersion": 3, "packages": {"": {},
                "node_modules/a": {"version": "1.0.0"},
                "node_modules/a": {
                  "version": "6.6.6"
                }}}""");

        assertThat(at(result, "node_modules/a").version()).isEqualTo("6.6.6");
        assertThat(result.coverage()).isEqualTo(new Coverage(2, 1, 1, 0, 0));
        assertThat(codes(result)).containsExactly("ERROR duplicate-entry");
        assertThat(result.problems().getFirst().origin()).isEqualTo(new Origin("package-lock.json", 3, 0));
    }

    @Test
    void aSecondPackagesReplacesTheFirstAndCoverageFalls() throws Exception {
        ReadResult result = Fixtures.readText("""
                {"lockfileVersion": 3, "packages": {"": {}, "node_modules/a": {}},
                "packages": {"": {}, "node_modules/b": {}}}""");

        assertThat(result.graph().components()).extracting(Component::location).containsExactly("", "node_modules/b");
        assertThat(result.coverage().complete()).isFalse();
        assertThat(codes(result)).contains("ERROR duplicate-entry");
    }

    @Test
    void ofAKeyThatStandsTwiceTheLastCounts() throws Exception {
        ReadResult result = Fixtures.readText("""
                {"lockfileVersion": 3, "packages": {"": {}, "node_modules/a": {"version": "1.0.0", "version": "6.6.6"}}}""");

        assertThat(at(result, "node_modules/a").version()).isEqualTo("6.6.6");
        assertThat(codes(result)).containsExactly("WARNING duplicate-key");
    }

    @Test
    void anEntryThatIsNoObjectIsSkippedAndCoverageFalls() throws Exception {
        ReadResult result = Fixtures.readText("""
                {"lockfileVersion": 3, "packages": {"": {}, "node_modules/a": 7, "node_modules/b": {}}}""");

        assertThat(result.coverage()).isEqualTo(new Coverage(2, 1, 1, 0, 0));
        assertThat(codes(result)).containsExactly("ERROR entry-skipped");
    }

    @Test
    void aLinkThatLeadsNowhereLowersCoverage() throws Exception {
        ReadResult result = Fixtures.readText("""
                {"lockfileVersion": 3, "packages": {"": {"dependencies": {"a": "*"}},
                "node_modules/a": {"link": true, "resolved": "packages/a"}}}""");

        assertThat(result.coverage()).isEqualTo(new Coverage(1, 0, 1, 1, 0));
        assertThat(codes(result)).contains("ERROR link-target-missing", "WARNING dependency-unresolved");
    }

    @Test
    void unmetOptionalDependenciesAndPeersAreCountedApart() throws Exception {
        ReadResult result = Fixtures.readText("""
                {"lockfileVersion": 3, "packages": {"": {"optionalDependencies": {"o": "*"}, "dependencies": {"a": "*", "m": "*"}},
                "node_modules/a": {"peerDependencies": {"p": "*", "q": "*"}, "peerDependenciesMeta": {"p": {"optional": true}}}}}""");

        assertThat(result.coverage()).isEqualTo(new Coverage(1, 1, 0, 2, 2));
        assertThat(result.coverage().complete()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2", "3"})
    void readsLockfileVersionsOneToThree(String version) throws Exception {
        ReadResult result = Fixtures.readText("{\"lockfileVersion\": " + version + ", \"packages\": {\"\": {}}}");

        assertThat(result.formatVersion()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "4", "-1", "3.5", "99999999999999999999", "\"three\"", "1e999"})
    void refusesOtherLockfileVersions(String version) {
        ReadException refused = catchThrowableOfType(ReadException.class,
                () -> Fixtures.readText("{\"lockfileVersion\": " + version + ", \"packages\": {\"\": {}}}"));

        assertThat(refused.code()).isEqualTo("lockfile-version-unknown");
        assertThat(refused.origin()).isEqualTo(Origin.wholeFile("package-lock.json"));
    }

    @Test
    void aLockfileVersionWrittenAsTextIsReadAndTold() throws Exception {
        ReadResult result = Fixtures.readText("{\"lockfileVersion\": \"3\", \"packages\": {\"\": {}, \"node_modules/a\": {}}}");

        assertThat(result.formatVersion()).isEqualTo("3");
        assertThat(codes(result)).containsExactly("WARNING wrong-kind");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"packages\": {\"\": {}, \"node_modules/a\": {}}} | 3",
        "{\"dependencies\": {\"a\": {\"version\": \"1.0.0\"}}} | 1"})
    void aMissingLockfileVersionFollowsFromTheContent(String text, String version) throws Exception {
        ReadResult result = Fixtures.readText(text);

        assertThat(result.formatVersion()).isEqualTo(version);
        assertThat(codes(result)).contains("WARNING lockfile-version-missing");
    }

    @Test
    void withoutPackagesAndDependenciesThereIsNoGraph() {
        ReadException refused = catchThrowableOfType(ReadException.class,
                () -> Fixtures.readText("{\"lockfileVersion\": 3}"));

        assertThat(refused.code()).isEqualTo("no-components");
    }

    @Test
    void versionTwoIsReadFromPackagesOnly() throws Exception {
        ReadResult result = Fixtures.readText("""
                {"lockfileVersion": 2, "dependencies": {"old": {"version": "1.0.0"}},
                "packages": {"": {}, "node_modules/new": {"version": "2.0.0"}}, "dependencies": {"older": {}}}""");

        assertThat(result.graph().components()).extracting(Component::location).containsExactly("", "node_modules/new");
    }

    @Test
    void rootsOfVersionOneWithoutManifestAreInferred() throws Exception {
        ReadResult result = Fixtures.readText("""
                {"lockfileVersion": 1, "dependencies": {"a": {"version": "1.0.0", "requires": {"b": "*"}}, "b": {"version": "1.0.0"}}}""");

        assertThat(result.graph().rootsInferred()).isTrue();
        assertThat(result.graph().roots()).containsExactly(1);
        assertThat(codes(result)).containsExactly("INFO roots-inferred");
    }

    @Test
    void textBehindTheEndIsTold() throws Exception {
        assertThat(codes(Fixtures.readText(THREE + " {}"))).containsExactly("WARNING trailing-text");
    }

    @Test
    void overridesExplainAVersionOutsideOfItsRange() throws Exception {
        ReadResult result = Fixtures.read("overrides-v3");

        assertThat(IntStream.range(0, result.graph().dependencyCount())
                .filter(result.graph()::byOverride)
                .mapToObj(d -> result.graph().component(result.graph().to(d)).label())).containsExactly("brace-expansion@2.0.1");
    }

    @Test
    void stopsWhenCancelled() {
        InputSource input = InputSource.ofBytes("package-lock.json", THREE.getBytes(StandardCharsets.UTF_8), Map.of());
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> new PackageLockReader().read(input, cancelled)).isInstanceOf(CancelledException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "package-lock.json, '', true",
        "npm-shrinkwrap.json, '', true",
        "other.json, '{\"lockfileVersion\": 3}', true",
        "other.json, '{\"name\": \"x\"}', false",
        "package.json, '{}', false",
        "yarn.lock, '', false"})
    void recognisesByNameOrFirstBytes(String fileName, String head, boolean recognised) {
        assertThat(new PackageLockReader().recognises(fileName, head.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(recognised);
    }

    @Test
    void problemsAreWordedForEditors() throws Exception {
        Problem problem = Fixtures.readText("""
                {"lockfileVersion": 3, "packages": {"": {},
                "node_modules/a": 7}}""").problems().getFirst();

        assertThat(problem).hasToString("package-lock.json:2:19: error: "
                + "The entry \"node_modules/a\" is not an object; skipped. [entry-skipped]");
    }
}
