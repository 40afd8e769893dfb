package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadResult;
import headwater.model.Component;
import headwater.model.Ecosystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpdxPackagesTest {
    private static final String IDENTITY = "\"name\": \"n\", \"SPDXID\": \"SPDXRef-n\", \"versionInfo\": \"1.0.0\"";

    private static ReadResult read(String tool, String fields) throws Exception {
        return SpdxText.read("test.spdx.json", SpdxText.onePackage(tool, fields));
    }

    private static String purl(String category, String type, String locator) {
        return "{\"referenceCategory\": \"" + category + "\", \"referenceType\": \"" + type + "\", \"referenceLocator\": \""
                + locator + "\"}";
    }

    @ParameterizedTest
    @CsvSource({"PACKAGE-MANAGER, purl", "PACKAGE_MANAGER, purl", "PERSISTENT-ID, purl", "PACKAGE-MANAGER, http://spdx.org/rdf/references/purl"})
    void thePurlDecidesNameAndVersion(String category, String type) throws Exception {
        ReadResult result = read("other-1.0", "\"name\": \"alias\", \"SPDXID\": \"SPDXRef-n\", \"versionInfo\": \"9.9.9\","
                + "\"externalRefs\": [" + purl("SECURITY", "cpe23Type", "cpe:2.3:a:x:x:1:*:*:*:*:*:*:*") + ", "
                + purl(category, type, "pkg:npm/%40s/n@1.2.3") + "]");

        Component component = SpdxText.component(result, 0);
        assertThat(component.packageVersion().toString()).isEqualTo("@s/n@1.2.3");
        assertThat(component.installedAs()).isEqualTo("alias");
        assertThat(component.location()).isEqualTo("SPDXRef-n");
        assertThat(SpdxText.codes(result)).contains("purl-differs");
    }

    @Test
    void aCommitInAPurlOfARepositoryDoesNotReplaceTheVersion() throws Exception {
        ReadResult result = read("other-1.0", IDENTITY + ", \"externalRefs\": [" + purl("PACKAGE-MANAGER", "purl",
                "pkg:github/spdx/tools-java@2235d5d7f7fe46ce1e0d54b7831c5681633b25cc") + "]");

        assertThat(SpdxText.component(result, 0).packageVersion().toString()).isEqualTo("spdx/tools-java@1.0.0");
        assertThat(SpdxText.component(result, 0).purl().orElseThrow().text()).endsWith("25cc");
        assertThat(SpdxText.codes(result)).doesNotContain("purl-differs");
    }

    @Test
    void aSecondPurlIsTold() throws Exception {
        ReadResult result = read("other-1.0", IDENTITY + ", \"externalRefs\": [" + purl("PACKAGE-MANAGER", "purl", "pkg:npm/a@1.0.0")
                + "," + purl("PACKAGE-MANAGER", "purl", "pkg:npm/b@1.0.0") + "]");

        assertThat(SpdxText.component(result, 0).name()).isEqualTo("a");
        assertThat(SpdxText.codes(result)).contains("purl-twice");
    }

    @Test
    void withoutAPurlTheNameIsOfNoEcosystem() throws Exception {
        Component component = SpdxText.component(read("other-1.0", IDENTITY), 0);

        assertThat(component.packageVersion().ecosystem()).isEqualTo(Ecosystem.UNKNOWN);
        assertThat(component.packageVersion().toString()).isEqualTo("n@1.0.0");
    }

    @Test
    void theStrongestDigestCountsInTheDomainOfItsMaker() throws Exception {
        String checksums = ", \"checksums\": [{\"algorithm\": \"SHA1\", \"checksumValue\": \"00ff\"}, {\"algorithm\": \"SHA512\","
                + " \"checksumValue\": \"0a0b\"}, {\"algorithm\": \"MD5\", \"checksumValue\": \"01\"}]";
        String npm = ", \"externalRefs\": [" + purl("PACKAGE-MANAGER", "purl", "pkg:npm/n@1.0.0") + "]";

        assertThat(SpdxText.component(read("syft-1.2.3", IDENTITY + checksums + npm), 0).integrity()).isEqualTo("syft:sha512:0a0b");
        assertThat(SpdxText.component(read("npm/cli-11.0.0", IDENTITY + checksums + npm), 0).integrity()).isEqualTo("sha512-Cgs=");
        assertThat(SpdxText.component(read("npm/cli-11.0.0", IDENTITY + checksums), 0).integrity()).isEqualTo("npm/cli:sha512:0a0b");
    }

    @ParameterizedTest
    @CsvSource({"SHA1, sha1", "SHA256, sha256", "SHA3-256, sha3-256", "BLAKE2b-256, blake2b-256", "BLAKE3, blake3", "MD5, md5",
            "sha3_256, sha3-256", "blake2b256, blake2b-256"})
    void algorithmsAreKnownInEverySpelling(String written, String plain) throws Exception {
        assertThat(SpdxText.component(read("x-1.0", IDENTITY + ", \"checksums\": [{\"algorithm\": \"" + written
                + "\", \"checksumValue\": \"0a0b\"}]"), 0).integrity()).isEqualTo("x:" + plain + ":0a0b");
    }

    @ParameterizedTest
    @CsvSource({"MIT, Apache-2.0, MIT", "NOASSERTION, Apache-2.0, Apache-2.0", "NONE, NOASSERTION,", "LicenseRef-1, MIT, LicenseRef-1"})
    void theDeclaredLicenceCountsElseTheConcludedOne(String declared, String concluded, String licence) throws Exception {
        assertThat(SpdxText.component(read("x-1.0", IDENTITY + ", \"licenseDeclared\": \"" + declared + "\", \"licenseConcluded\": \""
                + concluded + "\""), 0).licence()).isEqualTo(licence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NOASSERTION", "NONE", "", " "})
    void noPlaceIsNoSource(String location) throws Exception {
        assertThat(SpdxText.component(read("x-1.0", IDENTITY + ", \"downloadLocation\": \"" + location + "\""), 0).source()).isNull();
    }

    @Test
    void bothPackagesOfOneIdAreKept() throws Exception {
        String twice = SpdxText.json("x-1.0", 2, SpdxText.relationships("b DEPENDS_ON a")).replace("SPDXRef-b\", \"v", "SPDXRef-a\", \"v");
        ReadResult result = SpdxText.read("test.spdx.json", twice);

        assertThat(result.graph().components()).extracting(Component::location).containsExactly("SPDXRef-a", "SPDXRef-a#2");
        assertThat(SpdxText.codes(result)).contains("spdx-id-twice", "dependency-unresolved");
    }

    @Test
    void aPackageWithoutIdIsKnownByItsPlace() throws Exception {
        ReadResult result = read("x-1.0", "\"name\": \"n\"");

        assertThat(SpdxText.component(result, 0).location()).isEqualTo("#1");
        assertThat(SpdxText.codes(result)).contains("spdx-id-missing");
    }

    @Test
    void aSecondValueOfAFieldIsTold() throws Exception {
        ReadResult result = read("x-1.0", IDENTITY + ", \"name\": \"other\"");

        assertThat(SpdxText.component(result, 0).name()).isEqualTo("other");
        assertThat(SpdxText.codes(result)).contains("duplicate-key");
    }

    @Test
    void whatIsNoPackageIsSkippedAndCounted() throws Exception {
        ReadResult result = SpdxText.read("test.spdx.json", SpdxText.json("x-1.0", 2, "\"packages\": [7, \"x\", [], null]"));

        assertThat(result.graph().size()).isEqualTo(2);
        assertThat(result.coverage().skipped()).isEqualTo(4);
        assertThat(result.coverage().complete()).isFalse();
    }

    @Test
    void aPackageThatNamesNothingIsTold() throws Exception {
        assertThat(SpdxText.codes(read("x-1.0", "\"SPDXID\": \"SPDXRef-n\""))).contains("name-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SPDX-2.2.1", "SPDX-9.9", "2.3", ""})
    void aVersionThatDoesNotExistIsToldAndRead(String version) throws Exception {
        ReadResult result = SpdxText.read("test.spdx.json", SpdxText.json("x-1.0", 2, SpdxText.relationships("a DEPENDS_ON b"))
                .replace("SPDX-2.3", version));

        assertThat(SpdxText.edges(result.graph())).hasSize(1);
        assertThat(SpdxText.codes(result)).contains("spec-version-unknown");
    }
}
