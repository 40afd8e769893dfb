package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.exposure.PublishedTime.Overlap;
import headwater.analysis.exposure.Standing;
import headwater.analysis.match.Tier;
import headwater.fixture.EventStream;
import headwater.ingest.advisory.OsvReader;
import headwater.model.Advisory;
import headwater.model.BuildFacts;
import headwater.model.Ecosystem;
import headwater.model.Evidence;
import headwater.model.Incident;
import headwater.model.PackageVersion;
import headwater.model.Sighting;
import headwater.model.SnapshotAddress;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceExposureTest {
    private static final Investigate EVENT_STREAM = new Investigate(List.of(new Advisory("HW-2018-event-stream", "event-stream (2018)", "", "",
            List.of(), EventStream.advisory().affected(), List.of(), Optional.of(new Advisory.Exposure("2018-09-09", "2018-11-26")))));
    private static final String BEFORE = EventStream.AFFECTED.replace("\"version\": \"1.18.4\"", "\"version\": \"1.18.3\"")
            .replace("pstree.remy\": {\"version\": \"1.1.0\"", "pstree.remy\": {\"version\": \"1.0.0\"")
            .replace("{\"pstree.remy\": \"^1.1.0\"}", "{\"pstree.remy\": \"^1.0.0\"}").replace("{\"ps-tree\": \"^1.1.0\"}", "{}").replaceAll("(?m)^.*node_modules/(ps-tree|event-stream|flatmap-stream)\".*$", "");

    @TempDir
    private Path folder;

    private KeptSnapshots kept;
    private TraceExposure trace;

    @BeforeEach
    void open() {
        kept = EventStream.store(folder.resolve("store"));
        trace = new TraceExposure(kept);
    }

    private void keep(String project, String label, String day, String lockfile) throws Failure {
        kept.keep(EventStream.open().openText("package-lock.json", lockfile, Progress.NONE), new KeptSnapshots.KeepAs(project, "main",
                Optional.of(label), BuildFacts.NONE), new KeptSnapshots.Seen(Instant.parse(day + "T12:00:00Z"), Evidence.FILE), Progress.NONE);
    }

    /// A package without a version makes a lockfile that was not wholly read.
    private static String incomplete(String lockfile) {
        return lockfile.replace("\"node_modules/ms\": {\"version\": \"2.0.0\", \"dev\": true}", "\"node_modules/ms\": 7");
    }

    private ExposureTable traced() throws Failure.Store {
        return trace.of(EVENT_STREAM, Progress.NONE);
    }

    @Test
    void tellsFirstInLastInAndFirstClean() throws Exception {
        keep("shop", "417", "2018-10-01", BEFORE);
        keep("shop", "418", "2018-10-02", EventStream.AFFECTED);
        keep("shop", "419", "2018-10-03", EventStream.AFFECTED.replace("\"version\": \"2.0.0\"", "\"version\": \"2.1.0\""));
        keep("shop", "421", "2018-10-05", BEFORE.replace("1.18.3", "1.18.9"));
        keep("calm", "1", "2018-10-01", EventStream.CLEAN);

        ExposureTable table = traced();

        assertThat(table.streams()).extracting(StreamExposure::project).containsExactly("calm", "shop");
        StreamExposure shop = table.affected().getFirst();
        assertThat(shop.windows()).singleElement().satisfies(window -> {
            assertThat(shop.snapshots().get(window.firstIn()).reference()).hasToString("store:shop@418");
            assertThat(shop.snapshots().get(window.lastIn()).reference()).hasToString("store:shop@419");
            assertThat(shop.snapshots().get(window.firstClean()).reference()).hasToString("store:shop@421");
        });
        assertThat(shop.versions()).extracting(each -> each.version().toString()).containsExactly("event-stream@3.3.6", "flatmap-stream@0.1.1");
        assertThat(shop.versions()).extracting(StreamExposure.VersionExposure::tier).containsOnly(Tier.LISTED);
        assertThat(shop.overlap(shop.versions().getFirst(), shop.windows().getFirst())).as("kept by hand").contains(Overlap.POSSIBLE);
        assertThat(List.of(table.affectedSnapshots(), table.snapshots(), table.affectedProjects(), table.projects())).containsExactly(2L, 5L, 1L, 2L);
    }

    @Test
    void whatWasNotWhollyReadIsShownAndNeverClean() throws Exception {
        keep("shop", "1", "2018-10-01", BEFORE);
        keep("shop", "2", "2018-10-02", EventStream.AFFECTED);
        keep("shop", "3", "2018-10-03", incomplete(BEFORE));

        StreamExposure shop = traced().streams().getFirst();

        assertThat(shop.snapshots()).extracting(StreamExposure.Moment::standing)
                .containsExactly(Standing.NOT_FOUND, Standing.AFFECTED, Standing.INCOMPLETE);
        assertThat(shop.windows().getFirst().open()).isTrue();
        assertThat(shop.windows().getFirst().undecided()).containsExactly(2);
        assertThat(shop.undecided()).extracting(each -> each.reference().toString()).containsExactly("store:shop@3");
        assertThat(shop.current()).isFalse();
    }

    @Test
    void whatHoldsItIsAffectedHoweverLittleOfItCouldBeRead() throws Exception {
        keep("shop", "1", "2018-10-01", incomplete(EventStream.AFFECTED));

        assertThat(traced().streams().getFirst().snapshots().getFirst().standing()).isEqualTo(Standing.AFFECTED);
    }

    @Test
    void theOrderIsThatOfTimeNotThatOfKeeping() throws Exception {
        keep("shop", "late", "2018-10-03", BEFORE);
        keep("shop", "early", "2018-10-01", EventStream.AFFECTED);

        StreamExposure shop = traced().streams().getFirst();

        assertThat(shop.snapshots()).extracting(each -> each.snapshot().address().label()).containsExactly("early", "late");
        assertThat(shop.windows().getFirst().open()).isFalse();
    }

    @Test
    void theFirstSightOfAVersionIsThatOfTheWholeStore() throws Exception {
        keep("a", "1", "2018-10-05", EventStream.AFFECTED);
        keep("b", "1", "2018-10-02", EventStream.AFFECTED);

        assertThat(traced().firstSeen()).extracting(each -> each.version() + " " + each.moment().reference())
                .containsExactly("event-stream@3.3.6 store:b@1", "flatmap-stream@0.1.1 store:b@1");
    }

    @Test
    void namesTheChangeThatBroughtItInAndTheOneThatTookItOut() throws Exception {
        keep("shop", "417", "2018-10-01", BEFORE.replaceFirst("\"npm-run-all\": \"\\^4.1.2\"", "\"x\": \"1\""));
        keep("shop", "418", "2018-10-02", EventStream.AFFECTED.replaceFirst(", \"npm-run-all\": \"\\^4.1.2\"", ""));
        keep("shop", "421", "2018-10-05", BEFORE.replace("1.18.3", "1.18.9"));
        StreamExposure shop = traced().streams().getFirst();

        ExposureCause in = trace.cameIn(shop, shop.windows().getFirst(), Progress.NONE).orElseThrow();
        ExposureCause out = trace.wentOut(shop, shop.windows().getFirst(), Progress.NONE).orElseThrow();

        assertThat(in.directs()).extracting(ExposureCause.DirectChange::words).containsExactly("nodemon 1.18.3 → 1.18.4");
        assertThat(in.before()).hasToString("store:shop@417");
        assertThat(in.versions()).extracting(each -> each.version().toString()).containsExactly("event-stream@3.3.6", "flatmap-stream@0.1.1");
        assertThat(in.versions().getFirst().introducers()).extracting(Object::toString).containsExactly("nodemon@1.18.4");
        assertThat(out.directs()).extracting(ExposureCause.DirectChange::words).containsExactly("nodemon 1.18.4 → 1.18.9");
        assertThat(out.versions().getFirst().sentence()).startsWith("event-stream 3.3.6 is gone because nodemon");
    }

    @Test
    void saysWhatStandsForACauseWhereNoDirectDependencyChanged() throws Exception {
        keep("shop", "1", "2018-10-01", EventStream.AFFECTED.replace("\"version\": \"3.3.6\"", "\"version\": \"3.3.4\"")
                .replaceAll("(?m)^.*node_modules/flatmap-stream\".*$", "").replace("{\"flatmap-stream\": \"^0.1.0\"}", "{}"));
        keep("shop", "2", "2018-10-02", EventStream.AFFECTED);
        StreamExposure shop = traced().streams().getFirst();

        ExposureCause in = trace.cameIn(shop, shop.windows().getFirst(), Progress.NONE).orElseThrow();

        assertThat(in.directs()).isEmpty();
        assertThat(in.versions().getFirst().sentence()).contains("ps-tree 1.1.0 asks for ~3.3.0 as before; another version was chosen.");
        assertThat(trace.wentOut(shop, shop.windows().getFirst(), Progress.NONE)).isEmpty();
    }

    @Test
    void whatTheFirstSnapshotHoldsHasNoCause() throws Exception {
        keep("shop", "1", "2018-10-01", EventStream.AFFECTED);
        StreamExposure shop = traced().streams().getFirst();

        assertThat(trace.cameIn(shop, shop.windows().getFirst(), Progress.NONE)).isEmpty();
    }

    @Test
    void anythingKeptCanBeAskedFor() throws Exception {
        keep("shop", "1", "2018-10-01", BEFORE);
        keep("shop", "2", "2018-10-02", EventStream.AFFECTED);

        ExposureTable table = trace.of(List.of("ps-tree", "event-stream@^3.3.0"), EVENT_STREAM, Progress.NONE);

        assertThat(table.streams().getFirst().versions()).extracting(each -> each.version() + " " + each.published().isPresent())
                .containsExactly("event-stream@3.3.6 true", "ps-tree@1.1.0 false");
        assertThat(trace.of(List.of("left-pad"), EVENT_STREAM, Progress.NONE).affected()).isEmpty();
    }

    @Test
    void whatHasNoRecordedVersionIsUndecidedForWhoeverAsksForOne() throws Exception {
        keep("shop", "1", "2018-10-01", EventStream.CLEAN.replace("\"version\": \"3.3.4\"", "\"license\": \"MIT\""));

        for (String target : List.of("event-stream@3.3.6", "event-stream@^3.3.0", "pkg:npm/event-stream@3.3.6")) {
            assertThat(trace.of(List.of(target), EVENT_STREAM, Progress.NONE).undecided()).as(target)
                    .extracting(StreamExposure.Moment::standing).containsExactly(Standing.INCOMPLETE);
        }
        assertThat(trace.of(List.of("event-stream"), EVENT_STREAM, Progress.NONE).affected()).hasSize(1);
        assertThat(trace.of(List.of("left-pad@1.0.0"), EVENT_STREAM, Progress.NONE).undecided()).isEmpty();
    }

    @Test
    void aRangeIsToldOnlyWhereItMeansTheSame() {
        SnapshotAddress place = new SnapshotAddress("shop", "main", "1");
        List<Sighting> named = Stream.of(Ecosystem.NPM, Ecosystem.PYPI).map(ecosystem -> new Sighting(
                new PackageVersion(ecosystem, "yaml", "5.1"), place, 1, place, 1, true)).toList();

        assertThat(SightingQuery.of("yaml@>=6").untold(named)).extracting(each -> each.packageVersion().ecosystem()).containsExactly(Ecosystem.PYPI);
        assertThat(SightingQuery.of("yaml@[5,6)").untold(named)).hasSize(2);
        assertThat(SightingQuery.of("yaml@6.0").untold(named)).isEmpty();
        assertThat(SightingQuery.of("yaml@5.1").untold(named)).isEmpty();
        assertThat(SightingQuery.of("pkg:pypi/yaml@6").untold(named)).isEmpty();
    }

    @Test
    void aDigestIsFoundUnderWhateverVersion() throws Exception {
        String digest = "sha512-" + "A".repeat(86) + "==";
        keep("shop", "1", "2018-10-01", EventStream.CLEAN.replace("\"version\": \"3.3.4\"", "\"version\": \"3.3.4\", \"integrity\": \"" + digest + "\""));
        keep("calm", "1", "2018-10-01", EventStream.CLEAN);
        Incident incident = PastedIncident.read("digests", digest + "\n", Progress.NONE).incident();

        ExposureTable table = trace.of(new Investigate(List.of(incident.advisory("X"))), Progress.NONE);

        assertThat(table.affected()).extracting(StreamExposure::project).containsExactly("shop");
        assertThat(table.affected().getFirst().versions().getFirst().tier()).isEqualTo(Tier.HASH);
    }

    @Test
    void onlyAnOpenRangeIsToBeJudgedAndNoExposure() throws Exception {
        keep("shop", "1", "2018-10-01", EventStream.CLEAN);
        String open = "{\"id\": \"GHSA-1\", \"affected\": [{\"package\": {\"ecosystem\": \"npm\", \"name\": \"event-stream\"},"
                + " \"versions\": [\"3.3.6\"], \"ranges\": [{\"type\": \"SEMVER\", \"events\": [{\"introduced\": \"0\"}]}]}]}";
        Advisory advisory = OsvReader.read(open.getBytes(StandardCharsets.UTF_8), "GHSA-1.json");

        StreamExposure shop = trace.of(new Investigate(List.of(advisory)), Progress.NONE).streams().getFirst();

        assertThat(shop.windows()).isEmpty();
        assertThat(shop.undecided()).extracting(StreamExposure.Moment::standing).containsExactly(Standing.NEEDS_JUDGEMENT);
    }

    @Test
    void anEmptyStoreHasNoStreams() throws Exception {
        assertThat(traced().streams()).isEmpty();
    }
}
