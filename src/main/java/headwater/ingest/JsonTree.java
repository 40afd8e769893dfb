package headwater.ingest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// JSON documents as trees with lines. Time and memory are linear in the text; formats of many megabytes are streamed
/// instead, or say what is to be passed over.
public final class JsonTree {
    private static final int VALUES_PER_CHECK = 4096;

    private final JsonParser parser;
    private final String file;
    private final Set<String> passedOver;
    private final FileProblems problems;
    private final Progress progress;
    private int values;

    private JsonTree(JsonParser parser, String file, Set<String> passedOver, FileProblems problems, Progress progress) {
        this.parser = parser;
        this.file = file;
        this.passedOver = passedOver;
        this.problems = problems;
        this.progress = progress;
    }

    /// Reads the one table that a file holds.
    ///
    /// @param passedOver  fields that are left out with all below them, wherever they stand
    /// @param problems    gets fields that stand twice; the later one counts
    /// @throws ReadException                         when it is no JSON, no table, or more than one
    /// @throws headwater.progress.CancelledException when cancelled
    public static DataTable read(InputSource input, Set<String> passedOver, FileProblems problems, Progress progress)
            throws ReadException {
        List<DataTable> documents = all(input, passedOver, problems, progress);
        if (documents.size() > 1) {
            throw new ReadException("not-json", "There is more text behind the end of the JSON.",
                    new Origin(input.name(), documents.get(1).line(), 0));
        }
        return documents.getFirst();
    }

    /// The same for files into which several tables may be written one behind the other; at least one.
    ///
    /// @throws ReadException                         when it is no JSON or not all are tables
    /// @throws headwater.progress.CancelledException when cancelled
    public static List<DataTable> all(InputSource input, Set<String> passedOver, FileProblems problems, Progress progress)
            throws ReadException {
        try (JsonParser parser = JsonText.open(input.bytes(), input.name())) {
            JsonTree tree = new JsonTree(parser, input.name(), passedOver, problems, progress);
            List<DataTable> documents = new ArrayList<>();
            while (parser.nextToken() != null) {
                if (!(tree.value() instanceof DataTable table)) {
                    throw new ReadException("not-json", "The JSON is no table of names and values, which a lockfile is.",
                            new Origin(input.name(), tree.line(), 0));
                }
                documents.add(table);
            }
            if (documents.isEmpty()) {
                throw new ReadException("empty", "The file holds no JSON.", input.name());
            }
            return documents;
        } catch (IOException failed) {
            throw JsonText.unreadable(failed, input.name());
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private DataNode value() throws IOException {
        if (++values % VALUES_PER_CHECK == 0) {
            progress.checkCancelled();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> table();
            case START_ARRAY -> sequence();
            default -> new DataNode.Scalar(parser.getText(), parser.currentToken() == JsonToken.VALUE_STRING, line());
        };
    }

    private DataTable table() throws IOException {
        int line = line();
        int hidden = 0;
        Map<String, DataNode> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            int at = line();
            JsonToken token = parser.nextToken();
            if (passedOver.contains(name)) {
                parser.skipChildren();
            } else if (token != JsonToken.VALUE_NULL && entries.put(name, value()) != null) {
                hidden++;
                problems.tell(Problem.Level.ERROR, "key-twice", "\"" + name + "\" stands twice in " + file
                        + "; the later one counts, the earlier one may hide something.", at);
            }
        }
        return new DataTable(entries, line, hidden, problems);
    }

    private DataNode sequence() throws IOException {
        int line = line();
        List<DataNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new DataNode.Sequence(items, line);
    }
}
