package headwater.export;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.FormatFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// SPDX 2.3 in JSON. The same graph gives the same bytes: the time is the epoch, and the namespace, which must be a
/// document's own, is made of the digest of the rest. Relationships are written as npm writes them; ranges have no place in
/// the format, and an optional peer is written as a peer. Source: SPDX 2.3 and its JSON schema.
final class SpdxWriter implements GraphWriter {
    private static final JsonFactory JSON = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
    private static final String NAMESPACE = "https://spdx.org/spdxdocs/headwater-";

    @Override
    public void write(DependencyGraph graph, FormatFacts facts, OutputStream out) throws IOException {
        SpdxPackages packages = new SpdxPackages(graph);
        document(graph, packages, NAMESPACE + digest(graph, packages), out);
        out.write('\n');
    }

    private static String digest(DependencyGraph graph, SpdxPackages packages) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            document(graph, packages, NAMESPACE, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static void document(DependencyGraph graph, SpdxPackages packages, String namespace, OutputStream out)
            throws IOException {
        try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
            json.writeStartObject();
            json.writeStringField("spdxVersion", "SPDX-2.3");
            json.writeStringField("dataLicense", "CC0-1.0");
            json.writeStringField("SPDXID", "SPDXRef-DOCUMENT");
            json.writeStringField("name", name(graph));
            json.writeStringField("documentNamespace", namespace);
            json.writeObjectFieldStart("creationInfo");
            json.writeStringField("created", "1970-01-01T00:00:00Z");
            json.writeArrayFieldStart("creators");
            json.writeString("Tool: headwater");
            json.writeEndArray();
            json.writeEndObject();
            if (graph.rootsInferred()) {
                json.writeStringField("comment", "roots inferred");
            }
            List<Integer> described = described(graph);
            json.writeArrayFieldStart("documentDescribes");
            for (int each : described) {
                json.writeString(packages.id(each));
            }
            json.writeEndArray();
            packages.write(json);
            SpdxLinks.write(graph, packages, described, json);
            json.writeEndObject();
        }
    }

    private static String name(DependencyGraph graph) {
        Component project = graph.project() < 0 ? null : graph.component(graph.project());
        return project == null || project.name().isEmpty() ? "dependency graph" : project.label();
    }

    /// The project, then the other roots; of inferred roots only where there is no project.
    private static List<Integer> described(DependencyGraph graph) {
        List<Integer> described = new ArrayList<>();
        if (graph.project() >= 0) {
            described.add(graph.project());
        }
        if (!graph.rootsInferred() || graph.project() < 0) {
            Arrays.stream(graph.roots()).filter(each -> each != graph.project()).forEach(described::add);
        }
        return described;
    }
}
