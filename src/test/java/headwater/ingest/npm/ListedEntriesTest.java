package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.NthLook;
import headwater.ingest.GraphText;
import headwater.ingest.InputSource;
import headwater.model.Component;
import headwater.progress.CancelledException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Entries of `npm ls --all --json`, with and without their paths.
class ListedEntriesTest {
    private static GraphText read(String text, String manifest) {
        return GraphText.of("tree.json", text.replace('\'', '"'), Map.of("package.json", manifest.replace('\'', '"')));
    }

    private static GraphText plain(String dependencies) {
        return GraphText.of("tree.json", ("{'name': 'shop', 'version': '1.0.0', 'dependencies': {" + dependencies + "}}").replace('\'', '"'));
    }

    private static GraphText placed(String fields, String dependencies) {
        return GraphText.of("tree.json", ("{'name': 'shop', 'version': '1.0.0', 'path': '/home/shop'" + fields + ",\n'dependencies': {" + dependencies + "}}")
                .replace('\'', '"'));
    }

    @Test
    void withoutPathsAVersionIsOneInstanceWhereverItIsNamed() {
        GraphText read = plain("'a': {'version': '1.0.0', 'overridden': false, 'dependencies': {'b': {'version': '2.0.0', 'overridden': false}}},"
                + " 'c': {'version': '1.0.0', 'overridden': false, 'dependencies': {'b': {'version': '2.0.0'}}}");

        assertThat(read.components()).containsExactly("shop@1.0.0", "a@1.0.0", "c@1.0.0", "b@2.0.0");
        assertThat(read.dependencies()).containsExactly(" -> a@1.0.0 dependsOn", " -> c@1.0.0 dependsOn", "a@1.0.0 -> b@2.0.0 dependsOn",
                "c@1.0.0 -> b@2.0.0 dependsOn");
        assertThat(read.problems()).containsExactly("places-not-told:0");
    }

    @Test
    void theManifestTellsRangesAndWhy() {
        GraphText read = read("{'name': 'shop', 'dependencies': {'a': {'version': '1.0.0', 'overridden': false}, 'my-b': {'version': '2.0.0', 'overridden': false}}}",
                "{'devDependencies': {'a': '^1.0.0'}, 'dependencies': {'my-b': 'npm:@s/b@2'}}");

        assertThat(read.dependencies()).containsExactly(" -> a@1.0.0 dev ^1.0.0", " -> @s/b@2.0.0 prod npm:@s/b@2");
        assertThat(read.at("@s/b@2.0.0")).extracting(Component::name, Component::installedAs).containsExactly("@s/b", "my-b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'missing': true, 'required': '^1.0.0' | 0 0 0 1 0",
        "'missing': true | 0 0 0 1 0",
        "'required': '^1.0.0' | 0 0 0 0 1",
        " | 0 0 0 0 1"})
    void whatIsNotInstalledIsMissingOrOptional(String fields, String coverage) {
        GraphText read = plain("'a': {" + (fields == null ? "" : fields) + "}");

        assertThat(read.coverage()).isEqualTo(coverage);
        assertThat(read.graph().size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"dependencies, 0 0 0 1 0", "optionalDependencies, 0 0 0 0 1", "devDependencies, 0 0 0 1 0", "peerDependencies, 0 0 0 1 0"})
    void theManifestTellsWhetherWhatIsMissingMayBe(String list, String coverage) {
        assertThat(read("{'name': 'shop', 'dependencies': {'a': {'required': '1', 'missing': true}}}", "{'" + list + "': {'a': '1'}}").coverage()).isEqualTo(coverage);
    }

    @Test
    void withPathsEveryPlaceIsAnInstance() {
        GraphText read = placed(", '_dependencies': {'a': '^1', 'c': '~1'}", "'a': {'version': '1.0.0', 'path': '/home/shop/node_modules/a',"
                + " '_dependencies': {'b': '1'}, 'dependencies': {'b': {'version': '2.0.0', 'path': '/home/shop/node_modules/a/node_modules/b'}}},"
                + " 'c': {'version': '1.0.0', 'path': '/home/shop/node_modules/c', '_dependencies': {'b': '2'}, 'optionalDependencies': {'b': '2'}, 'dependencies':"
                + " {'b': {'version': '2.0.0', 'path': '/home/shop/node_modules/b'}}}");

        assertThat(read.dependencies()).containsExactly(" -> node_modules/a prod ^1", " -> node_modules/c prod ~1",
                "node_modules/a -> node_modules/a/node_modules/b prod 1", "node_modules/c -> node_modules/b optional 2");
        assertThat(read.result().facts().relations()).isTrue();
        assertThat(read.result().formatVersion()).isEqualTo("long");
    }

