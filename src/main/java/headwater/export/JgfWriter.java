package headwater.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Purl;
import headwater.version.RangeCheck;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// JSON Graph Format, version 2: the exchange form. Nodes are keyed by their number; `metadata.location` is what
/// identifies them across tools. Source: the JGF specification, and `docs/cli.md` for our metadata.
final class JgfWriter implements GraphWriter {
    private static final JsonFactory JSON = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    public void write(DependencyGraph graph, FormatFacts facts, OutputStream out) throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            json.writeStartObject();
            json.writeObjectFieldStart("graph");
            json.writeBooleanField("directed", true);
            json.writeStringField("type", "dependencies");
            json.writeObjectFieldStart("metadata");
            json.writeBooleanField("rootsInferred", graph.rootsInferred());
            json.writeEndObject();
            nodes(graph, facts, json);
            edges(graph, json);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private static void nodes(DependencyGraph graph, FormatFacts facts, JsonGenerator json) throws IOException {
        Set<Integer> direct = new HashSet<>();
        for (int root : graph.roots()) {
            for (int d = graph.firstDependency(root); d < graph.endDependency(root); d++) {
                direct.add(graph.to(d));
            }
        }
        json.writeObjectFieldStart("nodes");
        for (int c = 0; c < graph.size(); c++) {
            json.writeObjectFieldStart(String.valueOf(c));
            json.writeStringField("label", graph.component(c).label());
            json.writeObjectFieldStart("metadata");
            component(graph, c, direct.contains(c), facts, json);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static void component(DependencyGraph graph, int c, boolean direct, FormatFacts facts, JsonGenerator json)
            throws IOException {
        Component component = graph.component(c);
        text(json, "purl", component.purl().map(Purl::text).orElse(null));
        json.writeStringField("name", component.name());
        json.writeStringField("version", component.version());
        json.writeStringField("location", component.location());
        text(json, "installedAs", component.installedAs());
        json.writeBooleanField("root", graph.isRoot(c));
        json.writeBooleanField("direct", direct && !graph.isRoot(c));
        for (Flag flag : Flag.values()) {
            if (facts.flags().contains(flag) || component.has(flag)) {
                json.writeBooleanField(flag.jsonName(), component.has(flag));
            }
        }
        text(json, "integrity", component.integrity());
        text(json, "source", component.source());
        text(json, "licence", component.licence());
        if (component.installScript() != InstallScript.UNKNOWN) {
            json.writeBooleanField("installScript", component.installScript() == InstallScript.YES);
        }
        if (component.origin().line() > 0) {
            json.writeNumberField("line", component.origin().line());
        }
    }

    private static void edges(DependencyGraph graph, JsonGenerator json) throws IOException {
        RangeCheck check = new RangeCheck();
        json.writeArrayFieldStart("edges");
        for (int d = 0; d < graph.dependencyCount(); d++) {
            json.writeStartObject();
            json.writeStringField("source", String.valueOf(graph.from(d)));
            json.writeStringField("target", String.valueOf(graph.to(d)));
            json.writeStringField("relation", graph.relation(d).jsonName());
            json.writeObjectFieldStart("metadata");
            String range = graph.range(d);
            if (range != null) {
                json.writeStringField("range", range);
                Boolean satisfied = check.satisfied(range, graph.component(graph.to(d)).packageVersion());
                if (satisfied != null) {
                    json.writeBooleanField("satisfied", satisfied);
                }
            }
            if (graph.byOverride(d)) {
                json.writeBooleanField("byOverride", true);
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        links(graph, json);
        json.writeEndArray();
    }

    private static void links(DependencyGraph graph, JsonGenerator json) throws IOException {
        for (int link = 0; link < graph.linkCount(); link++) {
            json.writeStartObject();
            json.writeStringField("source", String.valueOf(graph.linkFrom(link)));
            json.writeStringField("target", String.valueOf(graph.linkTo(link)));
            json.writeStringField("relation", graph.link(link).jsonName());
            json.writeEndObject();
        }
    }

    private static void text(JsonGenerator json, String key, @Nullable String value) throws IOException {
        if (value != null && !value.isEmpty()) {
            json.writeStringField(key, value);
        }
    }
}
