package headwater.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.analysis.RandomGraphs;
import headwater.ingest.ReadResult;
import headwater.ingest.npm.Fixtures;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.DependencyGraphBuilder;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.Relation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// What is written is read back by parsers that are not ours, with the same components and dependencies.
class ExportTest {
    private static final FormatFacts FACTS = new FormatFacts(Set.of(Flag.values()), true, true);

    private static DependencyGraph named(String name) {
        DependencyGraphBuilder builder = new DependencyGraphBuilder();
        builder.add(RandomGraphs.component("shop", "1.0.0", ""));
        builder.add(RandomGraphs.component(name, "1.0.0", "node_modules/" + name));
        builder.depend(0, 1, Relation.PROD, name);
        builder.depend(0, 1, Relation.PEER, null);
        builder.depend(1, 1, Relation.DEV, "^1");
        builder.project(0);
        builder.root(0);
        return builder.build();
    }

    private static byte[] write(ExportFormat format, DependencyGraph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.writer().write(graph, FACTS, out);
        return out.toByteArray();
    }

    private static List<String> components(DependencyGraph graph) {
        return graph.components().stream().map(Component::location).toList();
    }

    private static List<String> dependencies(DependencyGraph graph) {
        return IntStream.range(0, graph.dependencyCount()).mapToObj(d -> pair(graph, d) + " " + graph.range(d)).toList();
    }

