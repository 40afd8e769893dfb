package headwater.ingest.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import headwater.fidelity.Truth;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.Validation;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.DependencyGraph;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CycloneDxReaderTest {
    private static final Path RESOURCES = Path.of(System.getProperty("headwater.basedir", "."), "src/test/resources/ingest");
    private static final String THREE = """
            "components": [
              {"type": "library", "bom-ref": "a", "name": "a", "version": "1.0.0", "purl": "pkg:npm/a@1.0.0"},
              {"type": "library", "bom-ref": "b", "name": "other", "version": "2.0.0", "purl": "pkg:npm/%40s/b@2.0.0",
               "components": [{"type": "file", "bom-ref": "inside", "name": "inside", "version": "3.0.0"}]}]
            """;

    private static InputSource bytes(String name, String text) {
        return InputSource.ofBytes(name, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private static ReadResult json(String members) throws ReadException {
        return BuiltInFormats.registry().read(bytes("bom.json",
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", " + members + "}"), Progress.NONE);
    }

    private static List<String> edges(DependencyGraph graph) {
        return IntStream.range(0, graph.dependencyCount()).mapToObj(d -> graph.component(graph.from(d)).location() + ">"
                + graph.component(graph.to(d)).location() + " " + graph.relation(d).jsonName()).sorted().toList();
    }

    private static List<String> codes(ReadResult result) {
        return result.problems().stream().map(Problem::code).distinct().sorted().toList();
    }

    @Test
    void thePurlDecidesTheNameAndNestingIsNoDependency() throws Exception {
        ReadResult result = json(THREE + ", \"dependencies\": [{\"ref\": \"a\", \"dependsOn\": [\"b\"]}]");
        DependencyGraph graph = result.graph();
        assertThat(IntStream.range(0, graph.size()).mapToObj(c -> graph.component(c).label()))
                .contains("a@1.0.0", "@s/b@2.0.0", "inside@3.0.0").doesNotContain("other@2.0.0");
        assertThat(edges(graph)).containsExactly("a>b dependsOn");
        assertThat(graph.rootsInferred()).isTrue();
    }

    @Test
    void tellsReferencesThatLeadNowhere() throws Exception {
        ReadResult result = json(THREE + ", \"dependencies\": [{\"ref\": \"a\", \"dependsOn\": [\"gone\"]}]");
        assertThat(codes(result)).anyMatch(code -> code.startsWith("reference-unknown")
                || code.startsWith("dependency-unresolved"));
        assertThat(result.problems()).anyMatch(problem -> problem.message().contains("gone")
                && problem.origin().toString().startsWith("bom.json:"));
    }

    @Test
    void keepsBothComponentsOfOneReference() throws Exception {
        ReadResult result = json("""
                "components": [
                  {"type": "library", "bom-ref": "x", "name": "a", "version": "1.0.0"},
                  {"type": "library", "bom-ref": "x", "name": "b", "version": "1.0.0"}]""");
        DependencyGraph graph = result.graph();
        assertThat(IntStream.range(0, graph.size()).mapToObj(c -> graph.component(c).location())).contains("x", "x#2");
        assertThat(codes(result)).contains("bom-ref-twice");
    }

    @Test
    void saysWhyADocumentHoldsNoComponents() throws Exception {
        assertThat(codes(json("\"vulnerabilities\": [{\"id\": \"CVE-1\"}]"))).contains("vex-only");
        assertThat(codes(json("\"version\": 1"))).contains("no-components");
    }

    @Test
    void jsonAndXmlOfOneDocumentGiveOneGraph() throws Exception {
        DependencyGraph json = json(THREE + ", \"dependencies\": [{\"ref\": \"a\", \"dependsOn\": [\"b\"]}]").graph();
        DependencyGraph xml = BuiltInFormats.registry().read(bytes("bom.xml", """
                <?xml version="1.0"?>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5" version="1"><components>
                <component type="library" bom-ref="a"><name>a</name><version>1.0.0</version><purl>pkg:npm/a@1.0.0</purl></component>
                <component type="library" bom-ref="b"><name>other</name><version>2.0.0</version><purl>pkg:npm/%40s/b@2.0.0</purl>
                <components><component type="file" bom-ref="inside"><name>inside</name><version>3.0.0</version></component></components>
                </component></components>
                <dependencies><dependency ref="a"><dependency ref="b"/></dependency></dependencies></bom>"""),
                Progress.NONE).graph();
        assertThat(edges(xml)).isEqualTo(edges(json));
        assertThat(IntStream.range(0, xml.size()).mapToObj(c -> xml.component(c).label()).sorted())
                .containsExactlyElementsOf(IntStream.range(0, json.size()).mapToObj(c -> json.component(c).label())
                        .sorted().toList());
    }

    @Test
    void readsNoEntityOfAnXmlDocument() {
        assertThatThrownBy(() -> BuiltInFormats.registry().read(bytes("bom.xml", """
                <?xml version="1.0"?><!DOCTYPE bom [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                <bom xmlns="http://cyclonedx.org/schema/bom/1.5"><components><component type="library">
                <name>&x;</name></component></components></bom>"""), Progress.NONE)).isInstanceOf(ReadException.class);
    }

    /// npm writes the alias as the name, and a member of a workspace without its scope; the purl is right.
    @ParameterizedTest
    @ValueSource(strings = {"alias-v3", "workspaces-v3", "dev-optional-peer-v3"})
    void whatNpmWritesHasThePackagesOfItsLockfile(String fixture) throws Exception {
        DependencyGraph sbom = BuiltInFormats.registry().read(InputSource.ofFile(
                RESOURCES.resolve("cyclonedx/npm-" + fixture + ".cdx.json")), Progress.NONE).graph();
        DependencyGraph lockfile = BuiltInFormats.registry().read(InputSource.ofFile(
                Truth.lockfileIn(RESOURCES.resolve("npm").resolve(fixture))), Progress.NONE).graph();
        assertThat(packages(sbom)).isEqualTo(packages(lockfile));
    }

    private static Set<String> packages(DependencyGraph graph) {
        TreeSet<String> labels = new TreeSet<>();
        IntStream.range(0, graph.size()).filter(c -> c != graph.project()).forEach(c ->
                labels.add(graph.component(c).label()));
        return labels;
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9", "2.0", "1.99", "x"})
    void noUnknownVersionIsValid(String version) throws Exception {
        InputSource input = bytes("bom.json", "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"" + version + "\", " + THREE + "}");
        assertThat(BuiltInFormats.registry().validate(input, Progress.NONE).validity())
                .isEqualTo(Validation.Validity.INVALID);
    }

    /// However a document is cut or bent, it is read, or refused with a word, and soon.
    @Test
    void neitherHangsNorBreaksOnDamagedDocuments() {
        String whole = "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", " + THREE
                + ", \"dependencies\": [{\"ref\": \"a\", \"dependsOn\": [\"b\", \"b\", 7, null, {}]}, {\"ref\": 3}, 4]}";
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
            for (int cut = 0; cut <= whole.length(); cut++) {
                told(whole.substring(0, cut));
            }
            for (String value : List.of("null", "7", "[]", "{}", "\"x\"", "[[[]]]", "true", "1e999")) {
                told(whole.replace("\"a\"", value));
                told(whole.replace("[\"b\", \"b\", 7, null, {}]", value));
                told(whole.replaceFirst("\\[", value + ", \"z\": ["));
            }
            told("{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": "
                    + "[{\"name\": \"n\", \"components\": ".repeat(50_000));
        });
    }

    private static void told(String text) {
        try {
            ReadResult result = BuiltInFormats.registry().read(bytes("bom.json", text), Progress.NONE);
            assertThat(result.graph().size() > 0 || !result.problems().isEmpty()).as(text).isTrue();
        } catch (ReadException refused) {
            assertThat(refused).hasMessageMatching("(?s).{10,}");
        }
    }
}
