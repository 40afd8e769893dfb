package headwater.ingest;

import headwater.model.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names with values, in the order of the file. A value of another kind than the one asked for is told as a problem and
/// counts as absent; so does null.
public final class DataTable implements DataNode {
    private final Map<String, DataNode> entries;
    private final int line;
    private final int hidden;
    private final FileProblems problems;

    DataTable(Map<String, DataNode> entries, int line, int hidden, FileProblems problems) {
        this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        this.line = line;
        this.hidden = hidden;
        this.problems = problems;
    }

    public Map<String, DataNode> entries() {
        return entries;
    }

    /// How many values are hidden, since their name stands again below them.
    public int hidden() {
        return hidden;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public String kind() {
        return "a table";
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    /// A text or a number as text; nothing when it is absent.
    public @Nullable String text(String key) {
        DataNode value = entries.get(key);
        if (value instanceof Scalar scalar) {
            return scalar.text();
        }
        tellUnlessAbsent(key, "a text", value);
        return null;
    }

    /// The same, without blanks around it, empty when it is absent.
    public String textOrEmpty(String key) {
        String text = text(key);
        return text == null ? "" : text.strip();
    }

    /// Whether the value is `true`.
    public boolean isTrue(String key) {
        return entries.get(key) instanceof Scalar scalar && !scalar.isText() && scalar.text().equals("true");
    }

    /// An empty one when it is absent.
    public DataTable table(String key) {
        DataNode value = entries.get(key);
        if (value instanceof DataTable table) {
            return table;
        }
        // PHP cannot tell an empty map from an empty list.
        if (!(value instanceof Sequence sequence && sequence.items().isEmpty())) {
            tellUnlessAbsent(key, "a table", value);
        }
        return new DataTable(Map.of(), line, 0, problems);
    }

    /// Empty when it is absent.
    public List<DataNode> items(String key) {
        DataNode value = entries.get(key);
        if (value instanceof Sequence sequence) {
            return sequence.items();
        }
        tellUnlessAbsent(key, "a list", value);
        return List.of();
    }

    /// The tables of a list; empty when it is absent.
    public List<DataTable> tables(String key) {
        List<DataTable> tables = new ArrayList<>();
        for (DataNode item : items(key)) {
            if (item instanceof DataTable table) {
                tables.add(table);
            } else {
                tell(key, "a list of tables", item);
            }
        }
        return tables;
    }

    /// The texts of a list; empty when it is absent.
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (DataNode item : items(key)) {
            if (item instanceof Scalar scalar && scalar.isText()) {
                texts.add(scalar.text());
            } else {
                tell(key, "a list of texts", item);
            }
        }
        return texts;
    }

    private void tellUnlessAbsent(String key, String expected, @Nullable DataNode value) {
        if (value != null) {
            tell(key, expected, value);
        }
    }

    private void tell(String key, String expected, DataNode value) {
        problems.tell(Problem.Level.WARNING, "wrong-kind", "\"" + key + "\" should be " + expected + ", but holds "
                + value.kind() + "; that is left out.", value.line() == 0 ? line : value.line());
    }
}
