package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each type of relationship means, and which way.
class SpdxRelationshipsTest {
    private static ReadResult read(String tool, String... relationships) throws Exception {
        return SpdxText.read("test.spdx.json", SpdxText.json(tool, 3, SpdxText.relationships(relationships)));
    }

    @ParameterizedTest
    @CsvSource({
            "DEPENDS_ON, a -> b dependsOn",
            "HAS_PREREQUISITE, a -> b dependsOn",
            "DEPENDENCY_OF, b -> a dependsOn",
            "PREREQUISITE_FOR, b -> a dependsOn",
            "RUNTIME_DEPENDENCY_OF, b -> a prod",
            "DEV_DEPENDENCY_OF, b -> a dev",
            "TEST_DEPENDENCY_OF, b -> a dev",
            "OPTIONAL_DEPENDENCY_OF, b -> a optional",
            "BUILD_DEPENDENCY_OF, b -> a dependsOn",
            "PROVIDED_DEPENDENCY_OF, b -> a dependsOn",
            "SOME_NEW_DEPENDENCY_OF, b -> a dependsOn"})
    void aDependencyGoesFromDependentToDependency(String type, String edge) throws Exception {
        ReadResult result = read("other-1.0", "a " + type + " b");

        assertThat(SpdxText.edges(result.graph())).containsExactly(edge);
        assertThat(SpdxText.links(result.graph())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "CONTAINS, a contains b", "CONTAINED_BY, b contains a",
            "DYNAMIC_LINK, a dynamicLink b", "STATIC_LINK, a staticLink b",
            "GENERATED_FROM, a generatedFrom b", "GENERATES, b generatedFrom a",
            "PACKAGE_OF, a other b", "VARIANT_OF, a other b", "DEPENDENCY_MANIFEST_OF, a other b",
            "BUILD_TOOL_OF, a other b", "OTHER, a other b", "NOBODY_KNOWS, a other b"})
    void whatBelongsTogetherIsNoDependency(String type, String link) throws Exception {
        ReadResult result = read("other-1.0", "a " + type + " b");

        assertThat(SpdxText.edges(result.graph())).isEmpty();
        assertThat(SpdxText.links(result.graph())).containsExactly(link);
        assertThat(SpdxText.codes(result)).contains("no-dependencies");
    }

    @ParameterizedTest
    @CsvSource({
            "npm/cli-11.0.0, DEPENDENCY_OF, b -> a prod", "npm/cli-11.0.0, PREREQUISITE_FOR, b -> a peer",
            "npm/cli-10.1.0, DEPENDS_ON, a -> b prod", "npm/cli-10.1.0, HAS_PREREQUISITE, a -> b peer",
            "headwater, DEPENDENCY_OF, b -> a prod", "headwater, DEPENDS_ON, a -> b dependsOn",
            "headwater, PREREQUISITE_FOR, b -> a peer"})
    void npmAndHeadwaterSayWhyWithPlainTypes(String tool, String type, String edge) throws Exception {
        assertThat(SpdxText.edges(read(tool, "a " + type + " b").graph())).containsExactly(edge);
    }

    @Test
    void oneDependencySaidTwiceOrBothWaysIsOne() throws Exception {
        ReadResult result = read("other-1.0", "a DEPENDS_ON b", "a DEPENDS_ON b", "b DEPENDENCY_OF a", "b DEV_DEPENDENCY_OF a");

        assertThat(SpdxText.edges(result.graph())).containsExactly("a -> b dependsOn", "a -> b dev");
    }

    @Test
    void nothingAndNotSaidAreNoPackages() throws Exception {
        ReadResult result = read("other-1.0", "a DEPENDS_ON b", "b DEPENDS_ON NONE", "c DEPENDS_ON NOASSERTION",
                "c CONTAINS NOASSERTION");

        assertThat(SpdxText.edges(result.graph())).containsExactly("a -> b dependsOn");
        assertThat(result.coverage().unresolved()).isZero();
        assertThat(SpdxText.codes(result)).contains("dependencies-unknown").doesNotContain("dependency-unresolved");
    }

    @Test
    void aDependencyThatLeadsNowhereIsToldWithItsPlace() throws Exception {
        ReadResult result = read("other-1.0", "a DEPENDS_ON b", "a DEPENDS_ON SPDXRef-gone", "SPDXRef-lost DEPENDENCY_OF c");

        assertThat(result.coverage().unresolved()).isEqualTo(2);
        assertThat(result.problems()).filteredOn(each -> each.code().equals("dependency-unresolved"))
                .anySatisfy(each -> assertThat(each.toString()).contains("\"SPDXRef-gone\" is not in the document")
                        .startsWith("test.spdx.json:8:"))
                .anySatisfy(each -> assertThat(each.message()).contains("\"c\"".replace("c", "SPDXRef-c") + " depends on \"SPDXRef-lost\""));
    }

    @Test
    void aPackageOfAnotherDocumentIsNotHere() throws Exception {
        ReadResult result = read("other-1.0", "a DEPENDS_ON DocumentRef-other:SPDXRef-x", "a STATIC_LINK DocumentRef-other:SPDXRef-y");

        assertThat(result.coverage().unresolved()).isEqualTo(1);
        assertThat(result.problems()).anySatisfy(each -> assertThat(each.message()).contains("It is in another document"));
    }

    @Test
    void aFileAtAnEndIsToldAndCountsForNothing() throws Exception {
        ReadResult result = SpdxText.read("test.spdx.json", SpdxText.json("other-1.0", 2, "\"files\": [{\"SPDXID\": \"SPDXRef-f\"}],"
                + SpdxText.relationships("f DEPENDS_ON a", "b DEPENDS_ON f", "DOCUMENT DEPENDS_ON a", "a CONTAINS f")));

        assertThat(SpdxText.edges(result.graph())).isEmpty();
        assertThat(result.coverage().unresolved()).isZero();
        assertThat(result.graph().size()).isEqualTo(2);
        assertThat(SpdxText.codes(result)).contains("dependency-of-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"relationshipType\": \"DEPENDS_ON\", \"relatedSpdxElement\": \"SPDXRef-b\"}",
            "{\"spdxElementId\": \"SPDXRef-a\", \"relatedSpdxElement\": \"SPDXRef-b\"}",
            "{\"spdxElementId\": \"SPDXRef-a\", \"relationshipType\": \"DEPENDS_ON\"}",
            "{\"spdxElementId\": null, \"relationshipType\": \"DEPENDS_ON\", \"relatedSpdxElement\": 7}", "{}", "7"})
    void aRelationshipWithoutAllItsPartsIsLeftOut(String relationship) throws Exception {
        ReadResult result = SpdxText.read("test.spdx.json", SpdxText.json("other-1.0", 2, "\"relationships\": [" + relationship + "]"));

        assertThat(result.graph().dependencyCount()).isZero();
        assertThat(SpdxText.codes(result)).containsAnyOf("relationship-incomplete", "wrong-kind");
    }
}
