package headwater.ui.kept;

import headwater.ui.memory.Memory;
import headwater.workbench.SnapshotReference;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Remembers for which project and stream files were kept: by file, else by folder.
final class KeepMemory {
    private static final String KEY = "keep";
    private static final int MOST = 100;

    private final Memory memory;

    KeepMemory(Memory memory) {
        this.memory = memory;
    }

    /// Where a file was kept.
    record Names(String project, String stream) {
    }

    private record Entry(String file, Names names) {
        String line() {
            return Stream.of(file, names.project(), names.stream())
                    .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).collect(Collectors.joining(" "));
        }

        static Optional<Entry> parse(String line) {
            String[] parts = line.split(" ", -1);
            try {
                return parts.length != 3 ? Optional.empty()
                        : Optional.of(new Entry(decode(parts[0]), new Names(decode(parts[1]), decode(parts[2]))));
            } catch (IllegalArgumentException damaged) {
                return Optional.empty();
            }
        }

        private static String decode(String part) {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        }
    }

    private List<Entry> entries() {
        return memory.get(KEY).stream().flatMap(String::lines).flatMap(line -> Entry.parse(line).stream()).toList();
    }

    /// The names under which this file was kept last; for another file of its folder the project alone.
    Optional<Names> of(Path file) {
        Path whole = whole(file);
        List<Entry> all = entries();
        return all.stream().filter(entry -> entry.file().equals(whole.toString())).findFirst().map(Entry::names)
                .or(() -> all.stream().filter(entry -> Path.of(entry.file()).resolveSibling("x")
                        .equals(whole.resolveSibling("x"))).findFirst()
                        .map(entry -> new Names(entry.names().project(), SnapshotReference.MAIN)));
    }

    void remember(Path file, Names names) {
        String whole = whole(file).toString();
        List<Entry> all = new ArrayList<>(entries());
        all.removeIf(entry -> entry.file().equals(whole));
        all.addFirst(new Entry(whole, names));
        memory.put(KEY, all.stream().limit(MOST).map(Entry::line).collect(Collectors.joining("\n")));
    }

    private static Path whole(Path file) {
        return file.toAbsolutePath().normalize();
    }
}
