package headwater.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesBundleTest {
    private static final Path MAIN = Path.of(System.getProperty("headwater.basedir", "."), "src", "main");

    private static Set<String> found(Path folder, String ending, String pattern) throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending)).forEach(file -> {
                Matcher key = Pattern.compile(pattern).matcher(read(file));
                while (key.find()) {
                    keys.add(key.group(1));
                }
            });
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void holdsEveryKeyOfTheViews() throws IOException {
        Set<String> keys = found(MAIN.resolve("resources/headwater/ui"), ".fxml", "\"%([a-z0-9.-]+)\"");
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(Texts.bundle().keySet()).containsAll(keys);
    }

    @Test
    void holdsEveryKeyOfTheCode() throws IOException {
        Set<String> keys = found(MAIN.resolve("java/headwater"), ".java",
                "Texts\\.(?:text|count)\\(\"([A-Za-z0-9.-]+[A-Za-z0-9-])\"");
        assertThat(keys).hasSizeGreaterThan(40);
        assertThat(Texts.bundle().keySet()).containsAll(keys);
    }

    @Test
    void holdsTheSingularOfEveryCount() throws IOException {
        Set<String> keys = found(MAIN.resolve("java/headwater"), ".java", "Texts\\.count\\(\"([A-Za-z0-9.-]+)\"");
        assertThat(keys).isNotEmpty();
        keys.forEach(key -> assertThat(Texts.bundle().keySet()).contains(key + ".one"));
    }

    @Test
    void holdsAWordForEveryAction() throws IOException {
        Set<String> ids = found(MAIN.resolve("java/headwater"), ".java",
                "actions\\.add(?:Switch|Typed)?\\([A-Za-z_.]+, \"([a-z.-]*[a-z])\"");
        assertThat(ids).hasSizeGreaterThan(20);
        ids.forEach(id -> assertThat(Texts.bundle().keySet()).contains("action." + id));
        assertThat(Texts.bundle().keySet()).contains("action.theme-system", "action.theme-light", "action.theme-dark");
    }

    @Test
    void holdsWordsAndKeysOfEveryGesture() throws IOException {
        Set<String> ids = found(MAIN.resolve("java/headwater"), ".java", "actions\\.tell\\([A-Za-z_.]+, \"([a-z-]+)\"");
        assertThat(ids).hasSizeGreaterThan(5);
        ids.forEach(id -> assertThat(Texts.bundle().keySet()).contains("gesture." + id, "gesture." + id + ".keys"));
        Set<String> ofActions = found(MAIN.resolve("java/headwater"), ".java", "actions\\.tellGesture\\(\"([a-z-]+)\"");
        assertThat(ofActions).contains("fit", "open");
        ofActions.forEach(id -> assertThat(Texts.bundle().keySet()).contains("action." + id, "gesture." + id + ".keys"));
    }

    @Test
    void countsWithGroupedThousands() {
        assertThat(Texts.count("components.count", 1)).isEqualTo("1 component");
        assertThat(Texts.count("components.count", 1843)).isEqualTo("1,843 components");
    }
}
