package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.EventStream;
import headwater.model.Advisory;
import headwater.model.BuildFacts;
import headwater.model.Ecosystem;
import headwater.model.PackageKey;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptIncidentsTest {
    private static final String DIGEST = "sha512-" + "A".repeat(86) + "==";
    private static final String TEXT = "| Package | Version |\n|---|---|\n| event-stream | 3.3.6 |\n| flatmap-stream | 0.1.1, 0.1.2 |\n";

    @TempDir
    private Path folder;

    private KeptSnapshots kept;
    private KeptIncidents incidents;

    @BeforeEach
    void open() {
        kept = EventStream.store(folder.resolve("store"));
        incidents = kept.incidents();
    }

    private KeptIncident add(String title, String text) throws Failure {
        return incidents.add(new KeptIncidents.New(PastedIncident.read(title, text, Progress.NONE), text, title,
                Optional.of(new Advisory.Exposure("2018-09-09", "2018-11-26"))), Progress.NONE);
    }

    @Test
    void anIncidentIsKeptWithItsTextAndWhenItCouldBeDownloaded() throws Exception {
        KeptIncident added = add("event-stream", TEXT);

        assertThat(incidents.list(Progress.NONE)).containsExactly(added);
        assertThat(added.id()).isEqualTo("IN-1");
        assertThat(added.title()).isEqualTo("event-stream");
        assertThat(added.indicators()).isEqualTo(3);
        assertThat(added.packages()).containsExactly("event-stream", "flatmap-stream");
        assertThat(added.advisory().exposure()).contains(new Advisory.Exposure("2018-09-09", "2018-11-26"));
        KeptIncident.Source source = added.kept().orElseThrow();
        assertThat(source.created()).isEqualTo(EventStream.CLOCK.instant());
        assertThat(source.sha256()).isEqualTo(new SourceBytes(TEXT.getBytes(StandardCharsets.UTF_8), Map.of()).sha256());
        assertThat(incidents.text(source, Progress.NONE)).isEqualTo(TEXT);
    }

    @Test
    void theNewestComesFirstAndIsFoundByItsId() throws Exception {
        add("one", "evil@1.0.0\n");
        add("two", "evil@2.0.0\n");

        assertThat(incidents.list(Progress.NONE)).extracting(KeptIncident::title).containsExactly("two", "one");
        assertThat(incidents.find("in-1", Progress.NONE).orElseThrow().title()).isEqualTo("one");
        assertThat(incidents.find("HW-1", Progress.NONE)).isEmpty();
    }

    @Test
    void theSameUnderTheSameTitleIsKeptOnce() throws Exception {
        KeptIncident first = add("one", TEXT);

        assertThat(add("one", TEXT)).isEqualTo(first);
        assertThat(incidents.list(Progress.NONE)).containsExactly(first);
        assertThat(add("two", TEXT).id()).isEqualTo("IN-2");
        assertThat(add("one", TEXT + "\n").id()).isEqualTo("IN-3");
    }

    @Test
    void whatIsForgottenIsLookedForNoMore() throws Exception {
        KeptIncident added = add("one", "evil@1.0.0\n");

        assertThat(incidents.forget(added.kept().orElseThrow(), Progress.NONE)).isTrue();
        assertThat(incidents.forget(added.kept().orElseThrow(), Progress.NONE)).isFalse();
        assertThat(incidents.list(Progress.NONE)).isEmpty();
        assertThat(kept.advisories().isEmpty(Progress.NONE)).isTrue();
        assertThat(add("two", "evil@1.0.0\n").id()).as("an id is never given twice").isEqualTo("IN-2");
    }

    @Test
    void aKeptIncidentIsLookedForLikeAnImportedAdvisory() throws Exception {
        KeptIncident packages = add("packages", "evil@1.0.0\n");
        KeptIncident digest = add("digest", DIGEST + "\n");

        assertThat(kept.advisories().isEmpty(Progress.NONE)).isFalse();
        assertThat(kept.advisories().naming(Set.of(new PackageKey(Ecosystem.NPM, "evil")), Progress.NONE)).containsExactly(packages.advisory());
        assertThat(kept.advisories().naming(Set.of(new PackageKey(Ecosystem.NPM, "calm")), Progress.NONE)).isEmpty();
        assertThat(kept.advisories().namingDigests(Progress.NONE)).containsExactly(digest.advisory());
        assertThat(kept.advisories().namingKept(Progress.NONE)).containsExactly(digest.advisory(), packages.advisory());
    }

    @Test
    void verdictsOfKeptSnapshotsCountDigestsThatAnIncidentNames() throws Exception {
        add("digest", DIGEST + "\n");
        String lockfile = EventStream.CLEAN.replace("\"version\": \"3.3.4\"", "\"version\": \"3.3.4\", \"integrity\": \"" + DIGEST + "\"");
        kept.keep(EventStream.open().openText("package-lock.json", lockfile, Progress.NONE), new KeptSnapshots.KeepAs("shop", "main",
                Optional.empty(), BuildFacts.NONE), Progress.NONE);

        assertThat(KeptProject.all(kept, new Investigate(kept.advisories().namingKept(Progress.NONE)), Progress.NONE))
                .extracting(KeptProject::verdict).containsExactly(Verdict.AFFECTED);
    }

    @Test
    void whatIsSalvagedOfAStoreHasItsIncidents() throws Exception {
        add("one", "evil@1.0.0\n");
        add("two", "evil@2.0.0\n");
        KeptSnapshots other = EventStream.store(folder.resolve("other"));

        new CareForStore(kept).salvage(other, Progress.NONE);

        assertThat(other.incidents().list(Progress.NONE)).isEqualTo(incidents.list(Progress.NONE));
    }

    @Test
    void oneWithoutATitleIsRefused() {
        assertThatThrownBy(() -> add(" ", "evil@1.0.0\n")).isInstanceOf(Failure.NotKept.class);
        assertThatThrownBy(() -> add("x".repeat(201), "evil@1.0.0\n")).isInstanceOf(Failure.NotKept.class);
    }

    @Test
    void oneOfTheCatalogueIsTheSameThing() {
        KeptIncident builtIn = KeptIncident.builtIn(EventStream.advisory());

        assertThat(builtIn.id()).isEqualTo("HW-2018-event-stream");
        assertThat(builtIn.kept()).isEmpty();
        assertThat(builtIn.indicators()).isEqualTo(2);
    }
}
