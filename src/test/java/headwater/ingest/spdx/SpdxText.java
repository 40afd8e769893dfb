package headwater.ingest.spdx;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.Validation;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Documents written in a test, and what came of them as sorted texts.
public final class SpdxText {
    private static final Path FIXTURES = Path.of("src/test/resources/ingest/spdx");
    private static final String HEAD = """
            {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": "test",
             "documentNamespace": "https://example.org/test",
             "creationInfo": {"created": "2026-11-26T20:00:00Z", "creators": ["Tool: %s"]},
            """;

    private SpdxText() {
    }

    static Path fixture(String name) {
        return FIXTURES.resolve(name);
    }

    static ReadResult fixtureRead(String name) throws ReadException {
        return BuiltInFormats.registry().read(InputSource.ofFile(fixture(name)), Progress.NONE);
    }

    static ReadResult read(String name, String text) throws ReadException {
        return BuiltInFormats.registry().read(input(name, text), Progress.NONE);
    }

    static Validation validate(String name, String text) throws ReadException {
        return BuiltInFormats.registry().validate(input(name, text), Progress.NONE);
    }

    private static InputSource input(String name, String text) {
        return InputSource.ofBytes(name, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /// Packages `a`, `b`, … of version 1.0.0, each with a purl, and more fields of the document.
    static String json(String tool, int packages, String fields) {
        List<String> all = IntStream.range(0, packages).mapToObj(i -> {
            String name = String.valueOf((char) ('a' + i));
            return "{\"name\": \"" + name + "\", \"SPDXID\": \"SPDXRef-" + name + "\", \"versionInfo\": \"1.0.0\","
                    + " \"downloadLocation\": \"NOASSERTION\", \"externalRefs\": [{\"referenceCategory\": \"PACKAGE-MANAGER\","
                    + " \"referenceType\": \"purl\", \"referenceLocator\": \"pkg:npm/" + name + "@1.0.0\"}]}";
        }).toList();
        return HEAD.formatted(tool) + "\"packages\": [" + String.join(",\n", all) + "]" + (fields.isEmpty() ? "" : ",\n" + fields) + "}";
    }

    /// The fields of one package in a document.
    static String onePackage(String tool, String fields) {
        return HEAD.formatted(tool) + "\"packages\": [{" + fields + "}]}";
    }

    /// Relationships, each as `a TYPE b` without the prefix of ids; what has a prefix or is a word for nothing stays.
    static String relationships(String... all) {
        return "\"relationships\": [" + String.join(",\n", Stream.of(all).map(each -> {
            String[] words = each.split(" ");
            return "{\"spdxElementId\": \"" + id(words[0]) + "\", \"relationshipType\": \"" + words[1]
                    + "\", \"relatedSpdxElement\": \"" + id(words[2]) + "\"}";
        }).toList()) + "]";
    }

    private static String id(String word) {
        return word.length() == 1 || word.equals("DOCUMENT") ? "SPDXRef-" + word : word;
    }

    /// `a -> b prod`, sorted.
    static List<String> edges(DependencyGraph graph) {
        return IntStream.range(0, graph.dependencyCount()).mapToObj(d -> graph.component(graph.from(d)).name() + " -> "
                + graph.component(graph.to(d)).name() + " " + graph.relation(d).jsonName()).sorted().toList();
    }

    static List<String> links(DependencyGraph graph) {
        return IntStream.range(0, graph.linkCount()).mapToObj(link -> graph.component(graph.linkFrom(link)).name() + " "
                + graph.link(link).jsonName() + " " + graph.component(graph.linkTo(link)).name()).sorted().toList();
    }

    /// Names of the roots, sorted.
    static List<String> roots(DependencyGraph graph) {
        return IntStream.of(graph.roots()).mapToObj(root -> graph.component(root).name()).sorted().toList();
    }

    static List<String> codes(ReadResult result) {
        return result.problems().stream().map(Problem::code).distinct().sorted().toList();
    }

    static Component component(ReadResult result, int number) {
        return result.graph().component(number);
    }

    /// All that must be the same whatever the notation: packages, dependencies, links, roots, and what is the project.
    static List<String> meaning(ReadResult result) {
        DependencyGraph graph = result.graph();
        Stream<String> components = graph.components().stream().map(each -> String.join(" | ", each.label(),
                each.purl().map(purl -> purl.text()).orElse("-"), String.valueOf(each.integrity()),
                String.valueOf(each.source()), String.valueOf(each.licence())));
        String project = graph.project() < 0 ? "-" : graph.component(graph.project()).label();
        return Stream.of(components.sorted(), edges(graph).stream(), links(graph).stream(),
                Stream.of("roots " + roots(graph) + graph.rootsInferred(), "project " + project)).flatMap(each -> each).toList();
    }
}
