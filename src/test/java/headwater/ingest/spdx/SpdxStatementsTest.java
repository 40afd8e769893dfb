package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.NthLook;
import headwater.ingest.GraphText;
import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Problem;
import headwater.progress.CancelledException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What relationships come to when an end is missing, is nothing or no package, and what is told of it.
class SpdxStatementsTest {
    private static GraphText read(String... relationships) {
        return GraphText.of("test.spdx.json", SpdxText.json("other-1.0", 3, "\"files\": [{\"SPDXID\": \"SPDXRef-f\"}],\n"
                + SpdxText.relationships(relationships)));
    }

    private static List<String> told(GraphText read, String code) {
        return read.result().problems().stream().filter(each -> each.code().equals(code)).map(Problem::message).toList();
    }

    /// Neither tools that make a product nor its optional parts are what it depends on.
    @ParameterizedTest
    @ValueSource(strings = {"AMENDS", "ANCESTOR_OF", "BUILD_TOOL_OF", "COPY_OF", "DATA_FILE_OF", "DEPENDENCY_MANIFEST_OF", "DESCENDANT_OF",
            "DEV_TOOL_OF", "DISTRIBUTION_ARTIFACT", "DOCUMENTATION_OF", "EXAMPLE_OF", "EXPANDED_FROM_ARCHIVE", "FILE_ADDED",
            "FILE_DELETED", "FILE_MODIFIED", "METAFILE_OF", "OPTIONAL_COMPONENT_OF", "PATCH_APPLIED", "PATCH_FOR",
            "REQUIREMENT_DESCRIPTION_FOR", "SPECIFICATION_FOR", "TEST_CASE_OF", "TEST_OF", "TEST_TOOL_OF"})
    void everyOtherTypeOfTheSpecificationIsALink(String type) {
        GraphText read = read("a " + type + " b");

        assertThat(read.dependencies()).isEmpty();
        assertThat(SpdxText.links(read.graph())).containsExactly("a other b");
    }

    @ParameterizedTest
    @CsvSource({"dependsOn, DEPENDS_ON", "DEPENDS_ON, DEPENDS_ON", "depends_on, DEPENDS_ON", "devDependencyOf, DEV_DEPENDENCY_OF",
            "' contains ', CONTAINS", "DYNAMIC_LINK, DYNAMIC_LINK", "'', ''", "Other, OTHER"})
    void typesAreKnownInEverySpelling(String written, String name) {
        assertThat(Meaning.name(written)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a DEPENDS_ON SPDXRef-gone | \"SPDXRef-a\" depends on \"SPDXRef-gone\", but \"SPDXRef-gone\" is not in the document.",
            "SPDXRef-gone DEPENDENCY_OF a | \"SPDXRef-a\" depends on \"SPDXRef-gone\", but \"SPDXRef-gone\" is not in the document.",
            "SPDXRef-gone DEPENDS_ON a | \"SPDXRef-gone\" depends on \"SPDXRef-a\", but \"SPDXRef-gone\" is not in the document.",
            "SPDXRef-x DEPENDS_ON SPDXRef-y | \"SPDXRef-x\" depends on \"SPDXRef-y\", but \"SPDXRef-y\" is not in the document, nor is \"SPDXRef-x\"."})
    void aMissingEndIsNamed(String relationship, String message) {
        GraphText read = read("a DEPENDS_ON b", relationship);

        assertThat(told(read, "dependency-unresolved")).containsExactly(message);
        assertThat(read.result().coverage().unresolved()).isEqualTo(1);
        assertThat(read.problems()).contains("dependency-unresolved:9");
    }

    /// "Nothing depends on it" and "it depends on nothing" are said of packages, and miss none.
    @ParameterizedTest
    @ValueSource(strings = {"a DEPENDENCY_OF NONE", "NONE DEPENDS_ON a", "a DEPENDS_ON NONE", "NONE DEPENDENCY_OF a", "NONE DEPENDS_ON NONE",
            "a CONTAINS NONE", "NONE CONTAINED_BY a", "NOASSERTION DEPENDENCY_OF a", "a DEPENDENCY_OF NOASSERTION", "DOCUMENT DESCRIBES NONE"})
    void nothingIsNoEndThatIsMissing(String relationship) {
        GraphText read = read("a DEPENDS_ON b", relationship);

        assertThat(read.dependencies()).containsExactly("SPDXRef-a -> SPDXRef-b dependsOn");
        assertThat(read.result().coverage().unresolved()).isZero();
        assertThat(told(read, "dependency-unresolved")).isEmpty();
    }

    @Test
    void whatIsNotAssertedIsCounted() {
        assertThat(told(read("a DEPENDS_ON NOASSERTION"), "dependencies-unknown")).containsExactly(
                "Of 1 package the document says that it does not know all dependencies.");
        assertThat(told(read("a DEPENDS_ON NOASSERTION", "NOASSERTION DEPENDENCY_OF b"), "dependencies-unknown")).containsExactly(
                "Of 2 packages the document says that it does not know all dependencies.");
    }

