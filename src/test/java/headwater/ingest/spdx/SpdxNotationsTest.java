package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadResult;
import headwater.model.Component;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// One document in every notation gives one graph.
class SpdxNotationsTest {
    /// By the end of the file's name.
    private static final Map<String, String> READERS = Map.of("spdx", "spdx-tag-value", "spdx.json", "spdx-json",
            "spdx.yaml", "spdx-yaml", "spdx.rdf", "spdx-rdf", "spdx.xml", "spdx-xml", "spdx3.json", "spdx-json");

    static Stream<String> notations() {
        return READERS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("notations")
    void theHandWrittenDocumentSaysTheSameInEveryNotation(String notation) throws Exception {
        ReadResult result = SpdxText.fixtureRead("kinds." + notation);

        assertThat(result.reader().name()).isEqualTo(READERS.get(notation));
        assertThat(SpdxText.meaning(result)).containsExactly(
                "@acme/server@2.1.0 | pkg:npm/%40acme/server@2.1.0 | hand:sha256:"
                        + "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
                        + " | https://registry.example.org/server/-/server-2.1.0.tgz | MIT",
                "colour@5.0.0 | pkg:npm/colour@5.0.0 | null | null | null",
                "compiler@6.0.0 | - | null | null | null",
                "debian/libc6@2.39 | pkg:deb/debian/libc6@2.39?arch=amd64 | null | null | null",
                "log@3.0.0 | pkg:npm/log@3.0.0 | null | null | House licence",
                "shop@1.0.0 | - | null | null | Apache-2.0",
                "test-kit@4.0.0 | pkg:npm/test-kit@4.0.0 | null | null | null",
                "@acme/server -> log dependsOn", "@acme/server -> log prod", "log -> colour optional",
                "shop -> @acme/server dependsOn", "shop -> compiler dependsOn", "shop -> test-kit dev",
                "@acme/server dynamicLink debian/libc6", "compiler staticLink debian/libc6", "shop contains colour",
                "shop generatedFrom @acme/server", "roots [shop]false", "project shop@1.0.0");
        assertThat(SpdxText.codes(result)).containsExactly("dependencies-unknown");
        assertThat(result.coverage().complete()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("notations")
    void everyComponentSaysWhereItStands(String notation) throws Exception {
        ReadResult result = SpdxText.fixtureRead("kinds." + notation);

        assertThat(result.graph().components()).extracting(each -> each.origin().line()).allMatch(line -> line > 1).doesNotHaveDuplicates();
        assertThat(result.graph().components()).extracting(Component::location).allMatch(each -> each.matches("(https://example.org/spdx/shop#)?SPDXRef-[a-z-]+"));
    }

    @Test
    void theVersionIsTheDocuments() throws Exception {
        assertThat(SpdxText.fixtureRead("kinds.spdx").formatVersion()).isEqualTo("2.3");
        assertThat(SpdxText.fixtureRead("kinds.spdx3.json").formatVersion()).isEqualTo("3.0.1");
    }

    static Stream<Arguments> generated() {
        return IntStream.range(0, 40).boxed().flatMap(seed -> RandomSpdx.NOTATIONS.stream()
                .map(notation -> Arguments.of(seed, notation)));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void anyDocumentSaysTheSameInEveryNotation(int seed, String notation) throws Exception {
        RandomSpdx document = new RandomSpdx(seed);
        List<String> expected = SpdxText.meaning(SpdxText.read("a.spdx", document.in("spdx")));

        assertThat(SpdxText.meaning(SpdxText.read("a." + notation, document.in(notation)))).isEqualTo(expected);
        assertThat(expected).hasSizeGreaterThan(2);
    }
}
