package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.exposure.Standing;
import headwater.analysis.match.Production;
import headwater.fixture.EventStream;
import headwater.fixture.Fleet;
import headwater.fixture.Moments;
import headwater.ingest.advisory.BuiltInCatalogue;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.Ecosystem;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentAnswersTest {
    private static final Investigate INVESTIGATE = new Investigate(List.of(EventStream.advisory()));

    @TempDir
    private Path folder;

    private KeptSnapshots fleet(int projects) throws Failure {
        return EventStream.store(Fleet.keep(folder.resolve("store"), projects));
    }

    private static ExposureTable table(KeptSnapshots kept) throws Failure.Store {
        return new TraceExposure(kept).of(INVESTIGATE, Progress.NONE);
    }

    private static Advisory absent(String name) {
        return new Advisory("X-1", "x", "", "", List.of(), List.of(new AffectedPackage(Ecosystem.NPM, name, Set.of("1.0.0"), List.of())), List.of(), Optional.empty());
    }

    @Test
    void theSentenceCountsSnapshotsProjectsAndWhatCouldNotBeRead() throws Exception {
        Sentence said = IncidentSentence.of(table(fleet(7)), List.of(Verdict.AFFECTED, Verdict.NOT_FOUND), true);

        assertThat(said.headline()).isEqualTo("12 of 34 snapshots in 4 of 7 projects are affected; 2 snapshots were not fully readable.");
        assertThat(said.detail()).isEqualTo("1 of 2 open files is affected too. 1 stream still holds it in the newest snapshot.");
    }

    @Test
    void neverSaysThatNothingIsThereUnlessAllWasRead() throws Exception {
        KeptSnapshots kept = fleet(7);
        ExposureTable table = new TraceExposure(kept).of(new Investigate(List.of(absent("nobody-has-it"))), Progress.NONE);

        assertThat(IncidentSentence.of(table, List.of(), false).headline())
                .isEqualTo("It was not found in what could be read of 34 snapshots in 7 projects; 2 snapshots were not fully readable.");
        assertThat(IncidentSentence.of(table.of("storefront"), List.of(), false).headline())
                .isEqualTo("None of 4 snapshots in 1 project holds it; all were wholly read.");
        assertThat(IncidentSentence.of(new ExposureTable(List.of(), List.of()), List.of(), false).headline())
                .isEqualTo("No snapshot is kept yet, so nothing is known of earlier builds.");
    }

    @Test
    void aSnapshotWithoutALockfileWasNotRead() {
        ExposureTable table = new ExposureTable(List.of(new StreamExposure("shop", "main", Moments.of(Standing.NOT_FOUND, Standing.ENDED),
                List.of(), List.of())), List.of());

        assertThat(IncidentSentence.of(table, List.of(), false).headline())
                .isEqualTo("It was not found in what could be read of 2 snapshots in 1 project; 1 snapshot has no lockfile any more.");
    }

    @Test
    void neverSaysThatNoSnapshotHoldsADigestThatNoneMayRecord() throws Exception {
        ExposureTable table = new TraceExposure(fleet(7)).of(new Investigate(List.of(absent("nobody-has-it"))), Progress.NONE).of("storefront");

        assertThat(IncidentSentence.of(table, List.of(), true).headline()).isEqualTo("It was not found in what could be read of 4 snapshots"
                + " in 1 project; a digest is found only where one of its kind is recorded.");
    }

    @Test
    void aStreamTellsWhatBroughtItInAndWhetherItReachesProduction() throws Exception {
        Path store = folder.resolve("two");
        String before = EventStream.AFFECTED.replaceFirst("\"npm-run-all\": \"\\^4.1.2\"", "\"x\": \"1\"").replace("\"version\": \"1.18.4\"", "\"version\": \"1.18.3\"")
                .replace("{\"ps-tree\": \"^1.1.0\"}", "{}").replaceAll("(?m)^.*node_modules/(ps-tree|event-stream|flatmap-stream)\".*$", "");
        Fleet.one(store, "shop", "main", "1", Instant.parse("2018-10-01T00:00:00Z"), before);
        Fleet.one(store, "shop", "main", "2", Instant.parse("2018-10-02T00:00:00Z"), EventStream.AFFECTED.replaceFirst(", \"npm-run-all\": \"\\^4.1.2\"", ""));
        KeptSnapshots kept = EventStream.store(store);

        StreamDetail detail = StreamDetail.of(kept, INVESTIGATE, table(kept).streams().getFirst(), Progress.NONE).orElseThrow();

        assertThat(detail.broughtIn()).containsExactly("nodemon 1.18.3 → 1.18.4");
        assertThat(detail.production()).isEqualTo(Production.YES);
    }

    @Test
    void whereNoEarlierSnapshotTellsTheDirectDependenciesStandForTheCause() throws Exception {
        Path store = folder.resolve("one");
        Fleet.one(store, "shop", "main", "1", Instant.parse("2018-10-01T00:00:00Z"), EventStream.AFFECTED);
        Fleet.one(store, "calm", "main", "1", Instant.parse("2018-10-01T00:00:00Z"), EventStream.CLEAN);
        KeptSnapshots kept = EventStream.store(store);

        assertThat(StreamDetail.of(kept, INVESTIGATE, table(kept).affected().getFirst(), Progress.NONE).orElseThrow().broughtIn())
                .containsExactly("nodemon 1.18.4", "npm-run-all 4.1.3");
        assertThat(StreamDetail.of(kept, INVESTIGATE, table(kept).streams().getFirst(), Progress.NONE)).isEmpty();
    }

    @Test
    void everyIncidentIsCountedByTheProjectsThatItReached() throws Exception {
        IncidentCounts counts = IncidentCounts.of(fleet(7), List.of(EventStream.advisory(), absent("nobody-has-it")), Progress.NONE);

        assertThat(counts.affected(EventStream.advisory())).isEqualTo(4);
        assertThat(counts.affected(absent("nobody-has-it"))).isZero();
        assertThat(counts.projects()).isEqualTo(7);
        assertThat(IncidentCounts.of(EventStream.noStore(), BuiltInCatalogue.load(), Progress.NONE)).isEqualTo(IncidentCounts.NONE);
    }
}
