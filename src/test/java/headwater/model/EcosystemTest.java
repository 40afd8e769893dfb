package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EcosystemTest {
    @ParameterizedTest
    @CsvSource({
        "PYPI, Jaraco.Classes, jaraco-classes", "PYPI, a__b--c.d, a-b-c-d", "NUGET, Newtonsoft.Json, newtonsoft.json",
        "COMPOSER, Monolog/Monolog, monolog/monolog", "GOLANG, github.com/BurntSushi/toml, github.com/BurntSushi/toml",
        "NPM, JSONStream, JSONStream", "MAVEN, org.Example:A_b, org.Example/A_b", "GEM, Ascii85, Ascii85",
        "CARGO, serde_json, serde_json"})
    void namesAreEqualAsTheirRegistryHoldsThemEqual(Ecosystem ecosystem, String name, String key) {
        assertThat(new PackageKey(ecosystem, name)).isEqualTo(new PackageKey(ecosystem, key));
        assertThat(new PackageKey(ecosystem, name).name()).isEqualTo(key);
    }

    @ParameterizedTest
    @CsvSource({
        "MAVEN, org.apache.commons:commons-text, 1.9, pkg:maven/org.apache.commons/commons-text@1.9",
        "PYPI, Jaraco.Classes, 3.4.0, pkg:pypi/jaraco-classes@3.4.0",
        "GOLANG, github.com/BurntSushi/toml, v1.0.0, pkg:golang/github.com/BurntSushi/toml@v1.0.0",
        "COMPOSER, monolog/monolog, 3.5.0, pkg:composer/monolog/monolog@3.5.0",
        "CARGO, jemalloc-sys, 0.5.4+5.3.0-patched, pkg:cargo/jemalloc-sys@0.5.4%2B5.3.0-patched",
        "GEM, nokogiri, 1.15.4-x86_64-linux, pkg:gem/nokogiri@1.15.4-x86_64-linux",
        "NUGET, Newtonsoft.Json, 13.0.3, pkg:nuget/Newtonsoft.Json@13.0.3"})
    void purlsOfEveryEcosystemReadBack(Ecosystem ecosystem, String name, String version, String purl) {
        PackageVersion written = new PackageVersion(ecosystem, name, version);

        assertThat(written.purl()).hasToString(purl);
        PackageVersion read = Purl.parse(purl).orElseThrow();
        assertThat(read.ecosystem()).isEqualTo(ecosystem);
        assertThat(new PackageKey(ecosystem, read.name())).isEqualTo(new PackageKey(ecosystem, name));
        assertThat(read.version()).isEqualTo(version);
    }

    @Test
    void aMavenPurlIsReadAsPeopleWriteIt() {
        assertThat(Purl.parse("pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1?type=jar").orElseThrow())
                .hasToString("org.apache.logging.log4j:log4j-core@2.14.1");
    }
}
