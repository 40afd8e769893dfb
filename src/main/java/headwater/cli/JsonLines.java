package headwater.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import headwater.model.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Writes one JSON object a line. What is not ASCII is escaped: names stay exact, and cannot act on a terminal.
final class JsonLines {
    private static final JsonFactory JSON = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private JsonLines() {
    }

    /// Fills an object that is already open.
    interface Fields {
        void write(JsonGenerator json) throws IOException;
    }

    static void object(Terminal terminal, Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
            json.flush();
            terminal.raw().write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void locations(JsonGenerator json, String key, DependencyGraph graph, int[] components) throws IOException {
        json.writeArrayFieldStart(key);
        for (int component : components) {
            json.writeString(graph.component(component).location());
        }
        json.writeEndArray();
    }

    static void versions(JsonGenerator json, String key, List<PackageVersion> versions) throws IOException {
        json.writeArrayFieldStart(key);
        for (PackageVersion version : versions) {
            json.writeString(version.toString());
        }
        json.writeEndArray();
    }

    static void coverage(JsonGenerator json, Coverage coverage) throws IOException {
        json.writeObjectFieldStart("coverage");
        json.writeNumberField("seen", coverage.seen());
        json.writeNumberField("understood", coverage.understood());
        json.writeNumberField("skipped", coverage.skipped());
        json.writeNumberField("unresolved", coverage.unresolved());
        json.writeNumberField("unmetOptional", coverage.unmetOptional());
        json.writeBooleanField("partial", coverage.partial());
        json.writeEndObject();
    }

    static void problems(JsonGenerator json, List<Problem> problems) throws IOException {
        json.writeArrayFieldStart("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.writeStringField("level", problem.level().name().toLowerCase(Locale.ROOT));
            json.writeStringField("code", problem.code());
            json.writeStringField("message", problem.message());
            json.writeStringField("file", problem.origin().file());
            json.writeNumberField("line", problem.origin().line());
            json.writeNumberField("column", problem.origin().column());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
