package headwater.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.workbench.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GraphCodecTest {
    private static final SnapshotRecord.ReaderFacts READER = new SnapshotRecord.ReaderFacts("npm-package-lock", 1, "3");

    private final List<Artifact> artifacts = new ArrayList<>();

    private byte[] blob() throws Exception {
        Snapshot snapshot = Shelf.lockfile(Map.of("left-pad", "1.0.0", "@a/chalk", "5.6.0", "c", "1.1.1"));
        return GraphWriter.write(new Reading("npm-package-lock", 1, "3", snapshot.facts(), snapshot.graph(),
                snapshot.coverage(), snapshot.problems()), artifact -> {
                    artifacts.add(artifact);
                    return artifacts.size() - 1L;
                }, Progress.NONE);
    }

    private Reading read(byte[] bytes) throws Exception {
        Map<Long, Artifact> numbered = new HashMap<>();
        for (int i = 0; i < artifacts.size(); i++) {
            numbered.put((long) i, artifacts.get(i));
        }
        return GraphReader.read(bytes, READER, wanted -> numbered, Progress.NONE);
    }

    @Test
    void theSameReadingGivesTheSameBytes() throws Exception {
        byte[] first = blob();
        artifacts.clear();

        assertThat(blob()).isEqualTo(first);
    }

    /// Damage is told as damage: no overrun, no endless loop, no memory for counts that are not there.
    @Test
    void damagedBytesAreRefusedOrHarmless() throws Exception {
        byte[] whole = blob();
        Random random = new Random(9);
        for (int i = 0; i < 3_000; i++) {
            byte[] bytes = i % 3 == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flips = i % 3 == 0 ? 0 : 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            assertThatCode(() -> {
                try {
                    read(bytes);
                } catch (StoreException damaged) {
                    assertThat(damaged.kind()).isEqualTo(StoreException.Kind.DAMAGED);
                }
            }).as("case %d", i).doesNotThrowAnyException();
        }
    }

    @Test
    void numbersOfEverySizeComeBack() throws Exception {
        long[] numbers = {0, 1, 127, 128, 16_383, 16_384, Integer.MAX_VALUE, Long.MAX_VALUE, -1, -64, -65, Long.MIN_VALUE};
        VarintWriter out = new VarintWriter();
        for (long number : numbers) {
            out.signed(number);
        }
        out.text("a\u0000\ud800ü日");
        VarintReader in = new VarintReader(out.bytes());
        for (long number : numbers) {
            assertThat(in.signed()).isEqualTo(number);
        }
        assertThat(in.text()).isEqualTo("a\u0000\ud800ü日");
        in.end();
    }
}
