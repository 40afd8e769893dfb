package headwater.export;

import headwater.analysis.JGraphTView;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;

/// Graphviz DOT, by JGraphT over the view. Quotes and escapes every text.
final class DotWriter implements GraphWriter {
    @Override
    public void write(DependencyGraph graph, FormatFacts facts, OutputStream out) throws IOException {
        write(graph, new JGraphTView(graph), out);
    }

    /// Writes a part of a graph.
    static void write(DependencyGraph graph, Graph<Integer, Integer> part, OutputStream out) throws IOException {
        DOTExporter<Integer, Integer> exporter = new DOTExporter<>(String::valueOf);
        exporter.setGraphAttributeProvider(() -> Map.of("rankdir", DefaultAttribute.createAttribute("LR")));
        exporter.setVertexAttributeProvider(c -> component(graph.component(c)));
        exporter.setEdgeAttributeProvider(d -> dependency(graph, d));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        exporter.exportGraph(part, writer);
        writer.flush();
    }

    private static Map<String, Attribute> component(Component component) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("label", text(component.label()));
        attributes.put("location", text(component.location()));
        return attributes;
    }

    private static Map<String, Attribute> dependency(DependencyGraph graph, int dependency) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("relation", text(graph.relation(dependency).jsonName()));
        String range = graph.range(dependency);
        if (range != null) {
            attributes.put("label", text(range));
        }
        return attributes;
    }

    /// JGraphT escapes quotes but no backslashes, and one before a quote would end the text too late.
    /// Control and format characters become U+FFFD: DOT is often looked at in a terminal.
    private static Attribute text(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints().forEach(c -> {
            boolean unseen = Character.isISOControl(c) && c != '\n' || Character.getType(c) == Character.FORMAT;
            clean.appendCodePoint(unseen ? 0xFFFD : c);
        });
        return DefaultAttribute.createAttribute(clean.toString().replace("\\", "\\\\"));
    }
}