    @Test
    void dependenciesOfFilesAreCounted() {
        assertThat(told(read("a DEPENDS_ON f"), "dependency-of-file")).singleElement().asString().startsWith("1 dependency has a file");
        assertThat(told(read("f DEPENDS_ON a", "DOCUMENT DEPENDS_ON a"), "dependency-of-file")).singleElement().asString()
                .startsWith("2 dependencies have a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a CONTAINS SPDXRef-gone", "SPDXRef-gone STATIC_LINK a", "a CONTAINS f", "a CONTAINS DocumentRef-x:SPDXRef-y"})
    void aLinkToNoPackageIsNone(String relationship) {
        GraphText read = read("a DEPENDS_ON b", relationship);

        assertThat(read.graph().linkCount()).isZero();
        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void circlesAndADependencyOnItselfAreKept() {
        assertThat(read("a DEPENDS_ON b", "b DEPENDS_ON c", "c DEPENDS_ON a", "c DEPENDS_ON c").dependencies()).containsExactly(
                "SPDXRef-a -> SPDXRef-b dependsOn", "SPDXRef-b -> SPDXRef-c dependsOn", "SPDXRef-c -> SPDXRef-a dependsOn",
                "SPDXRef-c -> SPDXRef-c dependsOn");
    }

    @Test
    void linksAreKeptInTheirOrderAndAsOftenAsTheyStand() {
        GraphText read = read("b CONTAINS c", "a CONTAINS b", "a CONTAINS b");

        assertThat(IntStream.range(0, 3).map(read.graph()::linkFrom)).containsExactly(1, 0, 0);
    }

    @Test
    void relationshipsMayStandBeforeThePackages() {
        String text = SpdxText.json("other-1.0", 2, "").replace("\"packages\"", SpdxText.relationships("a DEPENDS_ON b", "b CONTAINS a")
                + ", \"packages\"");
        GraphText read = GraphText.of("test.spdx.json", text);

        assertThat(read.dependencies()).containsExactly("SPDXRef-a -> SPDXRef-b dependsOn");
        assertThat(SpdxText.links(read.graph())).containsExactly("b contains a");
    }

    @Test
    void ofManyProblemsOfOneKindTheFirstHundredAreTold() {
        String[] lost = IntStream.range(0, 120).mapToObj(i -> "a DEPENDS_ON SPDXRef-gone" + i).toArray(String[]::new);
        GraphText read = read(lost);

        assertThat(told(read, "dependency-unresolved")).hasSize(101).last().isEqualTo("There are 20 more problems of this kind.");
        assertThat(read.result().coverage().unresolved()).isEqualTo(120);
        assertThat(told(read, "no-dependencies")).containsExactly("Every dependency of the document leads nowhere; who brought its packages"
                + " in cannot be told.");
    }

    @Test
    void aThousandDependenciesOfOneAreAllKept() {
        String packages = IntStream.range(0, 1_000).mapToObj(i -> "{\"SPDXID\": \"SPDXRef-" + i + "\", \"name\": \"p" + i + "\"}")
                .collect(Collectors.joining(","));
        String[] all = IntStream.range(1, 1_000).mapToObj(i -> "SPDXRef-" + i + " DEPENDENCY_OF SPDXRef-0").toArray(String[]::new);
        GraphText read = GraphText.of("test.spdx.json", "{\"spdxVersion\": \"SPDX-2.3\", \"packages\": [" + packages + "], "
                + SpdxText.relationships(all) + "}");

        assertThat(read.dependencies()).hasSize(999).first().isEqualTo("SPDXRef-0 -> SPDXRef-1 dependsOn");
        assertThat(read.dependencies()).last().isEqualTo("SPDXRef-0 -> SPDXRef-999 dependsOn");
    }

    @Test
    void whyNpmNeedsItIsRecordedAndWhyOthersDoIsNot() throws Exception {
        for (Map.Entry<String, Boolean> each : Map.of("npm/cli-11.0.0", true, "headwater", true, "other-1.0", false).entrySet()) {
            ReadResult result = SpdxText.read("test.spdx.json", SpdxText.json(each.getKey(), 2, SpdxText.relationships("a DEPENDS_ON b")));
            assertThat(result.facts().relations()).as(each.getKey()).isEqualTo(each.getValue());
            assertThat(result.facts().flags()).isEmpty();
            assertThat(result.facts().installScripts()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"spdx", "json", "yaml", "xml", "rdf"})
    void readingEndsAtTheLookThatSaysCancelled(String notation) throws Exception {
        InputSource input = InputSource.ofBytes("test." + notation, RandomSpdx.chain(6_000).in(notation).getBytes(StandardCharsets.UTF_8), Map.of());
        NthLook whole = NthLook.never();
        BuiltInFormats.registry().read(input, whole);

        assertThat(whole.looks()).isGreaterThan(4);
        for (int look = 0; look < whole.looks(); look += Math.max(1, whole.looks() / 10)) {
            NthLook cancelled = NthLook.from(look);
            assertThatThrownBy(() -> BuiltInFormats.registry().read(input, cancelled)).isInstanceOf(CancelledException.class);
            assertThat(cancelled.looks()).isEqualTo(look + 1);
        }
    }
}
