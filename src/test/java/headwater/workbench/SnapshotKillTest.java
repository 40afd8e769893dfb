package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.store.StoreCheck;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A process that keeps snapshots is killed at random moments: what it said was saved is there, whole, nothing is there in
/// part, and the store opens without a hand. `src/test/scripts/kill-store.sh` does it two hundred times.
@Execution(ExecutionMode.CONCURRENT)
class SnapshotKillTest {
    private static final int KILLS = Integer.getInteger("headwater.kills", 12);
    private static final long SEED = Long.getLong("headwater.kills.seed", 418L);
    private static final int MOST = 400;
    private static final int MOST_ACKNOWLEDGED_BEFORE = 12;
    private static final int START_MILLIS = 2_000;
    /// A new store after so many kills, since all that it holds is opened after each of them.
    private static final int KILLS_A_STORE = 6;

    @TempDir
    private Path folder;

    /// What was counted.
    private static final class Counts {
        private int acknowledged;
        private int opened;
        private int unsaid;
        private int processesThatSaidNothing;
        private final List<String> lost = new ArrayList<>();
        private final List<String> partial = new ArrayList<>();
    }

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        Random random = new Random(SEED);
        Counts counts = new Counts();
        List<String> acknowledged = new ArrayList<>();
        Duration usual = new Duration();
        for (int kill = 0; kill < KILLS; kill++) {
            Path store = folder.resolve("store" + kill / KILLS_A_STORE);
            if (kill % KILLS_A_STORE == 0) {
                acknowledged.clear();
            }
            List<String> said = runAndKill(store, kill, random, usual);
            counts.acknowledged += said.size();
            counts.processesThatSaidNothing += said.isEmpty() ? 1 : 0;
            acknowledged.addAll(said);
            look(store, acknowledged, kill, counts);
        }
        Files.writeString(Path.of("target", "kill-figures.txt"), String.format(Locale.ROOT,
                "%d kills (seed %d), %d of processes that had said nothing yet; %d snapshots acknowledged, %d lost, %d partial;"
                        + " %d opened whole; %d kept though the process was killed before it could say so%n",
                KILLS, SEED, counts.processesThatSaidNothing, counts.acknowledged, counts.lost.size(), counts.partial.size(),
                counts.opened, counts.unsaid));

        assertThat(counts.lost).as("acknowledged and gone (seed %d)", SEED).isEmpty();
        assertThat(counts.partial).as("there, but not whole (seed %d)", SEED).isEmpty();
        assertThat(counts.acknowledged).as("kills struck a process that keeps").isGreaterThan(2 * KILLS);
    }

    /// How long a snapshot takes, so that a kill strikes anywhere in one.
    private static final class Duration {
        private long nanos = TimeUnit.MILLISECONDS.toNanos(200);

        void took(long measured) {
            nanos = (nanos * 3 + measured) / 4;
        }
    }

    /// What the process said was saved before it was killed. Every fourth is killed at any moment from its start on, the
    /// others at any moment of a snapshot, after some.
    private List<String> runAndKill(Path store, int kill, Random random, Duration usual) throws Exception {
        Path errors = folder.resolve("errors" + kill);
        Process process = SnapshotKeeper.start(store, String.valueOf(kill), MOST, errors);
        List<String> said = new ArrayList<>();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            if (kill % 4 == 0) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(START_MILLIS)));
            } else {
                long before = System.nanoTime();
                for (int rest = 1 + random.nextInt(MOST_ACKNOWLEDGED_BEFORE); rest > 0; rest--) {
                    String line = out.readLine();
                    assertThat(line).as(() -> SnapshotKeeper.said(errors)).isNotNull();
                    said.add(line);
                    if (said.size() > 1) {
                        usual.took(System.nanoTime() - before);
                    }
                    before = System.nanoTime();
                }
                LockSupport.parkNanos((long) (random.nextDouble() * 1.2 * usual.nanos));
            }
            assertThat(process.isAlive()).as(() -> SnapshotKeeper.said(errors)).isTrue();
            process.toHandle().destroyForcibly(); // the process itself would close the stream that is still to be read
            out.lines().forEach(said::add);
        } finally {
            process.destroyForcibly().waitFor();
        }
        // A line that was cut by the kill is no acknowledgement.
        return said.stream().filter(line -> line.endsWith(".")).map(line -> line.substring(0, line.length() - 1)).toList();
    }

    /// Opens everything that the store lists and compares it, to the last byte, with what was to be kept.
    private static void look(Path store, List<String> acknowledged, int kill, Counts counts) throws IOException, Failure {
        KeptSnapshots kept = SnapshotKeeper.kept(store);
        Map<String, SnapshotRecord> there = kept.list(Progress.NONE).stream().collect(Collectors.toMap(
                each -> each.address().label(), Function.identity(), (one, _) -> one, TreeMap::new));
        acknowledged.stream().filter(label -> !there.containsKey(label)).map(label -> label + " after kill " + kill)
                .forEach(counts.lost::add);
        for (SnapshotRecord each : there.values()) {
            String label = each.address().label();
            if (whole(kept, each)) {
                counts.opened++;
            } else {
                counts.partial.add(label + " after kill " + kill);
            }
        }
        counts.unsaid += (int) there.keySet().stream().filter(label -> label.startsWith(kill + "-"))
                .filter(label -> !acknowledged.contains(label)).count();
        new CareForStore(kept).check(Progress.NONE).map(StoreCheck::problems).orElse(List.of()).stream()
                .map(problem -> problem + " after kill " + kill).forEach(counts.partial::add);
    }

    private static boolean whole(KeptSnapshots kept, SnapshotRecord snapshot) throws IOException, Failure {
        Snapshot wanted = SnapshotKeeper.snapshot(snapshot.address().label());
        Snapshot opened = kept.open(SnapshotReference.of(snapshot.address()), Progress.NONE);
        return opened.source().sha256().equals(wanted.source().sha256())
                && opened.graph().components().equals(wanted.graph().components())
                && opened.coverage().equals(wanted.coverage());
    }
}
