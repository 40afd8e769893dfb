package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that keeps snapshots is killed at random moments: what it said was saved is there, whole, nothing is there in
/// part, and the store opens without a hand. `src/test/scripts/kill-store.sh` does it two hundred times.
class SnapshotKillTest {
    private static final int KILLS = Integer.getInteger("headwater.kills", 10);
    private static final long SEED = Long.getLong("headwater.kills.seed", 418L);
    private static final int MOST = 400;
    private static final int WINDOW_MILLIS = 900;
    private static final int START_MILLIS = 2_000;

    @TempDir
    private Path folder;

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        Random random = new Random(SEED);
        Map<Path, List<String>> acknowledged = new HashMap<>();
        int said = 0;
        int more = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            // Every third strikes from the very start on, every fifth while its store is made.
            Path store = folder.resolve(kill % 5 == 4 ? "new" + kill : "store");
            List<String> now = runAndKill(store, kill, kill % 3 == 2, random);
            acknowledged.computeIfAbsent(store, _ -> new ArrayList<>()).addAll(now);
            said += now.size();
            List<String> kept = whole(store);
            assertThat(kept).as("after kill %d (seed %d)", kill, SEED).containsAll(acknowledged.get(store));
            more = kept.size() - acknowledged.get(store).size();
        }
        for (Path store : acknowledged.keySet()) {
            new CareForStore(SnapshotKeeper.kept(store)).check(Progress.NONE)
                    .ifPresent(check -> assertThat(check.problems()).isEmpty());
        }
        assertThat(said).isPositive();
        Files.writeString(Path.of("target", "kill-figures.txt"), KILLS + " kills, " + said + " snapshots acknowledged, 0 lost, "
                + "0 partial; kept in the last store though the process was killed before it could say so: " + more + "\n");
    }

    /// What the process said was saved before it was killed.
    private List<String> runAndKill(Path store, int round, boolean fromTheStart, Random random) throws Exception {
        Path errors = folder.resolve("errors" + round);
        Process process = SnapshotKeeper.start(store, String.valueOf(round), MOST, errors);
        List<String> said = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (!fromTheStart) {
                String first = out.readLine();
                assertThat(first).as(() -> SnapshotKeeper.said(errors)).isNotNull();
                said.add(first);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(fromTheStart ? START_MILLIS : WINDOW_MILLIS)));
            assertThat(process.isAlive()).as(() -> SnapshotKeeper.said(errors)).isTrue();
            process.toHandle().destroyForcibly(); // the process itself would close the stream that is still to be read
            out.lines().forEach(said::add);
        } finally {
            process.destroyForcibly().waitFor();
        }
        // A line that was cut by the kill is no acknowledgement.
        return said.stream().filter(line -> line.endsWith(".")).map(line -> line.substring(0, line.length() - 1)).toList();
    }

    /// Opens every snapshot that the store lists, and tells their labels.
    private static List<String> whole(Path store) throws IOException, Failure {
        KeptSnapshots kept = SnapshotKeeper.kept(store);
        List<SnapshotRecord> all = kept.list(Progress.NONE);
        for (SnapshotRecord each : all.subList(0, Math.min(all.size(), 30))) {
            Snapshot opened = kept.open(SnapshotReference.of(each.address()), Progress.NONE);
            assertThat(opened.componentCount()).as(each.address().label()).isEqualTo(SnapshotKeeper.PACKAGES);
            assertThat(opened.source().sha256()).isEqualTo(each.files().getFirst().sha256());
        }
        return all.stream().map(each -> each.address().label()).toList();
    }
}
