package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxRootsTest {
    private static ReadResult read(int packages, String fields) throws Exception {
        return SpdxText.read("test.spdx.json", SpdxText.json("other-1.0", packages, fields));
    }

    private static ReadResult related(int packages, String... relationships) throws Exception {
        return read(packages, SpdxText.relationships(relationships));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOCUMENT DESCRIBES b", "b DESCRIBED_BY DOCUMENT"})
    void whatARelationshipSaysToBeDescribedIsTheProject(String described) throws Exception {
        ReadResult result = related(3, described, "b DEPENDS_ON c");

        assertThat(result.graph().project()).isEqualTo(1);
        assertThat(SpdxText.roots(result.graph())).containsExactly("b");
        assertThat(result.graph().rootsInferred()).isFalse();
        assertThat(result.coverage().seen()).isEqualTo(2);
    }

    @Test
    void documentDescribesSaysTheSame() throws Exception {
        ReadResult result = read(2, "\"documentDescribes\": [\"SPDXRef-b\"]," + SpdxText.relationships("b DEPENDS_ON a"));

        assertThat(result.graph().project()).isEqualTo(1);
        assertThat(SpdxText.roots(result.graph())).containsExactly("b");
    }

    @Test
    void bothMayBeSaidAndFilesMayBeDescribedToo() throws Exception {
        ReadResult result = read(2, "\"documentDescribes\": [\"SPDXRef-f\", \"SPDXRef-b\", \"SPDXRef-b\"],"
                + "\"files\": [{\"SPDXID\": \"SPDXRef-f\"}]," + SpdxText.relationships("b DEPENDS_ON a", "DOCUMENT DESCRIBES b"));

        assertThat(result.graph().project()).isEqualTo(1);
        assertThat(SpdxText.codes(result)).isEmpty();
    }

    @Test
    void rootsAreInferredWhereNothingIsDescribed() throws Exception {
        ReadResult result = related(4, "a DEPENDS_ON b", "c DEPENDS_ON d", "d DEPENDS_ON c");

        assertThat(result.graph().project()).isNegative();
        assertThat(result.graph().rootsInferred()).isTrue();
        assertThat(SpdxText.roots(result.graph())).containsExactly("a", "c");
        assertThat(SpdxText.codes(result)).containsExactly("roots-inferred");
    }

    @Test
    void rootsAreInferredWhereTheProjectsDependenciesAreNotTold() throws Exception {
        ReadResult result = related(3, "DOCUMENT DESCRIBES a", "a CONTAINS b", "b DEPENDS_ON c");

        assertThat(result.graph().project()).isZero();
        assertThat(result.graph().rootsInferred()).isTrue();
        assertThat(SpdxText.roots(result.graph())).containsExactly("b");
    }

    @Test
    void aProjectThatSaysItDependsOnNothingIsARoot() throws Exception {
        ReadResult result = related(2, "DOCUMENT DESCRIBES a", "a DEPENDS_ON NONE");

        assertThat(SpdxText.roots(result.graph())).containsExactly("a");
        assertThat(result.graph().rootsInferred()).isFalse();
    }

    /// A document may describe all that it lists; none of it must be taken for our own code, which matches no advisory.
    @Test
    void aListOfEverythingIsNoListOfRoots() throws Exception {
        ReadResult result = related(3, "DOCUMENT DESCRIBES a", "DOCUMENT DESCRIBES b", "DOCUMENT DESCRIBES c");

        assertThat(result.graph().rootsInferred()).isTrue();
        assertThat(result.graph().project()).isNegative();
        assertThat(result.graph().isOwn(0)).isFalse();
    }

    @Test
    void ofSeveralDescribedPackagesThoseAreRootsThatOnlyDepend() throws Exception {
        ReadResult result = related(4, "DOCUMENT DESCRIBES a", "DOCUMENT DESCRIBES b", "DOCUMENT DESCRIBES c",
                "a DEPENDS_ON c", "c DEPENDS_ON d", "b DEPENDS_ON d");

        assertThat(SpdxText.roots(result.graph())).containsExactly("a", "b");
        assertThat(result.graph().rootsInferred()).isFalse();
        assertThat(result.graph().isOwn(2)).isFalse();
    }

    @Test
    void aDescribedPackageThatIsNotThereIsNoRoot() throws Exception {
        ReadResult result = related(2, "DOCUMENT DESCRIBES SPDXRef-gone", "a DEPENDS_ON b");

        assertThat(result.graph().rootsInferred()).isTrue();
        assertThat(SpdxText.roots(result.graph())).containsExactly("a");
    }

    @Test
    void aDocumentOfOnePackageSaysWhyItHoldsNoComponents() throws Exception {
        ReadResult result = related(1, "DOCUMENT DESCRIBES a");

        assertThat(result.coverage().understood()).isZero();
        assertThat(result.coverage().complete()).isFalse();
        assertThat(SpdxText.codes(result)).containsExactly("no-components");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"sbom\": %s}", "{\"_type\": \"statement\", \"predicateType\": \"https://spdx.dev/Document\", \"predicate\": %s}",
            "{\"sbom\": 7, \"predicate\": %s}"})
    void aDocumentThatIsWrappedIsRead(String wrapped) throws Exception {
        ReadResult result = SpdxText.read("test.json", wrapped.formatted(SpdxText.json("other-1.0", 2,
                SpdxText.relationships("DOCUMENT DESCRIBES b", "b DEPENDS_ON a"))));

        assertThat(SpdxText.roots(result.graph())).containsExactly("b");
        assertThat(SpdxText.codes(result)).isEmpty();
    }

    @Test
    void aDocumentWithoutPackagesSaysSo() throws Exception {
        assertThat(SpdxText.codes(read(0, ""))).containsExactly("no-components");
    }
}
