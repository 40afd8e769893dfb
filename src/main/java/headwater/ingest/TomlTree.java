package headwater.ingest;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import headwater.model.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// TOML documents as trees. The parser tells no lines of values, so each value has that of the `[[table]]` around it.
/// Time and memory are linear in the text.
public final class TomlTree {
    private static final TomlMapper TOML = new TomlMapper(TomlFactory.builder().streamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(ReadLimits.DEFAULT.maxDepth()).build()).build());

    private final Map<String, List<Integer>> headings;
    private final FileProblems problems;

    private TomlTree(Map<String, List<Integer>> headings, FileProblems problems) {
        this.headings = headings;
        this.problems = problems;
    }

    /// @throws ReadException when the bytes are no TOML; keys that stand twice are none
    public static DataTable read(InputSource input, FileProblems problems) throws ReadException {
        PlainText.refuseOtherKinds(input.bytes(), "TOML", input.name());
        // TOML knows no line that ends with a carriage return alone, which does no harm either.
        String text = PlainText.decode(input.bytes(), input.name()).replace("\r\n", "\n").replace('\r', '\n');
        PlainText.refuseConflict(text.lines().toList(), input.name());
        try {
            return new TomlTree(TomlHeadings.lines(text), problems).table(TOML.readTree(text), 0, true);
        } catch (JsonProcessingException failed) {
            throw unreadable(failed, input.name());
        }
    }

    private DataTable table(JsonNode node, int line, boolean top) {
        Map<String, DataNode> entries = new LinkedHashMap<>();
        node.properties().forEach(entry -> entries.put(entry.getKey(), top && entry.getValue().isArray()
                ? headed(entry.getKey(), entry.getValue()) : value(entry.getValue(), line)));
        return new DataTable(entries, line, 0, problems);
    }

    private DataNode headed(String name, JsonNode array) {
        List<Integer> lines = headings.getOrDefault(name, List.of());
        List<DataNode> items = new ArrayList<>();
        for (JsonNode item : array) {
            items.add(value(item, lines.size() == array.size() ? lines.get(items.size()) : 0));
        }
        return new DataNode.Sequence(items, lines.isEmpty() ? 0 : lines.getFirst());
    }

    private DataNode value(JsonNode node, int line) {
        if (node.isObject()) {
            return table(node, line, false);
        }
        if (node.isArray()) {
            List<DataNode> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item, line)));
            return new DataNode.Sequence(items, line);
        }
        return new DataNode.Scalar(node.asText(), node.isTextual(), line);
    }

    private static ReadException unreadable(JsonProcessingException failed, String file) {
        JsonLocation at = failed.getLocation();
        Origin origin = at == null ? Origin.wholeFile(file) : new Origin(file, at.getLineNr(), at.getColumnNr());
        if (failed instanceof StreamConstraintsException) {
            return new ReadException("over-limit",
                    "The TOML is nested deeper or holds longer values than any lockfile does; reading stopped.", origin);
        }
        String told = failed.getOriginalMessage();
        if (told.startsWith("Premature end")) {
            return new ReadException("truncated", "The file ends in the middle of its TOML.", origin);
        }
        // That a key stands twice is noticed at the beginning of the next line.
        boolean twice = told.startsWith("Duplicate key") && origin.column() == 1 && origin.line() > 1;
        String message = told.lines().findFirst().orElse("unknown");
        return new ReadException("not-toml", "This is not valid TOML: " + message + (message.endsWith(".") ? "" : "."),
                twice ? new Origin(file, origin.line() - 1, 0) : origin);
    }
}
