package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.analysis.TargetSelection;
import headwater.analysis.cut.Route;
import headwater.analysis.remedy.Edit;
import headwater.analysis.remedy.Remedy;
import headwater.analysis.remedy.RemedyAnswer;
import headwater.model.DependencyGraph;
import headwater.workbench.remedy.FindRemedy;
import headwater.workbench.remedy.OverrideText;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The answer of `cut` as one JSON object.
final class CutJson {
    private final FindRemedy found;
    private final DependencyGraph graph;

    CutJson(FindRemedy found) {
        this.found = found;
        graph = found.snapshot().graph();
    }

    void write(Terminal terminal, List<TargetSelection> targets) {
        Remedy remedy = found.remedy();
        JsonLines.object(terminal, json -> {
            json.writeStringField("target", targets.stream().map(TargetSelection::text).collect(Collectors.joining(", ")));
            json.writeStringField("understoodAs", targets.stream().map(each -> Targets.meaning(each, graph))
                    .collect(Collectors.joining("; ")));
            JsonLines.locations(json, "instances", graph, remedy.targets());
            JsonLines.locations(json, "unrooted", graph, Arrays.stream(remedy.targets())
                    .filter(each -> Arrays.binarySearch(remedy.reached(), each) < 0).toArray());
            json.writeStringField("manager", found.manager().map(who -> who.cliName()).orElse(null));
            way(json, remedy.smallest());
            json.writeArrayFieldStart("alternatives");
            for (RemedyAnswer way : remedy.ways()) {
                json.writeStartObject();
                way(json, way);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private void way(JsonGenerator json, RemedyAnswer way) throws IOException {
        json.writeStringField("kind", way.kind().jsonName());
        if (way.cut().isEmpty()) {
            json.writeNullField("cut");
            json.writeNullField("weight");
        } else {
            JsonLines.locations(json, "cut", graph, way.components());
            json.writeNumberField("weight", way.cut().get().weight());
        }
        json.writeArrayFieldStart("edits");
        for (Edit edit : way.edits()) {
            edit(json, edit, way);
        }
        json.writeEndArray();
        json.writeNumberField("disjointPaths", way.disjointPaths());
        json.writeArrayFieldStart("certificate");
        for (Route route : way.cut().map(cut -> cut.routes()).orElse(List.of())) {
            json.writeStartObject();
            json.writeNumberField("amount", route.amount());
            JsonLines.locations(json, "path", graph, route.components());
            json.writeEndObject();
        }
        json.writeEndArray();
        Optional<OverrideText> override = found.override(way);
        json.writeStringField("override", override.map(OverrideText::text).orElse(null));
        json.writeArrayFieldStart("warnings");
        for (String warning : override.map(OverrideText::warnings).orElse(List.of())) {
            json.writeString(warning);
        }
        json.writeEndArray();
        json.writeStringField("label", way.possible() ? Remedy.LABEL : null);
    }

    private void edit(JsonGenerator json, Edit edit, RemedyAnswer way) throws IOException {
        json.writeStartObject();
        json.writeStringField("component", graph.component(edit.component()).label());
        json.writeStringField("location", graph.component(edit.component()).location());
        json.writeStringField("kind", edit.kind().jsonName());
        json.writeNumberField("weight", edit.weight());
        json.writeStringField("version", edit.version());
        json.writeStringField("chosenBy", edit.nearest() == null ? null : edit.nearest().rule().jsonName());
        json.writeObjectField("insideRange", edit.insideRange());
        json.writeArrayFieldStart("outside");
        for (int dependency : edit.outside()) {
            json.writeStartObject();
            json.writeStringField("component", graph.component(graph.from(dependency)).label());
            json.writeStringField("location", graph.component(graph.from(dependency)).location());
            json.writeStringField("range", graph.range(dependency));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectField("production", found.production(edit).asBoolean());
        json.writeStringField("override", found.override(edit, way).map(OverrideText::text).orElse(null));
        json.writeEndObject();
    }
}