    private static String pair(DependencyGraph graph, int d) {
        return graph.component(graph.from(d)).location() + " -> " + graph.component(graph.to(d)).location() + " "
                + graph.relation(d).jsonName();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a\"b", "a\\b", "a\\\"b", "<script>&amp;</script>", "]]>", "a\nb", "a\tb", "a;b{}[]",
            "\u0001\u001f", "\u007f\u0085\u2028", "\uD83D\uDE00", "漢字", "--> <!--", "\\N\\G", "", " ", "'", "a\\"})
    void jgfKeepsEveryName(String name) throws Exception {
        DependencyGraph graph = named(name);
        JsonNode written = new ObjectMapper().readTree(write(ExportFormat.JGF, graph)).path("graph");

        assertThat(jgfComponents(written)).isEqualTo(components(graph));
        assertThat(jgfDependencies(written)).isEqualTo(dependencies(graph));
        assertThat(written.at("/nodes/1/metadata/name").asText()).isEqualTo(name);
    }

    private static List<String> jgfComponents(JsonNode graph) {
        List<String> found = new ArrayList<>();
        graph.path("nodes").forEach(node -> found.add(node.at("/metadata/location").asText()));
        return found;
    }

    private static List<String> jgfDependencies(JsonNode graph) {
        List<String> found = new ArrayList<>();
        graph.path("edges").forEach(edge -> found.add(location(graph, edge.path("source")) + " -> "
                + location(graph, edge.path("target")) + " " + edge.path("relation").asText() + " "
                + edge.at("/metadata/range").asText("null")));
        return found;
    }

    private static String location(JsonNode graph, JsonNode id) {
        return graph.path("nodes").path(id.asText()).at("/metadata/location").asText("(unknown)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "<script>&amp;</script>", "a\"b", "]]>", "a\nb", "a\tb", "\uD83D\uDE00", "漢字", "--> <!--", "",
            " ", "'"})
    void graphMlKeepsEveryName(String name) throws Exception {
        expectGraphMl(named(name), name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\u001f", "\u0000", "\uFFFE", "\uD83D"})
    void graphMlReplacesWhatXmlCannotHold(String name) throws Exception {
        Document written = parse(write(ExportFormat.GRAPHML, named("a" + name)));

        assertThat(data((Element) written.getElementsByTagName("node").item(1), keys(written)).get("name"))
                .isEqualTo("a\uFFFD");
    }

    private static void expectGraphMl(DependencyGraph graph, String name) throws Exception {
        Document written = parse(write(ExportFormat.GRAPHML, graph));
        Map<String, String> keys = keys(written);
        Map<String, String> locations = new HashMap<>();
        for (Element node : elements(written.getElementsByTagName("node"))) {
            locations.put(node.getAttribute("id"), data(node, keys).getOrDefault("location", ""));
        }
        List<String> found = new ArrayList<>();
        for (Element edge : elements(written.getElementsByTagName("edge"))) {
            Map<String, String> data = data(edge, keys);
            found.add(locations.get(edge.getAttribute("source")) + " -> " + locations.get(edge.getAttribute("target")) + " "
                    + data.get("relation") + " " + data.get("range"));
        }

        assertThat(locations.values()).containsExactlyInAnyOrderElementsOf(components(graph));
        assertThat(found).containsExactlyInAnyOrderElementsOf(dependencies(graph));
        assertThat(data((Element) written.getElementsByTagName("node").item(1), keys).get("name")).isEqualTo(name);
    }

    private static Document parse(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static Map<String, String> keys(Document document) {
        Map<String, String> names = new HashMap<>();
        elements(document.getElementsByTagName("key"))
                .forEach(key -> names.put(key.getAttribute("id"), key.getAttribute("attr.name")));
        return names;
    }

    private static Map<String, String> data(Element element, Map<String, String> keys) {
        Map<String, String> values = new HashMap<>();
        elements(element.getElementsByTagName("data"))
                .forEach(data -> values.put(keys.get(data.getAttribute("key")), data.getTextContent()));
        return values;
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a\"b", "<script>&amp;</script>", "]]>", "a\nb", "a\tb", "a;b{}[]", "\uD83D\uDE00", "漢字",
            "// x", "/* x", "'", " ", "->"})
    void dotKeepsEveryName(String name) throws Exception {
        DependencyGraph graph = named(name);
        Map<Integer, String> locations = new HashMap<>();
        DirectedPseudograph<Integer, DefaultEdge> read = new DirectedPseudograph<>(
                SupplierUtil.createIntegerSupplier(), DefaultEdge::new, false);
        Map<DefaultEdge, String> relations = new HashMap<>();
        DOTImporter<Integer, DefaultEdge> importer = new DOTImporter<>();
        importer.addVertexAttributeConsumer((pair, value) -> {
            if (pair.getSecond().equals("location")) {
                locations.put(pair.getFirst(), value.getValue());
            }
        });
        importer.addEdgeAttributeConsumer((pair, value) -> {
            if (pair.getSecond().equals("relation")) {
                relations.put(pair.getFirst(), value.getValue());
            }
        });
        importer.importGraph(read, new StringReader(new String(write(ExportFormat.DOT, graph), StandardCharsets.UTF_8)));

        assertThat(locations.values()).containsExactlyInAnyOrderElementsOf(
                components(graph).stream().map(ExportTest::withoutUnseen).toList());
        assertThat(read.edgeSet().stream().map(edge -> locations.get(read.getEdgeSource(edge)) + " -> "
                + locations.get(read.getEdgeTarget(edge)) + " " + relations.get(edge)))
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, graph.dependencyCount())
                        .mapToObj(d -> withoutUnseen(pair(graph, d))).toList());
    }

    /// DOT is looked at in terminals: control and format characters are replaced there.
    private static String withoutUnseen(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n]]", "\ufffd");
    }

    /// JGraphT's importer does not know the escaped backslash, so the text itself is compared. Graphviz reads it so.
    @ParameterizedTest
    @CsvSource({"a\\b, a\\\\b", "a\\, a\\\\", "a\\\"b, a\\\\\\\"b"})
    void dotEscapesBackslashesBeforeQuotes(String name, String written) throws Exception {
        assertThat(new String(write(ExportFormat.DOT, named(name)), StandardCharsets.UTF_8))
                .contains("location=\"node_modules/" + written + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void theSameGraphGivesTheSameBytes(ExportFormat format) throws Exception {
        DependencyGraph graph = RandomGraphs.any(7);

        assertThat(write(format, graph)).isEqualTo(write(format, graph));
    }

    @ParameterizedTest
    @EnumSource
    void theStreamStaysOpen(ExportFormat format) throws Exception {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        format.writer().write(named("a"), FACTS, out);

        assertThat(closed).containsExactly(false);
        assertThat(out.size()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyGraphIsWritten(ExportFormat format) throws Exception {
        assertThat(write(format, new DependencyGraphBuilder().build())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("headwater.ingest.npm.Fixtures#cases")
    void jgfOfEveryFixtureHoldsItsGraph(String name) throws Exception {
        ReadResult result = Fixtures.read(name);
        JsonNode written = new ObjectMapper().readTree(write(ExportFormat.JGF, result.graph())).path("graph");

        assertThat(jgfComponents(written)).isEqualTo(components(result.graph()));
        assertThat(jgfDependencies(written)).isEqualTo(dependencies(result.graph()));
    }

    @Test
    void jgfTellsWhatTheFormatTells() throws Exception {
        ReadResult result = Fixtures.read("alias-v3");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFormat.JGF.writer().write(result.graph(), result.facts(), out);
        JsonNode nodes = new ObjectMapper().readTree(out.toByteArray()).at("/graph/nodes");
        int alias = IntStream.range(0, result.graph().size())
                .filter(c -> result.graph().component(c).location().equals("node_modules/my-ms")).findFirst().orElseThrow();
        JsonNode metadata = nodes.path(String.valueOf(alias)).path("metadata");

        assertThat(metadata.path("name").asText()).isEqualTo("ms");
        assertThat(metadata.path("installedAs").asText()).isEqualTo("my-ms");
        assertThat(metadata.path("purl").asText()).isEqualTo("pkg:npm/ms@" + metadata.path("version").asText());
        assertThat(metadata.path("direct").asBoolean()).isTrue();
        assertThat(metadata.path("root").asBoolean()).isFalse();
    }

    @Test
    void jgfTellsNoFlagsThatTheFormatDoesNotKnow() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExportFormat.JGF.writer().write(named("a"), new FormatFacts(Set.of(Flag.DEV), false, false), out);
        JsonNode metadata = new ObjectMapper().readTree(out.toByteArray()).at("/graph/nodes/1/metadata");

        assertThat(metadata.has("dev")).isTrue();
        assertThat(metadata.has("peer")).isFalse();
        assertThat(metadata.has("installScript")).isFalse();
    }
}
