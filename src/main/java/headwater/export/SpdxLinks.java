package headwater.export;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.model.DependencyGraph;
import headwater.model.Link;
import headwater.model.Relation;
import java.io.IOException;
import java.util.List;

/// Dependencies and links as relationships of SPDX.
final class SpdxLinks {
    private SpdxLinks() {
    }

    static void write(DependencyGraph graph, SpdxPackages packages, List<Integer> described, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart("relationships");
        for (int each : described) {
            relationship("SPDXRef-DOCUMENT", "DESCRIBES", packages.id(each), json);
        }
        for (int d = 0; d < graph.dependencyCount(); d++) {
            if (!repeats(graph, d)) {
                dependency(packages.id(graph.from(d)), graph.relation(d), packages.id(graph.to(d)), json);
            }
        }
        for (int link = 0; link < graph.linkCount(); link++) {
            link(packages.id(graph.linkFrom(link)), graph.link(link), packages.id(graph.linkTo(link)), json);
        }
        json.writeEndArray();
    }

    /// Whether the dependency before it says the same but for its range; they are sorted by ends and relation.
    private static boolean repeats(DependencyGraph graph, int d) {
        return d > 0 && graph.from(d) == graph.from(d - 1) && graph.to(d) == graph.to(d - 1)
                && graph.relation(d) == graph.relation(d - 1);
    }

    private static void dependency(String from, Relation why, String to, JsonGenerator json) throws IOException {
        switch (why) {
            case UNSPECIFIED -> relationship(from, "DEPENDS_ON", to, json);
            case PROD, WORKSPACE, PATCH -> relationship(to, "DEPENDENCY_OF", from, json);
            case DEV -> relationship(to, "DEV_DEPENDENCY_OF", from, json);
            case OPTIONAL -> relationship(to, "OPTIONAL_DEPENDENCY_OF", from, json);
            case PEER, PEER_OPTIONAL -> relationship(to, "PREREQUISITE_FOR", from, json);
        }
    }

    private static void link(String from, Link how, String to, JsonGenerator json) throws IOException {
        switch (how) {
            case CONTAINS -> relationship(from, "CONTAINS", to, json);
            case PROVIDES -> relationship(to, "SPECIFICATION_FOR", from, json);
            case DYNAMIC_LINK -> relationship(from, "DYNAMIC_LINK", to, json);
            case STATIC_LINK -> relationship(from, "STATIC_LINK", to, json);
            case GENERATED_FROM -> relationship(from, "GENERATED_FROM", to, json);
            case OTHER -> relationship(from, "OTHER", to, json);
        }
    }

    private static void relationship(String from, String type, String to, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("spdxElementId", from);
        json.writeStringField("relationshipType", type);
        json.writeStringField("relatedSpdxElement", to);
        json.writeEndObject();
    }
}
