package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Component;
import headwater.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is particular to one of the notations of nested values: texts of XML, documents and aliases of YAML, wrappers of JSON.
class SpdxNestedValuesTest {
    private static final String YAML = """
            spdxVersion: SPDX-2.3
            SPDXID: SPDXRef-DOCUMENT
            packages:
              - SPDXID: SPDXRef-a
                name: a
                versionInfo: 1.10
              - SPDXID: SPDXRef-b
                name: b
                versionInfo: 2.0.0
            relationships:
              - spdxElementId: SPDXRef-a
                relationshipType: DEPENDS_ON
                relatedSpdxElement: SPDXRef-b
            """;

    private static GraphText xml(String fields) {
        return GraphText.of("test.spdx.xml", "<?xml version=\"1.0\"?>\n<Document>\n<SPDXID>SPDXRef-DOCUMENT</SPDXID>\n"
                + "<spdxVersion>SPDX-2.3</spdxVersion>\n<packages>\n<SPDXID>SPDXRef-a</SPDXID>\n" + fields + "\n</packages>\n</Document>\n");
    }

    private static GraphText yaml(String text) {
        return GraphText.of("test.spdx.yaml", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a&amp;b", "<![CDATA[a&b]]>", "a<![CDATA[&]]>b", "a<!-- no -->&amp;b", "a<?no?>&#38;b", "\n  a&amp;b\n  ", "a<x>no</x>&amp;b"})
    void aTextOfXmlMayBeWrittenInEveryWay(String written) {
        assertThat(xml("<name>" + written + "</name>").at("SPDXRef-a").name()).isEqualTo("a&b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<name></name>", "<name/>", "<name> </name>", ""})
    void anEmptyElementIsNoName(String name) {
        assertThat(xml(name).problems()).contains("name-missing:5");
    }

    @Test
    void elementsThatNobodyKnowsArePassedOverWithAllThatIsInThem() {
        GraphText read = xml("<other><name>x</name><packages><SPDXID>SPDXRef-x</SPDXID></packages></other><name>a</name>");

        assertThat(read.components()).containsExactly("SPDXRef-a a@");
    }

    @Test
    void xmlOfOtherThingsIsRefused() {
        assertThat(GraphText.refused("test.xml", "<Document>\n<note><spdxVersion>SPDX-2.3</spdxVersion></note></Document>")).isEqualTo("not-spdx:0");
    }

    @Test
    void aVersionOfYamlIsAText() {
        assertThat(yaml(YAML).components()).containsExactly("SPDXRef-a a@1.10", "SPDXRef-b b@2.0.0");
    }

    /// Where JSON would have both, the first is gone: the document was not fully read.
    @Test
    void whatASecondKeyOfYamlHidesLowersCoverage() {
        GraphText read = yaml(YAML + "packages:\n  - SPDXID: SPDXRef-a\n    name: harmless\n");

        assertThat(read.components()).containsExactly("SPDXRef-a harmless@");
        assertThat(read.problems()).contains("duplicate-key:14");
        assertThat(read.result().coverage().complete()).isFalse();
        assertThat(read.coverage()).isEqualTo("2 1 1 1 0");
    }

    @Test
    void aValueThatAnAliasRepeatsIsReadWhereItStands() {
        GraphText read = yaml(YAML.replace("versionInfo: 1.10", "versionInfo: &v 1.10").replace("versionInfo: 2.0.0", "versionInfo: *v"));

        assertThat(read.components()).containsExactly("SPDXRef-a a@1.10", "SPDXRef-b b@1.10");
    }

    @Test
    void ofSeveralDocumentsTheFirstOfSpdxIsRead() {
        GraphText read = yaml("---\nSPDXREF: none\n---\n" + YAML + "---\n" + YAML.replace("name: a", "name: other"));

        assertThat(read.components()).containsExactly("SPDXRef-a a@1.10", "SPDXRef-b b@2.0.0");
        assertThat(read.result().problems()).filteredOn(each -> each.code().equals("several-documents")).extracting(Problem::toString)
                .containsExactly("test.spdx.yaml:4: warning: The file holds 3 documents; only the one that begins here was read."
                        + " [several-documents]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "packages: {SPDXID: SPDXRef-a, name: a} | SPDXRef-a a@ | ",
        "packages: [x] | | entry-skipped:3",
        "packages: [~] | | entry-skipped:3",
        "packages: [{SPDXID: [x], name: a}] | #1 a@ | wrong-kind:3 spdx-id-missing:3",
        "packages: [{SPDXID: SPDXRef-a, name: {b: c}}] | SPDXRef-a @ | wrong-kind:3 name-missing:3",
        "packages: [{SPDXID: SPDXRef-a, name: a, checksums: none}] | SPDXRef-a a@ | wrong-kind:3",
        "packages: ~ | |"})
    void aValueOfAnotherKindIsTold(String packages, String component, String told) {
        GraphText read = yaml("spdxVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\n" + packages + "\n");

        assertThat(String.join(" ", read.components())).isEqualTo(component == null ? "" : component);
        assertThat(String.join(" ", read.warnings().stream().filter(each -> !each.startsWith("no-")).toList())).isEqualTo(told == null ? "" : told);
    }

    @ParameterizedTest
    @CsvSource({"Ours, Ours", "NOASSERTION, LicenseRef-1", "NONE, LicenseRef-1", "'', LicenseRef-1"})
    void aLicenceOfTheDocumentIsCalledByItsNameIfItHasOne(String name, String licence) {
        String json = SpdxText.onePackage("x-1.0", "\"SPDXID\": \"SPDXRef-a\", \"name\": \"a\", \"licenseDeclared\": \"LicenseRef-1\"")
                .replaceFirst("\\{", "{\"hasExtractedLicensingInfos\": [{\"licenseId\": \"LicenseRef-1\", \"name\": \"" + name + "\"}],");
        String tags = "SPDXVersion: SPDX-2.3\nPackageName: a\nPackageLicenseDeclared: LicenseRef-1\nLicenseID: LicenseRef-1\nLicenseName: " + name + "\n";

        assertThat(GraphText.of("test.spdx.json", json).at("SPDXRef-a").licence()).isEqualTo(licence);
        assertThat(GraphText.of("test.spdx", tags).at("#1").licence()).isEqualTo(licence);
    }

    /// The same trick in every notation: two versions in one package.
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.json | {\"spdxVersion\": \"SPDX-2.3\", \"packages\": [{\"name\": \"a\", \"versionInfo\": \"6.6.6\", \"versionInfo\": \"1.0.0\"}]}",
        "b.json | {\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\", \"@graph\": [{\"type\": \"software_Package\", \"spdxId\": \"urn:a\","
                + " \"name\": \"a\", \"software_packageVersion\": \"6.6.6\", \"software_packageVersion\": \"1.0.0\"}]}",
        "a.yaml | 'spdxVersion: SPDX-2.3\npackages: [{name: a, versionInfo: 6.6.6, versionInfo: 1.0.0}]\n'",
        "a.spdx | 'SPDXVersion: SPDX-2.3\nPackageName: a\nPackageVersion: 6.6.6\nPackageVersion: 1.0.0\n'",
        "a.xml | <Document><spdxVersion>SPDX-2.3</spdxVersion><packages><name>a</name><versionInfo>6.6.6</versionInfo>"
                + "<versionInfo>1.0.0</versionInfo></packages></Document>",
        "a.rdf | <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns=\"http://spdx.org/rdf/terms#\"><Package><name>a</name>"
                + "<versionInfo>6.6.6</versionInfo><versionInfo>1.0.0</versionInfo></Package></rdf:RDF>"})
    void aVersionThatStandsTwiceIsToldAndTheLastOneCounts(String name, String text) {
        GraphText read = GraphText.of(name, text);

        assertThat(read.graph().components()).extracting(Component::label).containsExactly("a@1.0.0");
        assertThat(read.problems()).anyMatch(each -> each.startsWith("duplicate-key:"));
    }

    @Test
    void textBehindTheEndOfJsonIsTold() {
        GraphText read = GraphText.of("test.spdx.json", SpdxText.json("other-1.0", 1, "") + "\n{\"packages\": []}");

        assertThat(read.graph().size()).isEqualTo(1);
        assertThat(read.problems()).contains("trailing-text:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": {\"spdxVersion\": \"SPDX-2.3\"}}", "{\"predicate\": {\"SPDXRef-\": 1}}"})
    void jsonOfOtherThingsIsRefused(String text) {
        assertThat(GraphText.refused("test.spdx.json", text)).isEqualTo("not-spdx:0");
    }
}
