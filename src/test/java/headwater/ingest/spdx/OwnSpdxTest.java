package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What our own export writes into places that have a meaning to us alone: which roots there are, whose digests they are.
class OwnSpdxTest {
    private static ReadResult read(String tool, String fields, String... relationships) throws Exception {
        return SpdxText.read("test.spdx.json", SpdxText.json(tool, 3, fields + SpdxText.relationships(relationships)));
    }

    private static String application(String text, String name) {
        return text.replace("{\"name\": \"" + name + "\", \"SPDXID\"", "{\"primaryPackagePurpose\": \"APPLICATION\", \"name\": \"" + name + "\", \"SPDXID\"");
    }

    /// Members of a workspace are roots although the project depends on them.
    @Test
    void whatWeDescribeAreRootsAndTheApplicationIsTheProject() throws Exception {
        String text = application(SpdxText.json("headwater", 3, SpdxText.relationships("DOCUMENT DESCRIBES a", "DOCUMENT DESCRIBES b",
                "b DEPENDENCY_OF a", "c DEPENDENCY_OF b")), "a");
        ReadResult result = SpdxText.read("test.spdx.json", text);

        assertThat(SpdxText.roots(result.graph())).containsExactly("a", "b");
        assertThat(result.graph().project()).isZero();
        assertThat(result.coverage().understood()).isEqualTo(2);
        assertThat(SpdxText.roots(SpdxText.read("test.spdx.json", text.replace("headwater", "other-1.0")).graph())).containsExactly("a");
    }

    @Test
    void withoutAnApplicationThereIsNoProject() throws Exception {
        ReadResult result = read("headwater", "", "DOCUMENT DESCRIBES a", "b DEPENDENCY_OF a");

        assertThat(result.graph().project()).isNegative();
        assertThat(SpdxText.roots(result.graph())).containsExactly("a");
        assertThat(result.coverage().understood()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"headwater, roots inferred, true", "headwater, roots told, false", "other-1.0, roots inferred, false"})
    void thatRootsWereInferredIsRemembered(String tool, String comment, boolean inferred) throws Exception {
        ReadResult result = read(tool, "\"comment\": \"" + comment + "\",", "DOCUMENT DESCRIBES a", "b DEPENDENCY_OF a");

        assertThat(result.graph().rootsInferred()).isEqualTo(inferred);
    }

    @ParameterizedTest
    @CsvSource({"headwater, hash domain: syft, syft:sha512:0a0b", "headwater, 'hash domain: npm', sha512-Cgs=", "headwater, another remark, sha512-Cgs=",
            "other-1.0, hash domain: syft, other:sha512:0a0b", "other-1.0, '', other:sha512:0a0b"})
    void digestsStayInTheDomainOfTheirMaker(String tool, String comment, String integrity) throws Exception {
        String fields = "\"name\": \"n\", \"SPDXID\": \"SPDXRef-n\", \"comment\": \"" + comment + "\", \"checksums\": [{\"algorithm\": \"SHA512\","
                + " \"checksumValue\": \"0a0b\"}], \"externalRefs\": [{\"referenceType\": \"purl\", \"referenceLocator\": \"pkg:npm/n@1.0.0\"}]";

        assertThat(SpdxText.component(SpdxText.read("test.spdx.json", SpdxText.onePackage(tool, fields)), 0).integrity()).isEqualTo(integrity);
    }

    /// The digest of a jar or a wheel that npm or we wrote down is not that of an archive of npm's registry.
    @ParameterizedTest
    @CsvSource({"npm/cli-11.0.0, pkg:pypi/n@1.0.0, npm/cli:sha512:0a0b", "headwater, pkg:maven/g/n@1.0.0, headwater:sha512:0a0b",
            "npm/cli-11.0.0, pkg:npm/n@1.0.0, sha512-Cgs=", "syft-1.0, pkg:npm/n@1.0.0, syft:sha512:0a0b"})
    void onlyPackagesOfNpmHaveItsDigests(String tool, String purl, String integrity) throws Exception {
        String fields = "\"name\": \"n\", \"SPDXID\": \"SPDXRef-n\", \"checksums\": [{\"algorithm\": \"SHA-512\", \"checksumValue\": \"0A0B\"}],"
                + " \"externalRefs\": [{\"referenceType\": \"purl\", \"referenceLocator\": \"" + purl + "\"}]";

        assertThat(SpdxText.component(SpdxText.read("test.spdx.json", SpdxText.onePackage(tool, fields)), 0).integrity()).isEqualTo(integrity);
    }

    /// Of several tools in an SPDX 3 document those made it that its creation names; others may have built the product.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'createdUsing': ['urn:t2'] | maker", "'createdUsing': 'urn:t2' | maker", "'createdUsing': [{'@id': 'urn:t2'}] | maker",
        "'createdUsing': ['urn:t1', 'urn:t2'] | gcc", "'createdBy': ['urn:t2'] | gcc", "'createdUsing': [] | gcc"})
    void theMakerOfAnSpdx3DocumentIsTheToolThatItsCreationNames(String creation, String domain) throws Exception {
        String text = ("{'@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld', '@graph': [{'type': 'Tool', 'spdxId': 'urn:t1', 'name': 'gcc-14.1'},"
                + " {'type': 'Tool', 'spdxId': 'urn:t2', 'name': 'maker-1.2'}, {'type': 'CreationInfo', '@id': '_:c', 'specVersion': '3.0.1', " + creation
                + "}, {'type': 'software_Package', 'spdxId': 'urn:a', 'name': 'a', 'verifiedUsing': [{'algorithm': 'sha256', 'hashValue': '0a0b'}]}]}")
                .replace('\'', '"');

        assertThat(SpdxText.component(SpdxText.read("test.spdx3.json", text), 0).integrity()).isEqualTo(domain + ":sha256:0a0b");
    }

    @ParameterizedTest
    @CsvSource({"'SHA1:01 SHA256:02 MD5:03', sha256:02", "'SHA512:01 SHA3-512:02', sha512:01", "'MD5:01 ADLER32:02', md5:01",
            "'SHA3-256:01 SHA384:02', sha384:02", "'BLAKE3:01 SHA1:02', blake3:01", "'SHA256:xyz', sha256:xyz"})
    void theStrongestOfSeveralDigestsCounts(String checksums, String integrity) throws Exception {
        StringBuilder all = new StringBuilder();
        for (String each : checksums.split(" ")) {
            String[] parts = each.split(":");
            all.append(all.isEmpty() ? "" : ", ").append("{\"algorithm\": \"" + parts[0] + "\", \"checksumValue\": \"" + parts[1] + "\"}");
        }
        String fields = "\"name\": \"n\", \"SPDXID\": \"SPDXRef-n\", \"checksums\": [" + all + "]";

        assertThat(SpdxText.component(SpdxText.read("test.spdx.json", SpdxText.onePackage("t-1", fields)), 0).integrity()).isEqualTo("t:" + integrity);
    }
}
