package headwater.store;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.NthLook;
import headwater.model.Sighting;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import headwater.workbench.KeptSnapshots;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sightings from the interval table are those that looking into every snapshot gives.
class SightingsPropertyTest {
    private static final int SNAPSHOTS = 12;
    /// More than a keeping has.
    private static final int MOST_LOOKS = 200;
    private static final List<String> NAMES = List.of("a", "b", "c", "@s/d", "e");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void areWhatEverySnapshotSays(long seed) throws Exception {
        Random random = new Random(seed);
        KeptSnapshots kept = new Shelf(folder).inSmallParts();
        List<Map<String, String>> history = new ArrayList<>();
        while (history.size() < SNAPSHOTS) {
            Map<String, String> packages = packages(random);
            if (keeps(kept, "b" + history.size(), packages, NthLook.from(random.nextInt(MOST_LOOKS)))) {
                history.add(packages);
            }
        }
        for (String name : NAMES) {
            for (String version : List.of("1.0.0", "1.0.1")) {
                assertThat(kept.find(name + "@" + version, Progress.NONE).stream().map(SightingsPropertyTest::text))
                        .as("%s@%s seed %d", name, version, seed).isEqualTo(expected(history, name, version));
            }
        }
        assertThat(new SnapshotStore(new Shelf(folder).place()).check(Progress.NONE).orElseThrow().problems()).isEmpty();
    }

    private static Map<String, String> packages(Random random) {
        Map<String, String> packages = new HashMap<>();
        for (String name : NAMES) {
            if (random.nextInt(3) > 0) {
                packages.put(name, "1.0." + random.nextInt(2));
            }
        }
        return packages;
    }

    /// Whether it was kept before it was given up; else nothing of it can be seen.
    private static boolean keeps(KeptSnapshots kept, String label, Map<String, String> packages, Progress progress) throws Exception {
        try {
            kept.keep(Shelf.lockfile(packages), Shelf.as(label), progress);
            return true;
        } catch (CancelledException given) {
            assertThat(kept.list(Progress.NONE)).extracting(each -> each.address().label()).doesNotContain(label);
            return false;
        }
    }

    private static String text(Sighting sighting) {
        return sighting.first().label() + "-" + sighting.last().label() + " " + sighting.snapshots() + " "
                + sighting.current();
    }

    private static List<String> expected(List<Map<String, String>> history, String name, String version) {
        List<String> runs = new ArrayList<>();
        int[] holding = IntStream.range(0, history.size()).filter(i -> version.equals(history.get(i).get(name))).toArray();
        for (int i = 0; i < holding.length;) {
            int end = i;
            while (end + 1 < holding.length && holding[end + 1] == holding[end] + 1) {
                end++;
            }
            runs.add("b" + holding[i] + "-b" + holding[end] + " " + (end - i + 1) + " "
                    + (holding[end] == history.size() - 1));
            i = end + 1;
        }
        return runs;
    }
}
