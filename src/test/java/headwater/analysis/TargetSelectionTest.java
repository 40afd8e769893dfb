package headwater.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.TargetSelection.Meaning;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetSelectionTest {
    private static final DependencyGraph GRAPH = graph();

    private static DependencyGraph graph() {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(RandomGraphs.component("ms", "9.0.0", ""));
        builder.add(RandomGraphs.component("ms", "8.0.0", "packages/ms"));
        builder.add(RandomGraphs.component("ms", "2.0.0", "node_modules/ms"));
        builder.add(RandomGraphs.component("ms", "2.1.3", "node_modules/a/node_modules/ms"));
        builder.add(RandomGraphs.component("ms", "2.1.3", "node_modules/b/node_modules/ms"));
        builder.add(RandomGraphs.component("@acme/ms", "2.1.3", "node_modules/@acme/ms"));
        builder.add(RandomGraphs.component("ms", "", "node_modules/c/node_modules/ms"));
        builder.add(RandomGraphs.component("JSONStream", "1.3.5", "node_modules/JSONStream"));
        builder.project(0);
        builder.root(0);
        builder.root(1);
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkg:npm/%40acme/ms@2.1.3", "pkg:npm/@acme/ms@2.1.3", "pkg:npm/%40acme%2Fms@2.1.3",
            "PKG:NPM/%40acme/ms@2.1.3?vcs_url=x#sub", " pkg:npm/%40acme/ms "})
    void aPurlInAnySpellingNamesTheScopedPackage(String text) {
        expect(text, Meaning.PURL, 5);
    }

    @ParameterizedTest
    @CsvSource({
        "ms@2.1.3, EXACT_VERSION, 3 4",
        "ms@2.0.0, EXACT_VERSION, 2",
        "ms@^2.0.0, RANGE, 2 3 4",
        "ms@2, RANGE, 2 3 4",
        "ms@2.0.x, RANGE, 2",
        "ms, ALL_VERSIONS, 2 3 4 6",
        "@acme/ms, ALL_VERSIONS, 5",
        "@acme/ms@2.1.3, EXACT_VERSION, 5",
        "@acme/ms@>=2, RANGE, 5",
        "pkg:npm/ms, PURL, 2 3 4 6",
        "pkg:npm/ms@2.0.0, PURL, 2"})
    void readsEachFormOfText(String text, Meaning meaning, String instances) {
        expect(text, meaning, Arrays.stream(instances.split(" ")).mapToInt(Integer::parseInt).toArray());
    }

    @Test
    void anExactVersionWinsOverTheRangeThatItIsToo() {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(RandomGraphs.component("", "", ""));
        builder.add(RandomGraphs.component("a", "1", "node_modules/a"));
        builder.add(RandomGraphs.component("a", "1.5.0", "node_modules/b/node_modules/a"));
        builder.project(0);

        assertThat(TargetSelection.of(builder.build(), "a@1").instances()).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ms@9.0.0", "ms@8.0.0", "pkg:npm/ms@9.0.0", "ms@>=8"})
    void ownCodeIsNoAnswer(String text) {
        assertThat(TargetSelection.of(GRAPH, text).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"absent", "ms@3.0.0", "ms@latest", "jsonstream", "", "@", "pkg:pypi/ms@2.0.0"})
    void otherTextNamesNothing(String text) {
        assertThat(TargetSelection.of(GRAPH, text).instances()).isEmpty();
    }

    @Test
    void aVersionThatIsNotRecordedIsNamedAsItIsPrinted() {
        expect("ms@", Meaning.EXACT_VERSION, 6);
    }

    @Test
    void aLocationNamesOneInstanceOfAVersionThatIsThereTwice() {
        String location = GRAPH.component(4).location();
        expect(location, Meaning.LOCATION, 4);
        assertThat(TargetSelection.textOf(GRAPH, 4)).isEqualTo(location);
        assertThat(TargetSelection.textOf(GRAPH, 2)).isEqualTo("ms@2.0.0");
    }

    @Test
    void tellsTheDistinctVersionsInOrder() {
        assertThat(TargetSelection.of(GRAPH, "ms@2").versions(GRAPH)).isEqualTo("ms@2.0.0, ms@2.1.3");
    }

    private static void expect(String text, Meaning meaning, int... instances) {
        TargetSelection selection = TargetSelection.of(GRAPH, text);

        assertThat(IntStream.of(selection.instances()).boxed().toList())
                .isEqualTo(Arrays.stream(instances).boxed().toList());
        assertThat(List.of(selection.text(), selection.meaning())).isEqualTo(List.of(text, meaning));
    }
}