    /// The short one stands before the one that is written out, as npm may print them.
    @Test
    void aPlaceThatIsWrittenOutLaterHasItsDependencies() {
        GraphText read = placed("", "'a': {'version': '1.0.0', 'path': '/home/shop/node_modules/a', 'dependencies': {'b': {'version': '1.0.0', 'path':"
                + " '/home/shop/node_modules/b'}}}, 'b': {'version': '1.0.0', 'path': '/home/shop/node_modules/b', 'dependencies': {'c': {'version': '1.0.0', 'path':"
                + " '/home/shop/node_modules/c'}}}");

        assertThat(read.graph().size()).isEqualTo(4);
        assertThat(read.dependencies()).contains("node_modules/b -> node_modules/c dependsOn");
    }

    @ParameterizedTest
    @CsvSource({"'C:\\\\work\\\\shop', 'C:\\\\work\\\\shop\\\\node_modules\\\\a', node_modules/a", "/w, /w/node_modules/a, node_modules/a",
            "/w, /other/node_modules/a, /other/node_modules/a"})
    void pathsAreThoseBelowTheProject(String root, String path, String location) {
        GraphText read = GraphText.of("tree.json", ("{'path': '" + root + "', 'dependencies': {'a': {'version': '1.0.0', 'path': '" + path + "'}}}").replace('\'', '"'));

        assertThat(read.components()).last().isEqualTo(location + " a@1.0.0");
    }

    @Test
    void aLinkedFolderThatTheWorkspacesNameIsAMember() {
        GraphText read = placed(", 'workspaces': ['packages/*']", "'m': {'version': '1.0.0', 'resolved': 'file:../packages/m', 'path': '/home/shop/node_modules/m'},"
                + " 'x': {'version': '1.0.0', 'resolved': 'file:../other/x', 'path': '/home/shop/node_modules/x'}");

        assertThat(read.roots()).containsExactly("", "packages/m");
        assertThat(read.dependencies()).containsExactly(" -> packages/m workspace", " -> other/x dependsOn");
    }

    @Test
    void whatNobodyAskedForIsThereWithoutAPathFromTheProject() {
        GraphText read = plain("'a': {'version': '1.0.0', 'extraneous': true, 'dependencies': {'b': {'version': '1.0.0', 'extraneous': true}}}");

        assertThat(read.components()).containsExactly("shop@1.0.0", "a@1.0.0 extraneous", "b@1.0.0 extraneous");
        assertThat(read.dependencies()).containsExactly("a@1.0.0 -> b@1.0.0 dependsOn");
    }

    @Test
    void whatIsNoEntryIsSkippedAndLowersCoverage() {
        GraphText read = plain("'a': {'version': '1.0.0', 'overridden': false},\n'b': 'x',\n'c': [1]");

        assertThat(read.coverage()).isEqualTo("3 1 2 0 0");
        assertThat(read.problems()).contains("entry-malformed:2", "entry-malformed:3");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"'license': 'MIT' | MIT", "'license': {'type': 'MIT'} | ", "'licence': 'MIT' | "})
    void theLicenceIsATextOrNotTold(String field, String licence) {
        assertThat(placed("", "'a': {'version': '1.0.0', 'path': '/home/shop/node_modules/a', " + field + "}").at("node_modules/a").licence()).isEqualTo(licence);
    }

    @Test
    void readingEndsAtTheLookThatSaysCancelled() throws Exception {
        String entries = IntStream.range(0, 3_000).mapToObj(i -> "\"p" + i + "\": {\"version\": \"1.0.0\", \"overridden\": false}").collect(Collectors.joining(","));
        InputSource input = InputSource.ofBytes("tree.json", ("{\"name\": \"shop\", \"dependencies\": {" + entries + "}}").getBytes(StandardCharsets.UTF_8), Map.of());
        NthLook whole = NthLook.never();
        new NpmListReader().read(input, whole);

        assertThat(whole.looks()).isGreaterThan(2);
        for (int look = 0; look < whole.looks(); look++) {
            NthLook cancelled = NthLook.from(look);
            assertThatThrownBy(() -> new NpmListReader().read(input, cancelled)).isInstanceOf(CancelledException.class);
            assertThat(cancelled.looks()).isEqualTo(look + 1);
        }
    }
}
