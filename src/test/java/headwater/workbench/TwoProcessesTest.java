package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two processes keep snapshots in one store at the same time, from before it exists, while this one looks on.
class TwoProcessesTest {
    private static final int EACH = 15;

    @TempDir
    private Path folder;

    @Test
    void loseNothing() throws Exception {
        Path store = folder.resolve("store");
        Map<String, Process> processes = new LinkedHashMap<>();
        for (String name : List.of("a", "b")) {
            processes.put(name, SnapshotKeeper.start(store, name, EACH, folder.resolve(name)));
        }
        int seen = 0;
        while (processes.values().stream().anyMatch(Process::isAlive)) {
            int now = SnapshotKeeper.kept(store).list(Progress.NONE).size();
            assertThat(now).isGreaterThanOrEqualTo(seen);
            seen = now;
        }
        for (Map.Entry<String, Process> each : processes.entrySet()) {
            String said = new String(each.getValue().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(said.lines()).as(() -> SnapshotKeeper.said(folder.resolve(each.getKey()))).hasSize(EACH);
        }
        assertThat(SnapshotKeeper.kept(store).list(Progress.NONE)).hasSize(2 * EACH);
        assertThat(new CareForStore(SnapshotKeeper.kept(store)).check(Progress.NONE).orElseThrow().problems()).isEmpty();
    }
}
