package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.progress.Progress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagValueTest {
    private static final String HEAD = "SPDXVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\n";
    private static final String TWO = """
            PackageName: a
            SPDXID: SPDXRef-a
            PackageVersion: 1.0.0

            PackageName: b
            SPDXID: SPDXRef-b
            PackageVersion: 2.0.0
            Relationship: SPDXRef-a DEPENDS_ON SPDXRef-b
            """;

    private static ReadResult read(String text) throws Exception {
        return SpdxText.read("test.spdx", text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesMayEndInEveryWay(String end) throws Exception {
        String text = Files.readString(SpdxText.fixture("kinds.spdx"));

        ReadResult result = read(text.replace("\n", end));

        assertThat(SpdxText.meaning(result)).isEqualTo(SpdxText.meaning(read(text)));
        assertThat(result.graph().components()).extracting(each -> each.origin().line())
                .isEqualTo(read(text).graph().components().stream().map(each -> each.origin().line()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void otherEncodingsAreRead(String charset) throws Exception {
        byte[] bytes = ("\ufeff" + HEAD + TWO.replace("PackageName: a", "PackageName: \u00e4")).getBytes(Charset.forName(charset));
        ReadResult result = BuiltInFormats.registry().read(InputSource.ofBytes("x.spdx", bytes, Map.of()), Progress.NONE);

        assertThat(SpdxText.edges(result.graph())).containsExactly("\u00e4 -> b dependsOn");
    }

    @Test
    void nothingInATextIsATag() throws Exception {
        ReadResult result = read(HEAD + TWO + "PackageComment: <text>PackageName: c\nSPDXID: SPDXRef-c\n# no comment\n"
                + "Relationship: SPDXRef-b DEPENDS_ON SPDXRef-a\n\nstray</text>\nPackageDownloadLocation: https://example.org/b\n");

        assertThat(result.graph().size()).isEqualTo(2);
        assertThat(result.graph().dependencyCount()).isEqualTo(1);
        assertThat(SpdxText.component(result, 1).source()).isEqualTo("https://example.org/b");
        assertThat(SpdxText.codes(result)).containsExactly("roots-inferred");
    }

    @Test
    void aTextInOneLineIsAValue() throws Exception {
        ReadResult result = read(HEAD + TWO.replace("PackageName: a", "PackageName: <text> a </text>"));

        assertThat(SpdxText.edges(result.graph())).containsExactly("a -> b dependsOn");
    }

    @Test
    void aTextThatDoesNotEndIsATruncatedFile() {
        ReadException refused = catchThrowableOfType(ReadException.class, () -> read(HEAD + TWO + "PackageComment: <text>and so\n"));

        assertThat(refused.code()).isEqualTo("truncated");
        assertThat(refused.origin().toString()).isEqualTo("test.spdx:11");
    }

    @Test
    void commentsAndBlankLinesAreNothing() throws Exception {
        assertThat(SpdxText.edges(read("# a comment\n\n##### another: one\n" + HEAD + "\n# PackageName: c\n" + TWO).graph()))
                .containsExactly("a -> b dependsOn");
    }

    @Test
    void aLineThatIsNoTagIsToldWithItsPlace() throws Exception {
        ReadResult result = read(HEAD + "what is this\n- neither: that\n" + TWO);

        assertThat(result.problems()).filteredOn(each -> each.code().equals("line-not-understood"))
                .extracting(each -> each.origin().line()).containsExactly(3, 4);
    }

    @Test
    void fieldsOfFilesAndLicencesAreNotThoseOfAPackage() throws Exception {
        ReadResult result = read(HEAD + TWO + "FileName: ./x\nSPDXID: SPDXRef-x\nPackageVersion: 9.9.9\n"
                + "LicenseID: LicenseRef-1\nPackageName: c\nSPDXID: SPDXRef-c\nSnippetSPDXID: SPDXRef-s\nPackageVersion: 8\n"
                + "Relationship: SPDXRef-x DEPENDS_ON SPDXRef-s\n");

        assertThat(result.graph().components()).extracting(Component::label).containsExactly("a@1.0.0", "b@2.0.0", "c@");
        assertThat(result.coverage().unresolved()).isZero();
    }

    @Test
    void aSecondIdOfAPackageIsTold() throws Exception {
        ReadResult result = read(HEAD + TWO + "SPDXID: SPDXRef-other\n");

        assertThat(SpdxText.component(result, 1).location()).isEqualTo("SPDXRef-b");
        assertThat(SpdxText.codes(result)).contains("duplicate-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Relationship: SPDXRef-a DEPENDS_ON", "Relationship:", "Relationship: SPDXRef-a", "Relationship:  \t "})
    void aRelationshipWithoutItsEndIsLeftOut(String line) throws Exception {
        ReadResult result = read(HEAD + TWO + line + "\n");

        assertThat(result.graph().dependencyCount()).isEqualTo(1);
        assertThat(SpdxText.codes(result)).contains("relationship-incomplete");
    }

    @ParameterizedTest
    @CsvSource({"PACKAGE-MANAGER purl pkg:npm/n@1.0.0, n@1.0.0", "PACKAGE_MANAGER purl   pkg:npm/n@1.0.0, n@1.0.0",
            "PACKAGE-MANAGER purl, b@2.0.0", "SECURITY cpe23Type pkg:npm/n@1.0.0, b@2.0.0", "'', b@2.0.0"})
    void aPurlIsAnExternalReference(String value, String label) throws Exception {
        assertThat(SpdxText.component(read(HEAD + TWO + "ExternalRef: " + value + "\n"), 1).label()).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({"'SHA1: 0A0B', unnamed:sha1:0a0b", "'SHA256:0a0b', unnamed:sha256:0a0b", "'0a0b',", "'',"})
    void aChecksumIsAlgorithmAndDigits(String value, String integrity) throws Exception {
        assertThat(SpdxText.component(read(HEAD + TWO + "PackageChecksum: " + value + "\n"), 1).integrity()).isEqualTo(integrity);
    }

    @Test
    void theFieldsMayComeBeforeTheVersion() throws Exception {
        assertThat(read("DataLicense: CC0-1.0\nSPDXVersion: SPDX-2.2\n" + TWO).formatVersion()).isEqualTo("2.2");
        assertThat(SpdxText.codes(read("PackageName: a\n"))).contains("spec-version-unknown");
    }

    @Test
    void bytesThatAreNoTextAreReplaced() throws Exception {
        byte[] bytes = (HEAD + TWO).replace("PackageName: a", "PackageName: a\u00e4").getBytes(StandardCharsets.ISO_8859_1);
        ReadResult result = BuiltInFormats.registry().read(InputSource.ofBytes("x.spdx", bytes, Map.of()), Progress.NONE);

        assertThat(SpdxText.edges(result.graph())).containsExactly("a\ufffd -> b dependsOn");
    }

    @Test
    void tagsWithoutADocumentAreRefused() {
        assertThat(catchThrowableOfType(ReadException.class, () -> read("Creator: Tool: x\nRelationship: a b c\n")).code())
                .isEqualTo("not-spdx");
    }
}
