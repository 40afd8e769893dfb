package headwater.ingest.yarn;

import static headwater.ingest.yarn.YarnFixtures.component;
import static headwater.ingest.yarn.YarnFixtures.dependencies;
import static headwater.ingest.yarn.YarnFixtures.locations;
import static headwater.ingest.yarn.YarnFixtures.problems;
import static headwater.ingest.yarn.YarnFixtures.read;
import static headwater.ingest.yarn.YarnFixtures.readText;
import static headwater.ingest.yarn.YarnFixtures.roots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.model.Component;
import headwater.model.Coverage;
import headwater.model.InstallScript;
import headwater.model.Integrity;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YarnBerryReaderTest {
    private static final String HEAD = "__metadata:\n  version: 8\n  cacheKey: 10c0\n\n";
    private static final String HEX = "0123456789abcdef";

    /// An entry in the file; needs as `name: range` lines.
    private static String entry(String keys, String resolution, String... needs) {
        String version = resolution.substring(resolution.lastIndexOf(':') + 1);
        StringBuilder text = new StringBuilder("\"" + keys + "\":\n  version: " + (version.matches("\\d.*") ? version : "1.0.0")
                + "\n  resolution: \"" + resolution + "\"\n");
        if (needs.length > 0) {
            text.append("  dependencies:\n");
            List.of(needs).forEach(need -> text.append("    ").append(need).append("\n"));
        }
        return text + "\n";
    }

    private static String project(String... needs) {
        return entry("shop@workspace:.", "shop@workspace:.", needs).replace("version: 1.0.0", "version: 0.0.0-use.local");
    }

    @Test
    void aComponentIsAResolutionWithWhatTheEntryTells() throws Exception {
        ReadResult result = readText(HEAD + "\"@a/b@npm:^1.0.0, @a/b@npm:~1.0.0\":\n  version: 1.0.1\n"
                + "  resolution: \"@a/b@npm:1.0.1\"\n  checksum: 10c0/" + HEX + "\n  languageName: node\n  linkType: hard\n");
        Component b = component(result, "@a/b@npm:1.0.1");

        assertThat(b.packageVersion()).hasToString("@a/b@1.0.1");
        assertThat(b.purl().orElseThrow()).hasToString("pkg:npm/%40a/b@1.0.1");
        assertThat(b.installedAs()).isNull();
        assertThat(b.source()).isNull();
        assertThat(b.installScript()).isEqualTo(InstallScript.UNKNOWN);
        assertThat(b.flags()).isEmpty();
        assertThat(b.origin()).hasToString("yarn.lock:5");
    }

    @ParameterizedTest
    @CsvSource({"10c0/, yarn-zip-10c0", "8/, yarn-zip-8", "'', yarn-zip-10c0"})
    void aChecksumIsOfYarnsArchiveAndComparableOnlyInItsDomain(String prefix, String domain) throws Exception {
        ReadResult result = readText(HEAD + entry("a@npm:1", "a@npm:1.0.0") + "\"b@npm:1\":\n  version: 1.0.0\n"
                + "  resolution: \"b@npm:1.0.0\"\n  checksum: " + prefix + HEX + "\n");

        assertThat(Integrity.parse(String.valueOf(component(result, "b@npm:1.0.0").integrity())))
                .contains(new Integrity(domain, "sha512", HEX));
        assertThat(component(result, "a@npm:1.0.0").integrity()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a@npm:1.0.0::__archiveUrl=https%3A%2F%2Fregistry.example.org%2Fa.tgz | https://registry.example.org/a.tgz",
        "a@https://git.example.org/acme/a.git#commit=abc | https://git.example.org/acme/a.git#commit=abc",
        "a@file:./a.tgz#./a.tgz::hash=1&locator=shop%40workspace%3A. | file:./a.tgz#./a.tgz",
        "a@link:./a::locator=shop%40workspace%3A. | link:./a"})
    void theSourceIsWhereItComesFromIfNotTheRegistry(String resolution, String source) throws Exception {
        assertThat(component(readText(HEAD + entry("a@x", resolution)), resolution).source()).isEqualTo(source);
    }

    @Test
    void anAliasIsToldWhereAllAskForIt() throws Exception {
        ReadResult result = readText(HEAD + entry("my-ms@npm:ms@2.0.0", "ms@npm:2.0.0")
                + entry("ms@npm:2.1.3, same-ms@npm:ms@2.1.3", "ms@npm:2.1.3")
                + project("my-ms: \"npm:ms@2.0.0\"", "same-ms: \"npm:ms@2.1.3\""), "{}");

        assertThat(component(result, "ms@npm:2.0.0").installedAs()).isEqualTo("my-ms");
        assertThat(component(result, "ms@npm:2.1.3").installedAs()).isNull();
        assertThat(dependencies(result)).containsExactly("shop@workspace:. -> ms@npm:2.0.0 dependsOn npm:ms@2.0.0",
                "shop@workspace:. -> ms@npm:2.1.3 dependsOn npm:ms@2.1.3");
    }

    @Test
    void everyWorkspaceIsARootAndThatAtTheTopIsTheProject() throws Exception {
        ReadResult result = readText(HEAD + entry("a@npm:^1.0.0, a@workspace:packages/a", "a@workspace:packages/a")
                + project("a: ^1.0.0"), "{\"version\": \"3.1.0\"}");

        assertThat(roots(result)).containsExactly("a@workspace:packages/a", "shop@workspace:.");
        assertThat(result.graph().project()).isEqualTo(1);
        assertThat(result.graph().rootsInferred()).isFalse();
        assertThat(component(result, "shop@workspace:.").packageVersion()).hasToString("shop@3.1.0");
        assertThat(component(result, "a@workspace:packages/a").version()).isEmpty();
        assertThat(dependencies(result)).containsExactly("shop@workspace:. -> a@workspace:packages/a dependsOn ^1.0.0");
    }

    @Test
    void withoutAWorkspaceRootsAreInferred() throws Exception {
        ReadResult result = readText(HEAD + entry("a@npm:1", "a@npm:1.0.0", "b: \"npm:1\"") + entry("b@npm:1", "b@npm:1.0.0"));

        assertThat(roots(result)).containsExactly("a@npm:1.0.0");
        assertThat(result.graph().rootsInferred()).isTrue();
        assertThat(problems(result)).containsExactly("0 roots-inferred");
    }

    /// Lockfiles put development dependencies of a workspace with the others; of members nobody can tell.
    @Test
    void relationsAreThoseThatFileAndManifestTell() throws Exception {
        String meta = "  dependenciesMeta:\n    o:\n      optional: true\n    d:\n      built: false\n\n";
        ReadResult result = readText(HEAD
                + "\"shop@workspace:.\":\n  version: 0.0.0-use.local\n  resolution: \"shop@workspace:.\"\n  dependencies:\n"
                + "    b: 1\n    d: 1\n    o: 1\n    p: 1\n    x: 1\n" + meta
                + entry("m@workspace:m", "m@workspace:m", "p: 1") + entry("p@npm:1", "p@npm:1.0.0", "d: 1", "o: 1").stripTrailing()
                + "\n" + meta + entry("b@npm:1, d@npm:1, o@npm:1, x@npm:1", "d@npm:1.0.0"), """
                {"dependencies": {"p": "1", "b": "1"}, "devDependencies": {"d": "1", "b": "1"}, "optionalDependencies": {"o": "1"}}""");

        assertThat(dependencies(result)).containsExactlyInAnyOrder(
                "shop@workspace:. -> d@npm:1.0.0 prod 1", "shop@workspace:. -> d@npm:1.0.0 dev 1",
                "shop@workspace:. -> d@npm:1.0.0 optional 1", "shop@workspace:. -> d@npm:1.0.0 dependsOn 1",
                "shop@workspace:. -> p@npm:1.0.0 prod 1", "m@workspace:m -> p@npm:1.0.0 dependsOn 1",
                "p@npm:1.0.0 -> d@npm:1.0.0 prod 1", "p@npm:1.0.0 -> d@npm:1.0.0 optional 1");
    }

    @Test
    void peersAreListedButResolvedNowhere() throws Exception {
        ReadResult result = readText(HEAD + entry("a@npm:1", "a@npm:1.0.0").stripTrailing()
                + "\n  peerDependencies:\n    b: 1\n    gone: \"*\"\n  peerDependenciesMeta:\n    gone:\n      optional: true\n"
                + entry("b@npm:1", "b@npm:1.0.0") + project("a: 1", "b: 1"), "{}");

        assertThat(dependencies(result)).noneMatch(dependency -> dependency.startsWith("a@"));
        assertThat(result.coverage()).isEqualTo(new Coverage(3, 3, 0, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"^1.0.0, a@npm:^1.0.0", "npm:^1.0.0, a@^1.0.0", "'npm:^1.0.0', a@npm:^1.0.0", "latest, a@npm:latest",
            "npm:b@^1.0.0, a@npm:b@^1.0.0", "workspace:^, a@workspace:^", "acme/a, a@acme/a",
            "'https://git.example.org/a.git#main', 'a@https://git.example.org/a.git#main'"})
    void aDescriptorIsFoundWithOrWithoutItsDefaultProtocol(String range, String key) throws Exception {
        ReadResult result = readText(HEAD + entry(key, "a@npm:1.0.0") + project("a: \"" + range + "\""), "{}");

        assertThat(dependencies(result)).singleElement().asString().startsWith("shop@workspace:. -> a@npm:1.0.0");
        assertThat(result.coverage().unresolved()).isZero();
    }

    /// The same path means another folder for each that asks.
    @Test
    void aPathBelongsToWhatAsksForIt() throws Exception {
        String portal = "p@portal:./p::locator=shop%40workspace%3A.";
        ReadResult result = readText(HEAD + entry("f@file:../f::locator=shop%40workspace%3A.", "f@file:../f#../f::hash=1&locator=shop%40workspace%3A.")
                + entry("f@file:../f::locator=p%40portal%3A.%2Fp%3A%3Alocator%3Dshop%2540workspace%253A.",
                        "f@file:../f#../f::hash=2&locator=p%40portal%3A.%2Fp%3A%3Alocator%3Dshop%2540workspace%253A.")
                + entry(portal, portal, "f: \"file:../f\"") + project("f: \"file:../f\"", "p: \"portal:./p\""), "{}");

        assertThat(dependencies(result)).containsExactly(
                portal + " -> f@file:../f#../f::hash=2&locator=p%40portal%3A.%2Fp%3A%3Alocator%3Dshop%2540workspace%253A. prod file:../f",
                "shop@workspace:. -> f@file:../f#../f::hash=1&locator=shop%40workspace%3A. dependsOn file:../f",
                "shop@workspace:. -> " + portal + " dependsOn portal:./p");
    }

    @Test
    void aPatchIsAComponentOfItsOwnThatDependsOnItsBase() throws Exception {
        ReadResult result = read("yarn-berry/patch-v10");
        String patched = "ms@patch:ms@npm%3A2.1.3#./ms.patch::version=2.1.3&hash=4d80a2&locator=patch%40workspace%3A.";

        assertThat(component(result, patched).packageVersion()).hasToString("ms@2.1.3");
        assertThat(component(result, patched).source()).isEqualTo("patch:ms@npm%3A2.1.3#./ms.patch");
        assertThat(dependencies(result)).contains(patched + " -> ms@npm:2.1.3 patch null",
                "patch@workspace:. -> " + patched + " prod patch:ms@npm%3A2.1.3#./ms.patch",
                "once@npm:1.4.0 -> wrappy@patch:wrappy@npm%3A1.0.2#~/wrappy.patch::version=1.0.2&hash=b9fa85 prod 1!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"builtin<compat/resolve>", "~builtin<compat/resolve>", "optional!builtin<compat/resolve>"})
    void dependentsOfWhatYarnPatchesLeadToThePatch(String patch) throws Exception {
        for (String source : List.of("resolve@npm%3A^1.0.0", "resolve@^1.0.0")) {
            String key = "resolve@patch:" + source + "#" + patch;
            String resolution = "resolve@patch:resolve@npm%3A1.2.0#" + patch + "::version=1.2.0&hash=1";
            ReadResult result = readText(HEAD + entry("resolve@npm:^1.0.0", "resolve@npm:1.2.0") + entry(key, resolution)
                    + project("resolve: \"npm:^1.0.0\""), "{}");

            assertThat(dependencies(result)).containsExactly(resolution + " -> resolve@npm:1.2.0 patch null",
                    "shop@workspace:. -> " + resolution + " dependsOn ^1.0.0");
        }
    }

    @Test
    void anotherPackagesPatchOrAnAliasOfAPatchedOneIsNotTaken() throws Exception {
        String patch = "resolve@patch:resolve@npm%3A^1.0.0#optional!builtin<compat/resolve>";
        ReadResult result = readText(HEAD + entry("next@npm:resolve@^1.0.0, resolve@npm:~1.0.0", "resolve@npm:1.2.0")
                + entry(patch, patch + "::version=1.2.0&hash=1")
                + project("next: \"npm:resolve@^1.0.0\"", "resolve: \"npm:~1.0.0\""), "{}");

        assertThat(dependencies(result)).filteredOn(dependency -> dependency.startsWith("shop")).containsExactly(
                "shop@workspace:. -> resolve@npm:1.2.0 dependsOn npm:resolve@^1.0.0",
                "shop@workspace:. -> resolve@npm:1.2.0 dependsOn ~1.0.0");
    }

    @Test
    void whatTheProjectReplacesIsMarkedWhereTheFileAloneWouldLeadElsewhere() throws Exception {
        String lock = HEAD + entry("a@npm:1", "a@npm:1.0.0", "ms: \"npm:2.0.0\"") + entry("ms@npm:2.0.0", "ms@npm:2.0.0")
                + entry("ms@npm:2.1.3", "ms@npm:2.1.3") + project("a: 1", "ms: \"npm:2.1.3\"");

        assertThat(dependencies(readText(lock, "{\"resolutions\": {\"a/ms\": \"2.1.3\"}}"))).contains(
                "a@npm:1.0.0 -> ms@npm:2.1.3 prod 2.0.0!", "shop@workspace:. -> ms@npm:2.1.3 dependsOn 2.1.3");
        assertThat(dependencies(readText(lock, "{\"resolutions\": {\"ms\": \"npm:2.1.3\"}}"))).contains(
                "a@npm:1.0.0 -> ms@npm:2.1.3 prod 2.0.0!", "shop@workspace:. -> ms@npm:2.1.3 dependsOn 2.1.3");
        assertThat(dependencies(readText(lock, "{\"resolutions\": {\"ms\": \"9.9.9\"}}"))).contains(
                "a@npm:1.0.0 -> ms@npm:2.0.0 prod 2.0.0");
    }

    @Test
    void withoutAManifestTheOnlyOneOfAReplacedNameIsTakenAndTold() throws Exception {
        String lock = HEAD + entry("a@npm:1", "a@npm:1.0.0", "ms: \"npm:2.0.0\"") + entry("ms@npm:2.1.3", "ms@npm:2.1.3")
                + project("a: 1");

        ReadResult guessed = readText(lock);
        assertThat(dependencies(guessed)).contains("a@npm:1.0.0 -> ms@npm:2.1.3 prod 2.0.0!");
        assertThat(problems(guessed)).containsExactly("5 dependency-guessed");
        assertThat(guessed.coverage().unresolved()).isZero();
        ReadResult two = readText(lock + entry("ms@npm:1", "ms@npm:1.0.0"));
        assertThat(problems(two)).containsExactly("5 dependency-unresolved");
        ReadResult told = readText(lock, "{}");
        assertThat(problems(told)).containsExactly("5 dependency-unresolved");
        assertThat(told.coverage().unresolved()).isEqualTo(1);
    }

    @Test
    void anUnmetOptionalDependencyIsCountedApart() throws Exception {
        ReadResult result = readText(HEAD + project("gone: 1").stripTrailing() + "\n  dependenciesMeta:\n    gone:\n      optional: true\n", "{}");

        assertThat(result.coverage()).isEqualTo(new Coverage(1, 1, 0, 0, 1));
    }

    @Test
    void catalogsStandInTheSettingsBesideTheFile() throws Exception {
        String lock = HEAD + entry("a@npm:^1.0.0", "a@npm:1.2.0") + entry("a@npm:^2.0.0", "a@npm:2.0.0")
                + project("a: \"catalog:\"") + entry("m@workspace:m", "m@workspace:m", "a: \"catalog:old\"");
        String settings = "catalog:\n  a: ^2.0.0\ncatalogs:\n  old:\n    a: ^1.0.0\n";

        assertThat(dependencies(readText(lock, Map.of("package.json", "{}", ".yarnrc.yml", settings)))).containsExactly(
                "shop@workspace:. -> a@npm:2.0.0 dependsOn catalog:", "m@workspace:m -> a@npm:1.2.0 dependsOn catalog:old");
        assertThat(readText(lock).coverage().unresolved()).isEqualTo(2);
        assertThat(problems(readText(lock, Map.of(".yarnrc.yml", "a: [")))).contains("1 settings-unreadable");
        assertThat(problems(readText(lock, Map.of(".yarnrc.yml", "catalog: 1\n")))).doesNotContain("1 settings-unreadable");
    }

    @Test
    void hiddenSecondEntriesAreTold() throws Exception {
        String a = entry("a@npm:1", "a@npm:1.0.0");
        ReadResult sameKeys = readText(HEAD + a + entry("a@npm:1", "a@npm:1.0.1"));
        ReadResult sameResolution = readText(HEAD + a + entry("a@npm:^1", "a@npm:1.0.0"));

        assertThat(locations(sameKeys)).containsExactly("a@npm:1.0.1");
        assertThat(problems(sameKeys)).containsExactly("9 duplicate-entry", "0 roots-inferred");
        assertThat(sameKeys.coverage()).isEqualTo(new Coverage(2, 1, 1, 0, 0));
        assertThat(problems(sameResolution)).containsExactly("9 duplicate-entry", "0 roots-inferred");
        assertThat(sameResolution.coverage()).isEqualTo(new Coverage(2, 1, 1, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x: 1\n", "x:\n  version: 1.0.0\n", "x:\n  resolution: [a]\n", "x:\n  resolution: nothing\n",
            "x:\n  resolution:\n", "x: [a]\n"})
    void anEntryWithoutResolutionIsSkippedAndTold(String entry) throws Exception {
        ReadResult result = readText(HEAD + entry("a@npm:1", "a@npm:1.0.0") + entry);

        assertThat(locations(result)).containsExactly("a@npm:1.0.0");
        assertThat(result.coverage()).isEqualTo(new Coverage(2, 1, 1, 0, 0));
        assertThat(problems(result)).containsExactly("9 entry-skipped", "0 roots-inferred");
    }

    @Test
    void aRangeThatIsNoTextIsTold() throws Exception {
        ReadResult result = readText(HEAD + entry("a@npm:1", "a@npm:1.0.0", "b: [1]"));

        assertThat(problems(result)).containsExactly("9 wrong-kind", "5 dependency-unresolved", "0 roots-inferred");
    }

    @ParameterizedTest
    @CsvSource({"4, 0", "10, 0", "3, 1", "11, 1", "x, 1", "99999999999, 1", "'', 1"})
    void aVersionThatIsNotKnownIsToldAndReadAsTheNewest(String version, int told) throws Exception {
        ReadResult result = readText("__metadata:\n  version: " + version + "\n\n" + entry("a@npm:1", "a@npm:1.0.0") + project("a: 1"));

        assertThat(result.problems()).hasSize(told).allMatch(problem -> problem.code().equals("lockfile-version-unknown"));
        assertThat(result.formatVersion()).isEqualTo(version);
        assertThat(result.graph().dependencyCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'__metadata:\n  version: 8\n<<<<<<< HEAD\na: 1\n', merge-conflict, 3",
        "'__metadata:\n  version: 8\n---\na: 1\n', not-a-lockfile, 0",
        "'- __metadata:\n', not-a-lockfile, 0",
        "'__metadata:\n  version: \"8\n', truncated, 3",
        "'__metadata:\n\tversion: 8\n', not-yaml, 2"})
    void whatIsNoLockfileIsRefused(String text, String code, int line) {
        ReadException refused = catchThrowableOfType(ReadException.class, () -> readText(text));

        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.origin().line()).isEqualTo(line);
    }

    @Test
    void aLockfileWithoutEntriesIsEmpty() throws Exception {
        ReadResult result = readText(HEAD);

        assertThat(result.graph().size()).isZero();
        assertThat(problems(result)).contains("0 no-components");
    }

    @Test
    void cancellingEndsTheReading() {
        InputSource input = InputSource.ofBytes("yarn.lock", (HEAD + project()).getBytes(StandardCharsets.UTF_8), Map.of());

        assertThatThrownBy(() -> new YarnBerryReader().read(input, Progress.until(() -> true))).isInstanceOf(CancelledException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "yarn.lock, '# generated\n\n__metadata:\n', true",
        "old.lock, '__metadata:\n', true",
        "yarn.lock, '# yarn lockfile v1\n', false",
        "yarn.lock, '', false"})
    void recognisesByItsFirstKey(String fileName, String head, boolean recognised) {
        assertThat(new YarnBerryReader().recognises(fileName, head.getBytes(StandardCharsets.UTF_8))).isEqualTo(recognised);
        assertThat(new YarnBerryReader().seeks(fileName, new byte[0])).isEqualTo(fileName.equals("yarn.lock"));
    }
}
