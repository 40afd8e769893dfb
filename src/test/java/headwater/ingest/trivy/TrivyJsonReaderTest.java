package headwater.ingest.trivy;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import org.junit.jupiter.api.Test;

class TrivyJsonReaderTest {
    private static GraphText read(String results) {
        return GraphText.of("scan.json", "{\"SchemaVersion\": 2, \"ArtifactName\": \".\", \"ArtifactType\": \"filesystem\",\n"
                + "\"Results\": [" + results + "]}");
    }

    @Test
    void whatTrivyCallsARootIsOne() {
        GraphText read = read("""
                {"Target": "package-lock.json", "Class": "lang-pkgs", "Type": "npm", "Packages": [
                  {"ID": "shop@1.0.0", "Name": "shop", "Version": "1.0.0", "Relationship": "root", "DependsOn": ["ms@2.1.3"],
                   "Identifier": {"PURL": "pkg:npm/shop@1.0.0", "UID": "aa"}},
                  {"ID": "ms@2.1.3", "Name": "ms", "Version": "2.1.3", "Relationship": "direct", "Dev": true, "Licenses": ["MIT"],
                   "Identifier": {"PURL": "pkg:npm/ms@2.1.3"}, "Digest": "sha1:abcd"}]}""");

        assertThat(read.components()).containsExactly("shop@1.0.0", "ms@2.1.3 dev");
        assertThat(read.roots()).containsExactly("shop@1.0.0");
        assertThat(read.dependencies()).containsExactly("shop@1.0.0 -> ms@2.1.3 dependsOn");
        assertThat(read.at("ms@2.1.3").integrity()).isEqualTo("trivy:sha1:abcd");
        assertThat(read.at("ms@2.1.3").licence()).isEqualTo("MIT");
        assertThat(read.at("ms@2.1.3").origin().line()).isEqualTo(5);
        assertThat(read.problems()).isEmpty();
        assertThat(read.result().formatVersion()).isEqualTo("2");
    }

    @Test
    void withoutARootTheTargetNeedsWhatIsDirect() {
        GraphText read = read("""
                {"Target": "composer.lock", "Packages": [
                  {"ID": "a/a@1", "Name": "a/a", "Version": "1", "DependsOn": ["b/b@1"],
                   "Identifier": {"PURL": "pkg:composer/a/a@1"}},
                  {"ID": "b/b@1", "Name": "b/b", "Version": "1", "Indirect": true,
                   "Identifier": {"PURL": "pkg:composer/b/b@1"}}]}""");

        assertThat(read.roots()).containsExactly("composer.lock");
        assertThat(read.dependencies()).containsExactlyInAnyOrder("composer.lock -> a/a@1 dependsOn", "a/a@1 -> b/b@1 dependsOn");
    }

    @Test
    void whereTrivyDoesNotTellDirectFromIndirectRootsAreInferred() {
        GraphText read = read("""
                {"Target": "x", "Packages": [
                  {"ID": "a@1", "Name": "a", "Version": "1", "DependsOn": ["b@1"], "Identifier": {"PURL": "pkg:gem/a@1"}},
                  {"ID": "b@1", "Name": "b", "Version": "1", "Identifier": {"PURL": "pkg:gem/b@1"}}]}""");

        assertThat(read.graph().rootsInferred()).isTrue();
        assertThat(read.roots()).containsExactly("a@1");
    }

    @Test
    void targetsAreKeptApartAndSystemPackagesHaveTheirWholeVersion() {
        GraphText read = read("""
                {"Target": "debian 12", "Class": "os-pkgs", "Packages": [
                  {"Name": "openssl", "Version": "3.0.11", "Release": "1", "Epoch": 2}]},
                {"Target": "app.jar", "Packages": [{"Name": "g:a", "Version": "1", "Identifier": {"PURL": "pkg:maven/g/a@1"}}]}""");

        assertThat(read.components()).containsExactly("debian 12/openssl@2:3.0.11-1 openssl@2:3.0.11-1",
                "app.jar/g:a@1 g:a@1");
        assertThat(read.roots()).isEmpty();
        assertThat(read.result().facts().dependencies()).isFalse();
    }

    @Test
    void vulnerabilitiesWithoutPackagesAreNoListOfWhatIsThere() {
        GraphText read = read("""
                {"Target": "yarn.lock", "Vulnerabilities": [{"PkgName": "ms", "InstalledVersion": "1.0.0"}]},
                {"Target": "secrets", "Class": "secret", "Secrets": []}""");

        assertThat(read.components()).isEmpty();
        assertThat(read.warnings()).containsExactly("packages-not-listed:0");
        assertThat(read.result().coverage().complete()).isFalse();
    }

    @Test
    void oddPackagesAndDanglingDependenciesAreTold() {
        GraphText read = read("""
                {"Target": "x", "Packages": [
                  {"Version": "1"},
                  {"ID": "a@1", "Name": "a", "Version": "1", "DependsOn": ["gone@1", 5]}]}""");

        assertThat(read.warnings()).containsExactlyInAnyOrder("entry-incomplete:3", "wrong-kind:4", "dependency-unresolved:4");
        assertThat(read.coverage()).isEqualTo("2 1 1 1 0");
    }

    @Test
    void anotherSchemaIsRefused() {
        assertThat(GraphText.refused("x.json", "{\"SchemaVersion\": 1, \"Results\": []}")).isEqualTo("format-version-unknown:0");
        assertThat(GraphText.of("x.json", "{\"SchemaVersion\": 2, \"ArtifactName\": \"x\"}").problems())
                .containsExactly("no-components:0");
    }
}
