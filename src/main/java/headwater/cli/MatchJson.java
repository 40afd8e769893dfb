package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.analysis.Introducers;
import headwater.analysis.Reachability;
import headwater.analysis.Slice;
import headwater.analysis.match.Finding;
import headwater.model.Component;
import headwater.model.Problem;
import headwater.model.Severity;
import headwater.workbench.Investigation;
import headwater.workbench.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// The answer of `match` as one JSON object a file.
record MatchJson(Terminal terminal) {
    void write(Investigation answer) {
        JsonLines.object(terminal, json -> {
            Slice slice = Slice.of(answer.snapshot().graph());
            json.writeStringField("file", answer.snapshot().file());
            json.writeArrayFieldStart("findings");
            for (Finding finding : answer.findings()) {
                finding(json, slice, finding);
            }
            json.writeEndArray();
            JsonLines.coverage(json, answer.snapshot().result().coverage());
            json.writeStringField("verdict", answer.verdict().jsonName());
            JsonLines.problems(json, answer.snapshot().result().problems());
        });
    }

    void unreadable(String file, Problem problem) {
        JsonLines.object(terminal, json -> {
            json.writeStringField("file", file);
            json.writeArrayFieldStart("findings");
            json.writeEndArray();
            json.writeNullField("coverage");
            json.writeStringField("verdict", Verdict.INCOMPLETE.jsonName());
            JsonLines.problems(json, List.of(problem));
        });
    }

    private static void finding(JsonGenerator json, Slice slice, Finding finding) throws IOException {
        Component component = slice.graph().component(finding.component());
        json.writeStartObject();
        json.writeStringField("component", component.packageVersion().toString());
        json.writeStringField("location", component.location());
        json.writeStringField("advisory", finding.advisory().id());
        json.writeStringField("tier", finding.tier().jsonName());
        json.writeStringField("reason", finding.reason());
        Boolean production = finding.production().asBoolean();
        if (production == null) {
            json.writeNullField("production");
        } else {
            json.writeBooleanField("production", production);
        }
        JsonLines.versions(json, "introducers", Introducers.of(slice, Reachability.bits(finding.component())));
        json.writeArrayFieldStart("ids");
        for (String id : finding.ids()) {
            json.writeString(id);
        }
        json.writeEndArray();
        json.writeStringField("title", finding.advisory().title());
        Optional<Severity> severity = finding.advisory().standing().severity();
        if (severity.isPresent()) {
            json.writeObjectFieldStart("severity");
            json.writeStringField("vector", severity.get().vector());
            json.writeNumberField("score", severity.get().score());
            json.writeStringField("rating", severity.get().rating());
            json.writeEndObject();
        }
        json.writeBooleanField("untold", finding.untold());
        json.writeEndObject();
    }
}
