package headwater.ingest.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A mapping that [YamlComposer] made of the library's events.
final class ComposedMapping implements YamlMapping {
    static final YamlMapping EMPTY = new Builder(0, 0).build();

    private final List<Entry> entries;
    private final Map<String, Entry> byKey;
    private final int line;
    private final int column;

    private ComposedMapping(Builder builder) {
        entries = List.copyOf(builder.byKey.values());
        byKey = builder.byKey;
        line = builder.line;
        column = builder.column;
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int column() {
        return column;
    }

    @Override
    public Optional<YamlNode> get(String key) {
        Entry found = byKey.get(key);
        return found == null || found.value() instanceof Scalar scalar && scalar.isNull() ? Optional.empty()
                : Optional.of(found.value());
    }

    /// Collects entries; the last of several with one key counts and stands where the first stood.
    static final class Builder {
        private final Map<String, Entry> byKey = new LinkedHashMap<>(8);
        private final int line;
        private final int column;

        Builder(int line, int column) {
            this.line = line;
            this.column = column;
        }

        /// Whether the key was there already.
        boolean put(Entry entry) {
            return byKey.put(entry.key(), entry) != null;
        }

        YamlMapping build() {
            return new ComposedMapping(this);
        }
    }
}
