package headwater.store;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.progress.Progress;
import headwater.workbench.CareForStore;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A kill after every single write to the database, whole and in its middle, from the first one on: the store opens without
/// a hand, holds all that was acknowledged, and takes the next snapshot.
@Execution(ExecutionMode.CONCURRENT)
class EveryWriteTest {
    private static final String UNFINISHED = "headwater.unfinished.mv.db";
    private static final Map<String, String> PACKAGES = Map.of("left-pad", "1.0.0", "chalk", "5.6.0");

    @TempDir
    private Path folder;

    @Test
    void everyStateOnTheWayIsAStore() throws Exception {
        List<Integer> acknowledged = new ArrayList<>();
        KeptSnapshots recorded = Shelf.on(new SnapshotStore(JournalFiles.record(new Shelf(folder.resolve("recorded")).place())));
        for (String label : List.of("1", "2", "3")) {
            Shelf.keep(recorded, label, Map.of("chalk", "5.6." + label, "left-pad", "1.0.0"));
            acknowledged.add(JournalFiles.changes().size());
        }
        List<JournalFiles.Change> changes = JournalFiles.changes();
        assertThat(changes).hasSizeGreaterThan(20);
        Random random = new Random(418);
        List<String> wrong = new ArrayList<>();
        Map<String, byte[]> files = new TreeMap<>();
        for (int done = 0; done < changes.size(); done++) {
            JournalFiles.Change next = changes.get(done);
            int from = done;
            int said = (int) acknowledged.stream().filter(at -> at <= from).count();
            look(files, said, "before write " + done, wrong);
            if (!files.containsKey(next.file())) {
                // The first write to a database of its own name comes after it was moved there.
                files.put(next.file(), Optional.ofNullable(files.remove(UNFINISHED)).orElse(new byte[0]));
                look(files, said, "after the move before write " + done, wrong);
            }
            byte[] before = files.getOrDefault(next.file(), new byte[0]);
            if (next.bytes().length > 1) {
                files.put(next.file(), next.on(before, 1 + random.nextInt(next.bytes().length - 1)));
                look(files, said, "in the middle of write " + done, wrong);
            }
            files.put(next.file(), next.on(before, next.bytes().length));
        }
        look(files, acknowledged.size(), "at the end", wrong);

        assertThat(files).containsOnlyKeys("headwater.mv.db");
        assertThat(wrong).isEmpty();
    }

    private void look(Map<String, byte[]> files, int acknowledged, String when, List<String> wrong) throws IOException {
        Shelf shelf = new Shelf(Files.createTempDirectory(folder, "state"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(shelf.folder().resolve(file.getKey()), file.getValue());
        }
        if (acknowledged > 0) {
            Files.writeString(shelf.place().seal(), "snapshots " + acknowledged);
        }
        try {
            KeptSnapshots kept = shelf.kept();
            int before = kept.list(Progress.NONE).size();
            Shelf.keep(kept, "next", PACKAGES);
            int after = kept.list(Progress.NONE).size();
            List<String> problems = new CareForStore(kept).check(Progress.NONE).orElseThrow().problems();
            if (before < acknowledged || before > acknowledged + 1 || after != before + 1 || !problems.isEmpty()) {
                wrong.add(when + ": " + acknowledged + " said, " + before + " there, " + after + " after, " + problems);
            }
        } catch (Failure refused) {
            wrong.add(when + ": " + refused.getMessage());
        }
    }
}
