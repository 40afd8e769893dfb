package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.model.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RdfXmlTest {
    private static final String BEGINNING = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
            + " xmlns=\"http://spdx.org/rdf/terms#\" xmlns:s=\"http://spdx.org/rdf/terms#\">\n<SpdxDocument rdf:about=\"https://x.org/d"
            + "#SPDXRef-DOCUMENT\"><specVersion>SPDX-2.3</specVersion></SpdxDocument>\n";
    private static final String DEPENDS_ON = "<relationship><Relationship><relationshipType rdf:resource=\"http://spdx.org/rdf/terms#"
            + "relationshipType_dependsOn\"/><relatedSpdxElement";

    private static ReadResult read(String things) throws Exception {
        return SpdxText.read("test.spdx.rdf", BEGINNING + things + "</rdf:RDF>");
    }

    private static String named(String name, String more) {
        return "<Package rdf:about=\"https://x.org/d#SPDXRef-" + name + "\"><name>" + name + "</name>" + more + "</Package>\n";
    }

    @ParameterizedTest
    @ValueSource(strings = {
            " rdf:resource=\"https://x.org/d#SPDXRef-b\"/></Relationship></relationship>",
            " rdf:resource=\"#SPDXRef-b\"/></Relationship></relationship>",
            "><Package rdf:about=\"https://x.org/d#SPDXRef-b\"/></relatedSpdxElement></Relationship></relationship>",
            "><rdf:Description rdf:about=\"https://x.org/d#SPDXRef-b\"/></relatedSpdxElement></Relationship></relationship>"})
    void whatIsMeantMayBeNamedOrNested(String end) throws Exception {
        ReadResult result = read(named("a", DEPENDS_ON + end) + named("b", ""));

        assertThat(SpdxText.edges(result.graph())).containsExactly("a -> b dependsOn");
        assertThat(result.graph().components()).extracting(Component::location).containsExactlyInAnyOrder("SPDXRef-a", "SPDXRef-b");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<rdf:Description rdf:about=\"#SPDXRef-b\"><rdf:type rdf:resource=\"http://spdx.org/rdf/terms#Package\"/><name>b</name></rdf:Description>",
            "<Package rdf:ID=\"SPDXRef-b\" s:name=\"b\"/>", "<s:Package rdf:ID=\"SPDXRef-b\"><s:name> b </s:name></s:Package>"})
    void aPackageMayBeWrittenInEveryWay(String written) throws Exception {
        ReadResult result = read(written);

        assertThat(SpdxText.component(result, 0).name()).isEqualTo("b");
        assertThat(SpdxText.component(result, 0).location()).isEqualTo("SPDXRef-b");
    }

    @Test
    void whatIsSaidInSeveralPlacesIsOfOneThing() throws Exception {
        ReadResult result = read("<Package rdf:about=\"https://x.org/d#SPDXRef-a\"><name>a</name></Package>"
                + "<rdf:Description rdf:about=\"https://x.org/d#SPDXRef-a\"><versionInfo>1.0.0</versionInfo></rdf:Description>");

        assertThat(result.graph().components()).extracting(Component::label).containsExactly("a@1.0.0");
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "noassertion, 0", "SPDXRef-gone, 1"})
    void nothingAndNotSaidAreNoPackages(String target, int unresolved) throws Exception {
        ReadResult result = read(named("a", DEPENDS_ON + " rdf:resource=\"http://spdx.org/rdf/terms#" + target
                + "\"/></Relationship></relationship>"));

        assertThat(result.graph().dependencyCount()).isZero();
        assertThat(result.coverage().unresolved()).isEqualTo(unresolved);
    }

    @Test
    void anElementOfAnotherDocumentKeepsItsAddress() throws Exception {
        ReadResult result = read(named("a", DEPENDS_ON + " rdf:resource=\"https://other.org/d#SPDXRef-a\"/></Relationship></relationship>"));

        assertThat(result.problems()).anySatisfy(each -> assertThat(each.message()).contains("\"https://other.org/d#SPDXRef-a\" is not"));
    }

    @ParameterizedTest
    @CsvSource({"<licenseDeclared rdf:resource='http://spdx.org/licenses/MIT'/>, MIT",
            "<licenseDeclared rdf:resource='http://spdx.org/rdf/terms#noassertion'/>,",
            "<licenseDeclared><License rdf:about='http://spdx.org/licenses/ISC'><licenseId>ISC</licenseId></License></licenseDeclared>, ISC",
            "<licenseDeclared><DisjunctiveLicenseSet><member rdf:resource='http://spdx.org/licenses/MIT'/><member rdf:resource='http://spdx.org/"
                    + "licenses/ISC'/></DisjunctiveLicenseSet></licenseDeclared>, (ISC OR MIT)",
            "<licenseDeclared><ConjunctiveLicenseSet><member rdf:resource='http://spdx.org/licenses/MIT'/><member><DisjunctiveLicenseSet>"
                    + "<member rdf:resource='#LicenseRef-1'/></DisjunctiveLicenseSet></member></ConjunctiveLicenseSet></licenseDeclared>,"
                    + " ((LicenseRef-1) AND MIT)"})
    void licencesAreWrittenAsExpressions(String written, String licence) throws Exception {
        assertThat(SpdxText.component(read(named("a", written)), 0).licence()).isEqualTo(licence);
    }

    /// The members of the set contain the set.
    @Test
    void aLicenceThatContainsItselfEnds() throws Exception {
        ReadResult result = read(named("a", "<licenseDeclared><ConjunctiveLicenseSet rdf:nodeID=\"l\"><member rdf:nodeID=\"l\"/>"
                + "</ConjunctiveLicenseSet></licenseDeclared>"));

        assertThat(SpdxText.component(result, 0).licence()).startsWith("((((");
    }

    @Test
    void describesPackageOfOldDocumentsIsARoot() throws Exception {
        ReadResult result = SpdxText.read("test.rdf", BEGINNING.replace("</SpdxDocument>",
                "<describesPackage rdf:resource=\"#SPDXRef-a\"/></SpdxDocument>") + named("a", DEPENDS_ON
                        + " rdf:resource=\"#SPDXRef-b\"/></Relationship></relationship>") + named("b", "") + "</rdf:RDF>");

        assertThat(SpdxText.roots(result.graph())).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE x>"})
    void aDocumentTypeIsRefused(String type) {
        ReadException refused = catchThrowableOfType(ReadException.class, () -> SpdxText.read("test.rdf", type + BEGINNING
                + named("a", "<versionInfo>&e;</versionInfo>") + "</rdf:RDF>"));

        assertThat(refused.code()).isIn("document-type-refused", "not-xml");
    }

    /// Writers of RDF nest every thing in the first that mentions it.
    @Test
    void aChainNestedAHundredThousandTimesIsRead() throws Exception {
        int count = 100_000;
        StringBuilder things = new StringBuilder();
        for (int i = 0; i < count; i++) {
            things.append("<Package rdf:ID=\"p").append(i).append("\"><name>p").append(i).append("</name>");
            things.append(i == count - 1 ? "" : DEPENDS_ON + ">");
        }
        things.append("</Package></relatedSpdxElement></Relationship></relationship>".repeat(count - 1)).append("</Package>");

        ReadResult result = read(things.toString());

        assertThat(result.graph().size()).isEqualTo(count);
        assertThat(result.graph().dependencyCount()).isEqualTo(count - 1);
        assertThat(SpdxText.roots(result.graph())).containsExactly("p0");
    }

    @Test
    void rdfOfOtherThingsIsRefused() {
        assertThat(catchThrowableOfType(ReadException.class, () -> SpdxText.read("x.rdf",
                "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:s=\"http://spdx.org/rdf/terms#\"><s:License/>"
                        + "</rdf:RDF>")).code()).isEqualTo("not-spdx");
    }

    @Test
    void aCutDocumentIsTruncated() {
        assertThat(catchThrowableOfType(ReadException.class, () -> SpdxText.read("x.rdf", BEGINNING + named("a", ""))).code())
                .isEqualTo("truncated");
    }
}
