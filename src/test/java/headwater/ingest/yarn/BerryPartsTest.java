package headwater.ingest.yarn;

import static headwater.ingest.yarn.YarnFixtures.dependencies;
import static headwater.ingest.yarn.YarnFixtures.problems;
import static headwater.ingest.yarn.YarnFixtures.readText;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.NthLook;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.model.Component;
import headwater.model.Coverage;
import headwater.model.Problem;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Catalogs, the lookup of descriptors, and the parser of berry's lockfiles, each by itself.
class BerryPartsTest {
    private static final String PROJECT = "\"shop@workspace:.\":\n  version: 0.0.0-use.local\n  resolution: \"shop@workspace:.\"\n";
    private static final String HEAD = "__metadata:\n  version: 8\n  cacheKey: 10c0\n\n";

    private final List<Problem> problems = new ArrayList<>();

    private BerryCatalogs catalogs(String settings) {
        return BerryCatalogs.read(InputSource.ofBytes(".yarnrc.yml", settings.getBytes(StandardCharsets.UTF_8), Map.of()), problems, Progress.NONE);
    }

    @ParameterizedTest
    @CsvSource({"a, catalog:, ^1.0.0", "a, 'catalog: ', ^1.0.0", "a, catalog:old, ^0.1.0", "a, catalog:none,", "b, catalog:,", "a, ^3.0.0, ^3.0.0",
            "@s/a, catalog:, npm:^2.0.0", "a, catalog:wrong,", "c, catalog:,", "n, catalog:, 1.10"})
    void aCatalogTellsTheRangeOfAName(String name, String range, String meant) {
        BerryCatalogs catalogs = catalogs("""
                nodeLinker: node-modules
                catalog:
                  a: ^1.0.0
                  "@s/a": "npm:^2.0.0"
                  c: [1]
                  n: 1.10
                catalogs:
                  old:
                    a: ^0.1.0
                  wrong: 7
                """);

        assertThat(catalogs.range(name, range).orElse(null)).isEqualTo(meant);
        assertThat(problems).isEmpty();
    }

    /// A file in which every setting is commented out is common.
    @ParameterizedTest
    @ValueSource(strings = {"# nodeLinker: node-modules\n", "---\n", "~\n", "a\n", "[a]\n", "catalog: [a]\ncatalogs: b\n", "catalogs:\n"})
    void settingsWithoutCatalogsAreNoProblem(String settings) {
        assertThat(catalogs(settings).range("a", "catalog:")).isEmpty();
        assertThat(catalogs(settings).range("a", "1")).contains("1");
        assertThat(problems).isEmpty();
    }

    @Test
    void settingsThatCannotBeReadAreToldWithTheirLine() {
        assertThat(catalogs("a: 1\nb: [\n").range("a", "catalog:")).isEmpty();
        assertThat(problems).extracting(each -> each.code() + " " + each.level() + " " + each.origin().file() + ":" + each.origin().line())
                .containsExactly("settings-unreadable WARNING .yarnrc.yml:3");
    }

    @Test
    void aDescriptorIsFoundForWhatAsksFirstOfAllThenForTheProject() {
        BerryLookup lookup = new BerryLookup("shop@workspace:.");
        lookup.add(Descriptor.of("a@npm:^1.0.0"), 1);
        lookup.add(Descriptor.of("f@file:./f::locator=shop%40workspace%3A."), 2);
        lookup.add(Descriptor.of("f@file:./f::locator=p%40workspace%3Ap"), 3);

        assertThat(lookup.find("any", "a", "^1.0.0")).isEqualTo(1);
        assertThat(lookup.find("any", "a", "npm:^1.0.0")).isEqualTo(1);
        assertThat(lookup.find("p@workspace:p", "f", "file:./f")).isEqualTo(3);
        assertThat(lookup.find("other@workspace:o", "f", "file:./f")).isEqualTo(2);
        assertThat(lookup.find("any", "f", "file:./f::locator=ignored")).isEqualTo(2);
        assertThat(lookup.find("any", "a", "^1.0.1")).isNull();
        assertThat(lookup.find("any", "b", "^1.0.0")).isNull();
    }

    @Test
    void aNameHasOneComponentOrSeveral() {
        BerryLookup lookup = new BerryLookup("");
        lookup.add(Descriptor.of("a@npm:1"), 1);
        lookup.add(Descriptor.of("a@npm:^1"), 1);
        lookup.add(Descriptor.of("b@npm:1"), 2);
        lookup.add(Descriptor.of("b@npm:2"), 3);
        lookup.add(Descriptor.of("b@npm:3"), 2);

        assertThat(lookup.only("a")).isEqualTo(1);
        assertThat(lookup.only("b")).isNull();
        assertThat(lookup.only("c")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"'a@npm:1, a@npm:^1', 1 ^1", "'a@npm:1,a@npm:^1', 1 ^1", "'a@npm:1 ,  a@npm:^1', 1 ^1", "a@npm:>=1 <2, >=1 <2"})
    void descriptorsOfAnEntryAreSeparatedByCommas(String keys, String ranges) throws ReadException {
        BerryEntry entry = BerryParser.parse((HEAD + "\"" + keys + "\":\n  version: 1.0.0\n  resolution: \"a@npm:1.0.0\"\n")
                .getBytes(StandardCharsets.UTF_8), "f", Progress.NONE).entries.values().iterator().next();

        assertThat(String.join(" ", entry.keys().stream().map(key -> Reference.plain(Descriptor.of(key).range())).toList())).isEqualTo(ranges);
    }

