package headwater.ingest.yaml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Names with values, in the order of the file. Looked up in constant time.
public final class YamlMapping implements YamlNode {
    /// Up to here comparing all keys is faster than a table.
    private static final int FEW = 8;
    public static final YamlMapping EMPTY = new Builder(0, 0).build();

    private final List<Entry> entries;
    private final @Nullable Map<String, Entry> byKey;
    /// One bit for each key, by its hash: most questions are for keys that are not there.
    private final long keyBits;
    private final int line;
    private final int column;

    private YamlMapping(Builder builder) {
        entries = List.copyOf(builder.entries);
        byKey = builder.byKey;
        keyBits = builder.keyBits;
        line = builder.line;
        column = builder.column;
    }

    /// A key and its value.
    ///
    /// @param line    of the key, from 1
    /// @param column  of the key, from 1
    public record Entry(String key, YamlNode value, int line, int column) {
    }

    public List<Entry> entries() {
        return entries;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int column() {
        return column;
    }

    /// The value of a key; nothing when the key is not there or its value is null.
    public Optional<YamlNode> get(String key) {
        Entry found = (keyBits & bit(key)) == 0 ? null : byKey == null ? scan(entries, key) : byKey.get(key);
        return found == null || found.value instanceof Scalar scalar && scalar.isNull() ? Optional.empty()
                : Optional.of(found.value);
    }

    /// The text of a key; nothing when its value is null or no text.
    public Optional<String> text(String key) {
        return get(key).map(value -> value instanceof Scalar scalar ? scalar.text() : null);
    }

    /// The mapping of a key; nothing when its value is null or no mapping.
    public Optional<YamlMapping> mapping(String key) {
        return get(key).map(value -> value instanceof YamlMapping mapping ? mapping : null);
    }

    /// The list of a key; empty when its value is null or no list.
    public List<YamlNode> items(String key) {
        return get(key).map(value -> value instanceof Sequence sequence ? sequence.items() : null).orElse(List.of());
    }

    @Override
    public boolean sameAs(YamlNode other) {
        if (!(other instanceof YamlMapping that) || entries.size() != that.entries.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry mine = entries.get(i);
            Entry its = that.entries.get(i);
            if (!mine.key.equals(its.key) || !mine.value.sameAs(its.value)) {
                return false;
            }
        }
        return true;
    }

    /// A shift counts modulo 64.
    private static long bit(String key) {
        return 1L << key.hashCode();
    }

    private static @Nullable Entry scan(List<Entry> entries, String key) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).key.equals(key)) {
                return entries.get(i);
            }
        }
        return null;
    }

    /// Collects entries; the last of several with one key counts and stands where the first stood.
    static final class Builder {
        private final List<Entry> entries = new ArrayList<>(4);
        private final int line;
        private final int column;
        private @Nullable Map<String, Entry> byKey;
        private long keyBits;

        Builder(int line, int column) {
            this.line = line;
            this.column = column;
        }

        /// Whether the key was there already.
        boolean put(Entry entry) {
            long bit = bit(entry.key);
            Entry earlier = byKey != null ? byKey.put(entry.key, entry) : (keyBits & bit) == 0 ? null : scan(entries, entry.key);
            keyBits |= bit;
            if (earlier == null) {
                entries.add(entry);
                if (byKey == null && entries.size() > FEW) {
                    byKey = HashMap.newHashMap(64);
                    for (Entry each : entries) {
                        byKey.put(each.key, each);
                    }
                }
                return false;
            }
            entries.set(entries.indexOf(earlier), entry);
            return true;
        }

        YamlMapping build() {
            return new YamlMapping(this);
        }
    }
}
