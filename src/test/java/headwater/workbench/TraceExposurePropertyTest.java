package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.exposure.ExposureWindow;
import headwater.analysis.exposure.Standing;
import headwater.fixture.EventStream;
import headwater.model.BuildFacts;
import headwater.model.Evidence;
import headwater.model.PackageVersion;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the store tells from its intervals is what opening every snapshot tells, for histories with gaps that were kept in
/// any order of time.
@Execution(ExecutionMode.CONCURRENT)
class TraceExposurePropertyTest {
    private static final int SNAPSHOTS = 30;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isWhatOpeningEverySnapshotTells(long seed) throws Exception {
        Random random = new Random(seed);
        KeptSnapshots kept = EventStream.store(folder.resolve("store"));
        Investigate investigate = new Investigate(List.of(Lockfiles.ADVISORY));
        for (int i = 0; i < SNAPSHOTS; i++) {
            kept.keep(lockfile(random), new KeptSnapshots.KeepAs("p" + random.nextInt(2), "s" + random.nextInt(2),
                    Optional.of("b" + i), BuildFacts.NONE), new KeptSnapshots.Seen(Instant.ofEpochSecond(random.nextInt(20)), Evidence.FILE), Progress.NONE);
        }

        ExposureTable table = new TraceExposure(kept).of(investigate, Progress.NONE);

        assertThat(table.snapshots()).isEqualTo(SNAPSHOTS);
        for (StreamExposure stream : table.streams()) {
            List<SnapshotRecord> records = kept.list(Progress.NONE).stream()
                    .filter(each -> each.address().project().equals(stream.project()) && each.address().stream().equals(stream.stream()))
                    .sorted(Comparator.comparing(SnapshotRecord::captured).thenComparingInt(SnapshotRecord::seq)).toList();
            assertThat(stream.snapshots()).extracting(StreamExposure.Moment::snapshot).isEqualTo(records);
            List<Investigation> opened = new ArrayList<>();
            for (StreamExposure.Moment moment : stream.snapshots()) {
                opened.add(investigate.of(kept.open(moment.reference(), Progress.NONE), Progress.NONE));
            }
            compare(stream, opened, "seed " + seed + " " + stream.project() + "/" + stream.stream());
        }
    }

    private static void compare(StreamExposure stream, List<Investigation> opened, String name) {
        assertThat(stream.snapshots()).as(name).extracting(each -> each.standing().jsonName())
                .isEqualTo(opened.stream().map(each -> each.verdict().jsonName()).toList());
        assertThat(stream.snapshots()).as(name).extracting(StreamExposure.Moment::held)
                .isEqualTo(opened.stream().map(TraceExposurePropertyTest::held).toList());
        assertThat(stream.windows()).as(name).isEqualTo(ExposureWindow.of(stream.snapshots().stream()
                .map(StreamExposure.Moment::standing).toList()));
        TreeSet<PackageVersion> ever = new TreeSet<>();
        opened.forEach(each -> ever.addAll(held(each)));
        assertThat(stream.versions()).as(name).extracting(StreamExposure.VersionExposure::version).containsExactlyElementsOf(ever);
        for (StreamExposure.VersionExposure version : stream.versions()) {
            assertThat(version.windows()).as(name + " " + version.version()).isEqualTo(ExposureWindow.of(opened.stream()
                    .map(each -> held(each).contains(version.version()) ? Standing.AFFECTED
                            : each.snapshot().coverage().complete() ? Standing.NOT_FOUND : Standing.INCOMPLETE).toList()));
        }
    }

    private static List<PackageVersion> held(Investigation opened) {
        return opened.compromised().stream().map(Compromised::packageVersion).sorted().toList();
    }

    private static Snapshot lockfile(Random random) throws Failure {
        List<String> entries = new ArrayList<>(List.of("fine': {'version': '1.0." + random.nextInt(1000) + "'}"));
        add(entries, random, "evil': {'version': '" + (random.nextBoolean() ? "6.6.6" : "1.0.0") + "'}");
        add(entries, random, "worse': {'version': '" + (random.nextBoolean() ? "1.0.0" : "2.0.0") + "'}");
        add(entries, random, "fine/node_modules/evil': {'version': '6.6.6'}");
        if (random.nextInt(5) == 0) {
            entries.add("broken': 7");
        }
        return Lockfiles.of("'version': '1.0.0'", entries.toArray(String[]::new));
    }

    private static void add(List<String> entries, Random random, String entry) {
        if (random.nextInt(3) == 0) {
            entries.add(entry);
        }
    }
}