    @ParameterizedTest
    @CsvSource({"a@npm:1.0.0, ", "a@npm:1.0.0::__archiveUrl=https%3A%2F%2Fnpm.example.org%2Fa.tgz, https://npm.example.org/a.tgz",
            "a@https://git.example.org/a.git#commit=11ae, https://git.example.org/a.git#commit=11ae",
            "a@file:./a.tgz#./a.tgz::hash=1&locator=shop%40workspace%3A., file:./a.tgz#./a.tgz", "a@link:./a::locator=shop%40workspace%3A., link:./a",
            "a@portal:./a::locator=shop%40workspace%3A., portal:./a", "a@exec:./a.js#./a.js::hash=1, exec:./a.js#./a.js", "a@workspace:a, "})
    void theResolutionTellsTheSourceUnlessItIsTheRegistry(String resolution, String source) throws Exception {
        ReadResult result = readText(HEAD + "\"a@x\":\n  version: 1.0.0\n  resolution: \"" + resolution + "\"\n");

        assertThat(result.graph().components()).extracting(Component::source).containsExactly(source);
        assertThat(result.graph().components()).extracting(Component::version).containsExactly(resolution.contains("workspace:a") ? "" : "1.0.0");
    }

    /// The last list counts, as for YAML; that the first is hidden is an error.
    @Test
    void whatStandsTwiceInAnEntryIsAnErrorWithItsLine() throws Exception {
        ReadResult result = readText(HEAD + PROJECT + "  dependencies:\n    a: 1\n  dependencies:\n    b: 1\n"
                + "\n\"a@npm:1\":\n  version: 1.0.0\n  resolution: \"a@npm:1.0.0\"\n\n\"b@npm:1\":\n  version: 1.0.0\n  resolution: \"b@npm:1.0.0\"\n", "{}");

        assertThat(dependencies(result)).containsExactly("shop@workspace:. -> b@npm:1.0.0 dependsOn 1");
        assertThat(problems(result)).containsExactly("10 duplicate-key");
        assertThat(result.problems().getFirst().level()).isEqualTo(Problem.Level.ERROR);
    }

    /// YAML allows a list for a key; yarn writes none, and such an entry must not be hidden.
    @Test
    void anEntryWhoseKeyIsNoTextLowersCoverage() throws Exception {
        ReadResult result = readText(HEAD + "[\"a@npm:1\"]:\n  version: 6.6.6\n  resolution: \"a@npm:6.6.6\"\n\n" + PROJECT, "{}");

        assertThat(problems(result)).containsExactly("5 wrong-kind");
        assertThat(result.coverage()).isEqualTo(new Coverage(2, 1, 1, 0, 0));
    }

    @Test
    void aLoopAndADependencyOnItselfAreRead() throws Exception {
        ReadResult result = readText(HEAD + PROJECT + "  dependencies:\n    shop: \"workspace:.\"\n    a: 1\n"
                + "\n\"a@npm:1\":\n  version: 1.0.0\n  resolution: \"a@npm:1.0.0\"\n  dependencies:\n    a: 1\n", "{}");

        assertThat(dependencies(result)).containsExactly("shop@workspace:. -> shop@workspace:. dependsOn workspace:.",
                "shop@workspace:. -> a@npm:1.0.0 dependsOn 1", "a@npm:1.0.0 -> a@npm:1.0.0 prod 1");
        assertThat(result.coverage()).isEqualTo(new Coverage(2, 2, 0, 0, 0));
    }

    @Test
    void aPatchWithoutItsBaseDependsOnNothing() throws Exception {
        ReadResult result = readText(HEAD + "\"a@patch:a@npm%3A1.0.0#./x\":\n  version: 1.0.0\n"
                + "  resolution: \"a@patch:a@npm%3A1.0.0#./x::version=1.0.0&hash=1\"\n");

        assertThat(dependencies(result)).isEmpty();
        assertThat(result.graph().components()).extracting(Component::label).containsExactly("a@1.0.0");
    }

    @Test
    void theManifestNamesTheVersionOfTheProjectAlone() throws Exception {
        ReadResult result = readText(HEAD + PROJECT + "\n\"m@workspace:m\":\n  version: 0.0.0-use.local\n  resolution: \"m@workspace:m\"\n",
                "{\"name\": \"other\", \"version\": \" 3.1.0 \"}");

        assertThat(result.graph().components()).extracting(Component::label).containsExactly("shop@3.1.0", "m@");
    }

    @Test
    void readingEndsAtTheLookThatSaysCancelled() throws Exception {
        String entries = IntStream.range(0, 4_000).mapToObj(i -> "\"a@npm:" + i + "\":\n  version: 1." + i + ".0\n  resolution: \"a@npm:1." + i + ".0\"\n")
                .collect(Collectors.joining("\n"));
        InputSource input = InputSource.ofBytes("yarn.lock", (HEAD + entries).getBytes(StandardCharsets.UTF_8), Map.of());
        NthLook whole = NthLook.never();
        new YarnBerryReader().read(input, whole);

        assertThat(whole.looks()).isGreaterThan(3);
        for (int look = 0; look < whole.looks(); look++) {
            NthLook cancelled = NthLook.from(look);
            assertThatThrownBy(() -> new YarnBerryReader().read(input, cancelled)).isInstanceOf(CancelledException.class);
            assertThat(cancelled.looks()).isEqualTo(look + 1);
        }
    }
}
