package headwater.ingest;

import java.util.List;

/// A value of a JSON or TOML document and the line where it begins.
public sealed interface DataNode permits DataNode.Scalar, DataNode.Sequence, DataTable {
    /// From 1; of a TOML value the line of the `[[table]]` that holds it, 0 when that is not known.
    int line();

    /// What kind of value it is, for messages.
    String kind();

    /// A text, number, truth value or date, as written.
    ///
    /// @param isText  whether it is a text
    record Scalar(String text, boolean isText, int line) implements DataNode {
        @Override
        public String kind() {
            return isText ? "a text" : "\"" + text + "\"";
        }
    }

    /// A list.
    record Sequence(List<DataNode> items, int line) implements DataNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }
}
