package headwater.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;

/// A report as one JSON object on one line, for programs that show or file it. Names stand in it as they are in the input;
/// what is not ASCII is escaped, so that nothing in them can act on a terminal.
final class JsonReport {
    private static final JsonFactory JSON = JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final JsonGenerator json;

    private JsonReport(JsonGenerator json) {
        this.json = json;
    }

    static String write(Report report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = JSON.createGenerator(text)) {
            new JsonReport(generator).report(report);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    private void report(Report report) throws IOException {
        json.writeStartObject();
        json.writeStringField("title", report.title());
        json.writeStringField("subtitle", report.subtitle());
        json.writeArrayFieldStart("blocks");
        for (Block block : report.blocks()) {
            json.writeStartObject();
            json.writeStringField("kind", block.getClass().getSimpleName().toLowerCase(Locale.ROOT));
            block(block);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Block.Heading(String text) -> json.writeStringField("text", text);
            case Block.Subheading(String text) -> json.writeStringField("text", text);
            case Block.Paragraph(String text) -> json.writeStringField("text", text);
            case Block.Verdict(Tone tone, String headline, String detail) -> {
                tone(tone);
                json.writeStringField("headline", headline);
                json.writeStringField("detail", detail);
            }
            case Block.Table table -> table(table);
            case Block.Facts facts -> facts(facts);
            case Block.Lines(List<Cell> lines, long more) -> {
                cells("lines", lines);
                json.writeNumberField("more", more);
            }
            case Block.Paths(List<List<String>> paths, String more) -> {
                json.writeArrayFieldStart("paths");
                for (List<String> path : paths) {
                    texts(path);
                }
                json.writeEndArray();
                json.writeStringField("more", more);
            }
            case Block.Figure(String light, String _, String caption) -> {
                json.writeStringField("caption", caption);
                json.writeStringField("svg", light);
            }
        }
    }

    private void table(Block.Table table) throws IOException {
        json.writeStringField("title", table.title());
        json.writeFieldName("headings");
        texts(table.headings());
        json.writeArrayFieldStart("rows");
        for (List<Cell> row : table.rows()) {
            cells(row);
        }
        json.writeEndArray();
    }

    private void facts(Block.Facts facts) throws IOException {
        json.writeStringField("title", facts.title());
        json.writeArrayFieldStart("facts");
        for (Block.Fact fact : facts.facts()) {
            json.writeStartObject();
            json.writeStringField("name", fact.name());
            json.writeFieldName("value");
            cell(fact.value());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void cells(String key, List<Cell> cells) throws IOException {
        json.writeFieldName(key);
        cells(cells);
    }

    private void cells(List<Cell> cells) throws IOException {
        json.writeStartArray();
        for (Cell cell : cells) {
            cell(cell);
        }
        json.writeEndArray();
    }

    private void cell(Cell cell) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", cell.text());
        tone(cell.tone());
        json.writeEndObject();
    }

    private void tone(Tone tone) throws IOException {
        json.writeStringField("tone", tone.name().toLowerCase(Locale.ROOT));
    }

    private void texts(List<String> texts) throws IOException {
        json.writeStartArray();
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
