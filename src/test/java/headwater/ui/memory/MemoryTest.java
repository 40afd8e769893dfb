package headwater.ui.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MemoryTest {
    private final List<Map<String, String>> kept = new ArrayList<>();
    private final Memory memory = new Memory(Map.of("theme", "dark"), kept::add);

    @Test
    void keepsAllOfItAtEachChangeAndOnlyThen() {
        memory.put("tab", "paths");
        memory.put("tab", "paths");
        memory.put("theme", "light");
        assertThat(kept).containsExactly(Map.of("theme", "dark", "tab", "paths"),
                Map.of("theme", "light", "tab", "paths"));
    }

    @Test
    void shortensAListOfPaths() {
        memory.putPaths("open", List.of(Path.of("a"), Path.of("b"), Path.of("c")));
        memory.put("open.current", "b");
        memory.putPaths("open", List.of(Path.of("b")));
        assertThat(memory.paths("open")).containsExactly(Path.of("b"));
        assertThat(memory.get("open.current")).contains("b");
        assertThat(memory.get("open.1")).isEmpty();
    }

    @Test
    void leavesOutWhatIsNoPath() {
        assertThat(new Memory(Map.of("open.0", "a\0b", "open.1", "c"), _ -> { }).paths("open"))
                .containsExactly(Path.of("c"));
    }

    @Test
    void listsTheLastTwelveFilesNewestFirstEachOnce() {
        RecentFiles recent = new RecentFiles(memory);
        for (int i = 0; i < 14; i++) {
            recent.opened(Path.of("/f" + i));
        }
        recent.opened(Path.of("/f5"));
        assertThat(recent.paths()).hasSize(12).startsWith(Path.of("/f5").toAbsolutePath(), Path.of("/f13")
                .toAbsolutePath()).doesNotHaveDuplicates();
        assertThat(new RecentFiles(memory).paths()).isEqualTo(recent.paths());
        recent.forgetAll();
        assertThat(new RecentFiles(memory).paths()).isEmpty();
    }
}
