package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.analysis.match.Production;
import headwater.analysis.query.ComponentQuery;
import headwater.analysis.query.QueryException;
import headwater.analysis.query.QueryResult;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.InstallScript;
import headwater.progress.Progress;
import headwater.workbench.ComponentText;
import headwater.workbench.Inventory;
import headwater.workbench.Investigation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a query picks, as lines for people and as JSON.
final class QueryText {
    private final DependencyGraph graph;
    private final Investigation answer;
    private final ComponentQuery query;
    private final QueryResult result;

    QueryText(Investigation answer, ComponentQuery query) {
        this.answer = answer;
        this.query = query;
        graph = answer.snapshot().graph();
        result = query.in(answer.asked(), Progress.NONE);
    }

    /// What is wrong with a text that is no query, with the place, one line after the other.
    static List<String> wrong(QueryException told) {
        List<String> lines = new ArrayList<>(List.of("--query, column " + told.column() + ": " + told.reason()));
        told.caret().lines().map(line -> "  " + line).forEach(lines::add);
        return lines;
    }

    void lines(Terminal terminal) {
        int count = result.matches().cardinality();
        terminal.line("  query         " + query.text());
        terminal.line("  matches       " + count + " of " + answer.snapshot().componentCount() + " components"
                + (result.untold().isEmpty() ? "" : "; " + result.untold().cardinality() + " more cannot be told ("
                + String.join(", ", result.reasons()) + ")"));
        List<Inventory.Row> rows = Inventory.of(answer, Progress.NONE).rows();
        rows.stream().filter(row -> result.matches().get(row.number())).forEach(row -> terminal.line("  " + line(row)));
        if (graph.project() >= 0 && result.matches().get(graph.project())) {
            terminal.line("  " + graph.component(graph.project()).label() + "  (the project)");
        }
    }

    private static String line(Inventory.Row row) {
        List<String> words = new ArrayList<>();
        words.add(row.component().label());
        words.add(row.component().location());
        words.add(row.own() ? "member" : row.depthEdges().isEmpty() ? "unrooted" : row.direct() ? "direct" : "transitive");
        words.add(production(row.production()));
        if (row.component().installScript() == InstallScript.YES) {
            words.add("install script");
        }
        row.tier().ifPresent(tier -> words.add(tier.jsonName()));
        words.add(ComponentText.declared(row.component()));
        return String.join("  ", words);
    }

    private static String production(Production production) {
        return switch (production) {
            case YES -> "production";
            case NO -> "dev only";
            case UNKNOWN -> "production unknown";
        };
    }

    /// One object under the key `query`.
    void json(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("query");
        json.writeStringField("text", query.text());
        json.writeNumberField("count", result.matches().cardinality());
        json.writeArrayFieldStart("matches");
        for (int c : result.matches().stream().toArray()) {
            Component component = graph.component(c);
            json.writeStartObject();
            json.writeStringField("component", component.label());
            json.writeStringField("location", component.location());
            json.writeNumberField("line", component.origin().line());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("unknownCount", result.untold().cardinality());
        JsonLines.locations(json, "unknown", graph, result.untold().stream().toArray());
        json.writeArrayFieldStart("unknownBecauseOf");
        for (String reason : result.reasons()) {
            json.writeString(reason);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
