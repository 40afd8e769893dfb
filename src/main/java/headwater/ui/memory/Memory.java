package headwater.ui.memory;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What is remembered, by key; every change is handed on to be kept at once. Each feature has keys of its own.
public final class Memory {
    private final Map<String, String> values;
    private final Consumer<Map<String, String>> keep;

    /// @param stored  as it was kept last time
    /// @param keep    keeps all of it, off the FX thread
    public Memory(Map<String, String> stored, Consumer<Map<String, String>> keep) {
        values = new TreeMap<>(stored);
        this.keep = keep;
    }

    /// Remembers nothing from before and for later, as tests want it.
    public static Memory none() {
        return new Memory(Map.of(), _ -> { });
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public Map<String, String> all() {
        return Map.copyOf(values);
    }

    public void put(String key, String value) {
        putAll(Map.of(key, value));
    }

    public void putAll(Map<String, String> changed) {
        Map<String, String> before = Map.copyOf(values);
        values.putAll(changed);
        keepIfChanged(before);
    }

    /// What was put as a list, empty where nothing was.
    public List<String> texts(String key) {
        return Stream.iterate(0, i -> values.containsKey(key + "." + i), i -> i + 1)
                .map(i -> values.getOrDefault(key + "." + i, "")).toList();
    }

    public void putTexts(String key, List<String> texts) {
        Map<String, String> before = Map.copyOf(values);
        values.keySet().removeIf(each -> each.matches(java.util.regex.Pattern.quote(key) + "\\.\\d+"));
        for (int i = 0; i < texts.size(); i++) {
            values.put(key + "." + i, texts.get(i));
        }
        keepIfChanged(before);
    }

    /// Paths that were put as a list; what is no path on this system is left out.
    public List<Path> paths(String key) {
        return texts(key).stream().flatMap(text -> path(text).stream()).toList();
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException foreign) {
            return Optional.empty();
        }
    }

    public void putPaths(String key, List<Path> paths) {
        putTexts(key, paths.stream().map(Path::toString).toList());
    }

    private void keepIfChanged(Map<String, String> before) {
        if (!before.equals(values)) {
            keep.accept(Map.copyOf(values));
        }
    }
}
