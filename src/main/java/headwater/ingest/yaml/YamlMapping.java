package headwater.ingest.yaml;

import java.util.List;
import java.util.Optional;

/// Names with values, in the order of the file. Looked up in constant time.
public sealed interface YamlMapping extends YamlNode permits ComposedMapping, TapeMapping {
    /// One without entries.
    static YamlMapping empty() {
        return ComposedMapping.EMPTY;
    }

    /// A key and its value.
    ///
    /// @param line    of the key, from 1
    /// @param column  of the key, from 1
    record Entry(String key, YamlNode value, int line, int column) {
    }

    List<Entry> entries();

    /// How many entries there are.
    int size();

    /// The value of a key; nothing when the key is not there or its value is null.
    Optional<YamlNode> get(String key);

    /// The text of a key; nothing when its value is null or no text.
    default Optional<String> text(String key) {
        return get(key).map(value -> value instanceof Scalar scalar ? scalar.text() : null);
    }

    /// The mapping of a key; nothing when its value is null or no mapping.
    default Optional<YamlMapping> mapping(String key) {
        return get(key).map(value -> value instanceof YamlMapping mapping ? mapping : null);
    }

    /// The list of a key; empty when its value is null or no list.
    default List<YamlNode> items(String key) {
        return get(key).map(value -> value instanceof Sequence sequence ? sequence.items() : null).orElse(List.of());
    }

    @Override
    default boolean sameAs(YamlNode other) {
        if (!(other instanceof YamlMapping that)) {
            return false;
        }
        List<Entry> mine = entries();
        List<Entry> its = that.entries();
        if (mine.size() != its.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!mine.get(i).key.equals(its.get(i).key) || !mine.get(i).value.sameAs(its.get(i).value)) {
                return false;
            }
        }
        return true;
    }
}
