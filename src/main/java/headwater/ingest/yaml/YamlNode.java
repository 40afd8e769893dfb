package headwater.ingest.yaml;

import java.util.List;

/// A value of a YAML document and where it begins. Nothing becomes a number, a date or a flag: `1.10` stays `1.10`.
/// A value that an alias repeats is the same object and keeps the place where it was written.
public sealed interface YamlNode permits YamlNode.Scalar, YamlNode.Sequence, YamlMapping {
    /// From 1.
    int line();

    /// From 1, in code points.
    int column();

    /// Whether both say the same in the same order, wherever they stand.
    boolean sameAs(YamlNode other);

    /// A text.
    ///
    /// @param plain  written without quotes and without a tag, so that `null` and `true` may be meant
    record Scalar(String text, boolean plain, int line, int column) implements YamlNode {
        /// Whether it is the absence of a value: nothing, `~` or `null`, without quotes.
        public boolean isNull() {
            return plain && (text.isEmpty() || text.equals("~") || text.equalsIgnoreCase("null"));
        }

        @Override
        public boolean sameAs(YamlNode other) {
            return other instanceof Scalar that && plain == that.plain && text.equals(that.text);
        }
    }

    /// A list.
    record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public boolean sameAs(YamlNode other) {
            if (!(other instanceof Sequence that) || items.size() != that.items.size()) {
                return false;
            }
            for (int i = 0; i < items.size(); i++) {
                if (!items.get(i).sameAs(that.items.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
