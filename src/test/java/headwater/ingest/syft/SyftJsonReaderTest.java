package headwater.ingest.syft;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import org.junit.jupiter.api.Test;

class SyftJsonReaderTest {
    private static final String ARTIFACTS = """
            {
             "artifacts": [
              {"id": "aa", "name": "lodash", "version": "4.17.21", "type": "npm", "foundBy": "javascript-lock-cataloger",
               "licenses": [{"value": "MIT", "spdxExpression": "MIT", "type": "declared"}],
               "purl": "pkg:npm/lodash@4.17.21", "metadata": {"name": "other", "name": "twice"}},
              {"id": "bb", "name": "async", "version": "3.2.0", "type": "npm", "licenses": ["MIT", "ISC"],
               "purl": "pkg:npm/async@3.2.0"},
              {"id": "cc", "name": "openssl", "version": "3.0.11-1~deb12u2", "type": "deb", "licenses": [],
               "purl": "pkg:deb/debian/openssl@3.0.11-1~deb12u2?arch=amd64&distro=debian-12"},
              {"id": "dd", "name": "go1.21", "version": "1.21", "type": "binary", "purl": ""}
             ],
             "artifactRelationships": [RELATIONS],
             "files": [{"id": "ff"}],
             "source": {"id": "ss", "name": "shop", "type": "directory"},
             "descriptor": {"name": "syft", "version": "1.18.0"},
             "schema": {"version": "16.0.18", "url": "https://syft.example.org/schema.json"}
            }
            """;

    private static GraphText read(String relations) {
        return GraphText.of("scan.json", ARTIFACTS.replace("RELATIONS", relations));
    }

    @Test
    void whatIsNeededStandsBeforeWhoNeedsIt() {
        GraphText read = read("""
                {"parent": "aa", "child": "bb", "type": "dependency-of"},
                {"parent": "ss", "child": "aa", "type": "contains"},
                {"parent": "aa", "child": "ff", "type": "evident-by"},
                {"parent": "cc", "child": "aa", "type": "ownership-by-file-overlap"}""");

        assertThat(read.components()).containsExactly("aa lodash@4.17.21", "bb async@3.2.0",
                "cc debian/openssl@3.0.11-1~deb12u2", "dd go1.21@1.21");
        assertThat(read.dependencies()).containsExactly("bb -> aa dependsOn");
        assertThat(read.graph().rootsInferred()).isTrue();
        assertThat(read.roots()).containsExactly("bb", "cc", "dd");
        assertThat(read.problems()).containsExactly("roots-inferred:0");
        assertThat(read.result().formatVersion()).isEqualTo("16.0.18");
        assertThat(read.at("aa").licence()).isEqualTo("MIT");
        assertThat(read.at("bb").licence()).isEqualTo("MIT AND ISC");
        assertThat(read.at("cc").writtenPurl()).endsWith("?arch=amd64&distro=debian-12");
        assertThat(read.at("aa").origin().line()).isEqualTo(3);
    }

    @Test
    void olderKindsOfDependenciesAreReadToo() {
        GraphText read = read("""
                {"parent": "aa", "child": "bb", "type": "dev-dependency-of"},
                {"parent": "dd", "child": "bb", "type": "runtime-dependency-of"}""");

        assertThat(read.dependencies()).containsExactly("bb -> aa dev", "bb -> dd dependsOn");
    }

    @Test
    void withoutDependenciesTheComponentsArePresentAndNoMoreIsSaid() {
        GraphText read = read("{\"parent\": \"ss\", \"child\": \"aa\", \"type\": \"contains\"}");

        assertThat(read.roots()).isEmpty();
        assertThat(read.result().facts().dependencies()).isFalse();
    }

    @Test
    void relationsThatLeadNowhereAndArtifactsWithoutNameAreTold() {
        GraphText read = read("{\"parent\": \"zz\", \"child\": \"aa\", \"type\": \"dependency-of\"}");

        assertThat(read.warnings()).containsExactly("dependency-unresolved:12");
        assertThat(GraphText.of("x.json", "{\"artifacts\": [{\"id\": \"a\"}, {\"name\": \"b\", \"purl\": \"b@1\"}]}").warnings())
                .containsExactly("entry-incomplete:1", "purl-unreadable:1");
    }

    @Test
    void thePurlDecidesAndATwiceUsedIdIsKeptApart() {
        GraphText read = GraphText.of("x.json", """
                {"artifacts": [
                 {"id": "a", "name": "x", "version": "2", "purl": "pkg:pypi/X_y@1", "foundBy": "y"},
                 {"id": "a", "name": "z", "version": "1", "purl": "pkg:npm/z@1"}]}
                """);

        assertThat(read.components()).containsExactly("a x-y@1", "a#2 z@1");
        assertThat(read.warnings()).containsExactly("purl-differs:2");
    }

    @Test
    void otherFilesAreRefused() {
        assertThat(GraphText.refused("x.json", "{\"foundBy\": 1}")).isEqualTo("no-components:0");
        assertThat(GraphText.refused("x.json", "{\"artifacts\": [")).isEqualTo("truncated:1");
    }
}
