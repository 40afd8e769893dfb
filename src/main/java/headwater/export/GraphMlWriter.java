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
import java.util.List;
import java.util.Map;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.AttributeType;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.graphml.GraphMLExporter;
import org.jgrapht.nio.graphml.GraphMLExporter.AttributeCategory;

/// GraphML, by JGraphT over the view. Characters that XML 1.0 cannot hold are replaced by U+FFFD.
final class GraphMlWriter implements GraphWriter {
    @Override
    public void write(DependencyGraph graph, FormatFacts facts, OutputStream out) throws IOException {
        GraphMLExporter<Integer, Integer> exporter = new GraphMLExporter<>(String::valueOf);
        for (String name : List.of("label", "location", "name", "version")) {
            exporter.registerAttribute(name, AttributeCategory.NODE, AttributeType.STRING);
        }
        exporter.registerAttribute("root", AttributeCategory.NODE, AttributeType.BOOLEAN);
        exporter.registerAttribute("relation", AttributeCategory.EDGE, AttributeType.STRING);
        exporter.registerAttribute("range", AttributeCategory.EDGE, AttributeType.STRING);
        exporter.setVertexAttributeProvider(c -> component(graph, c));
        exporter.setEdgeAttributeProvider(d -> dependency(graph, d));
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        exporter.exportGraph(new JGraphTView(graph), writer);
        writer.flush();
    }

    private static Map<String, Attribute> component(DependencyGraph graph, int c) {
        Component component = graph.component(c);
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("label", text(component.label()));
        attributes.put("location", text(component.location()));
        attributes.put("name", text(component.name()));
        attributes.put("version", text(component.version()));
        attributes.put("root", DefaultAttribute.createAttribute(graph.isRoot(c)));
        return attributes;
    }

    private static Map<String, Attribute> dependency(DependencyGraph graph, int dependency) {
        Map<String, Attribute> attributes = new LinkedHashMap<>();
        attributes.put("relation", text(graph.relation(dependency).jsonName()));
        String range = graph.range(dependency);
        if (range != null) {
            attributes.put("range", text(range));
        }
        return attributes;
    }

    private static Attribute text(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints().forEach(c -> clean.appendCodePoint(allowed(c) ? c : 0xFFFD));
        return DefaultAttribute.createAttribute(clean.toString());
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
