package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// By which text a notation is recognised, and which files a search takes without being told of them.
class SpdxNotationTest {
    private static String recognised(String text) {
        return SpdxNotation.ALL.stream().filter(each -> each.recognises(text)).map(SpdxNotation::readerName).findFirst().orElse("none");
    }

    private static String sought(String fileName, String text) {
        return SpdxNotation.ALL.stream().filter(each -> each.seeks(fileName, text)).map(SpdxNotation::readerName).findFirst().orElse("none");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{\"spdxVersion\": \"SPDX-2.3\"} | spdx-json",
        "{\"name\": \"x\", \"SPDXID\" : 1} | spdx-json",
        "{\"sbom\": {\"SPDXID\": \"SPDXRef-DOCUMENT\"}} | spdx-json",
        "{\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"} | spdx-json",
        "[{\"spdxId\": \"urn:x\"}] | spdx-json",
        "{\"bomFormat\": \"CycloneDX\"} | none",
        "{\"name\": \"spdxVersion\"} | none",
        "SPDXVersion: SPDX-2.3 | spdx-tag-value",
        "'# comment\n\nDataLicense: CC0-1.0' | spdx-tag-value",
        "'SPDXID: SPDXRef-DOCUMENT\nSPDXVersion: SPDX-2.3' | spdx-tag-value",
        "'SPDXID: SPDXRef-DOCUMENT\nspdxVersion: SPDX-2.3' | spdx-yaml",
        "PackageName: a | spdx-tag-value",
        "'---\nspdxVersion: SPDX-2.2' | spdx-yaml",
        "'# comment\n\"SPDXID\": \"SPDXRef-DOCUMENT\"' | spdx-yaml",
        "'name: x\nspdxVersion: ''SPDX-2.3''' | spdx-yaml",
        "'name: x\n  spdxVersion: SPDX-2.3' | none",
        "spdxVersion: 3 | none",
        "<rdf:RDF xmlns=\"http://spdx.org/rdf/terms#\"/> | spdx-rdf",
        "<Document><SPDXID>SPDXRef-DOCUMENT</SPDXID> | spdx-xml",
        "<Document><spdxVersion>SPDX-2.3 | spdx-xml",
        "<Document><name>SPDXRef-DOCUMENT | none",
        "plain text about SPDXVersion: SPDX-2.3 | none"})
    void aTextIsOfTheNotationThatItIsWrittenIn(String text, String reader) {
        assertThat(recognised(text)).isEqualTo(reader);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a.spdx.json | {\"spdxVersion\": \"SPDX-2.3\"} | spdx-json",
        "a.json | {\"SPDXID\": \"SPDXRef-DOCUMENT\"} | spdx-json",
        "a.jsonld | {\"@context\": \"https://spdx.org/rdf/3.0.1/spdx-context.jsonld\"} | spdx-json",
        "a.json | {\"spdxVersion\": \"3\"} | none",
        "a.json | {\"packages\": [\"SPDXRef-a\"]} | none",
        "a.txt | {\"spdxVersion\": \"SPDX-2.3\"} | none",
        "a.spdx | SPDXVersion: SPDX-2.3 | spdx-tag-value",
        "a.spdx | PackageName: a | none",
        "a.tag | SPDXVersion: SPDX-2.3 | none",
        "a.yml | spdxVersion: SPDX-2.3 | spdx-yaml",
        "a.spdx | spdxVersion: SPDX-2.3 | spdx-yaml",
        "a.rdf | <rdf:RDF xmlns=\"http://spdx.org/rdf/terms#\"/> | spdx-rdf",
        "a.rdf.xml | <rdf:RDF xmlns=\"http://spdx.org/rdf/terms#\"/> | spdx-rdf",
        "a.xml | <Document><spdxVersion>SPDX-2.3 | spdx-xml",
        "a.html | <Document><spdxVersion>SPDX-2.3 | none"})
    void aSearchTakesWhatIsCertainlyADocument(String fileName, String text, String reader) {
        assertThat(sought(fileName, text)).isEqualTo(reader);
    }

    @Test
    void everyReaderHasItsName() {
        assertThat(SpdxReader.all()).extracting(each -> each.id().name()).containsExactly("spdx-json", "spdx-tag-value", "spdx-yaml", "spdx-rdf",
                "spdx-xml");
    }

    @ParameterizedTest
    @CsvSource({"SPDX-2.3, 2.3, true", "SPDX-2.0, 2.0, true", "spdx-2.3, 2.3, false", "3.0.1, 3.0.1, true", "3.0.0, 3.0.0, true", "SPDX-3.0.1, 3.0.1, false",
            "3.0, 3.0, false", "SPDX-1.2, 1.2, false", "'', '', false"})
    void aVersionIsKnownAsItMustBeWritten(String written, String number, boolean known) {
        SpdxHeader header = new SpdxHeader();
        header.version = written;

        assertThat(header.versionNumber()).isEqualTo(number);
        assertThat(SpdxVersions.isKnown(header)).isEqualTo(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.1", "SPDX-3.9"})
    void whatIsLikeVersionThreeIsReadSo(String version) {
        SpdxDocument document = new SpdxDocument("f");
        document.header.version = version;
        SpdxVersions.check(document);

        assertThat(document.header.isVersion3()).isTrue();
        assertThat(document.problems.all()).hasSize(version.equals("3.0.1") ? 0 : 1)
                .allSatisfy(each -> assertThat(each.message()).endsWith("it was read like 3.0.1."));
    }

    @ParameterizedTest
    @CsvSource({"https://spdx.org/rdf/3.0.1/terms/Software/packageVersion, packageVersion", "software_packageVersion, packageVersion", "name, name",
            "spdx:Core#from, from", "sha3_256, sha3_256", "blake2b_512, blake2b_512", "ai_AIPackage, AIPackage", "_x, _x", "x_, ''", "'', ''"})
    void namesOfVersionThreeAreKnownWithoutTheirNamespace(String written, String local) {
        assertThat(Spdx3Fields.local(written)).isEqualTo(local);
    }

    @Test
    void ofSeveralToolsTheFirstMadeTheDocument() {
        assertThat(SpdxProducer.of(List.of())).isEqualTo(new SpdxProducer("", ""));
        assertThat(SpdxProducer.of(List.of("Person: Tool: x-1", "Organization: y"))).isEqualTo(new SpdxProducer("", ""));
        assertThat(SpdxProducer.of(List.of("Tool: a-1", "Tool: npm/cli-9.0.0")).isNpm()).isFalse();
    }
}
