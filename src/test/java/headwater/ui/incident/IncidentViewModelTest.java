package headwater.ui.incident;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.exposure.Standing;
import headwater.draw.timeline.Timeline;
import headwater.fixture.EventStream;
import headwater.fixture.Fleet;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.SnapshotReference;
import headwater.workbench.SoughtIncident;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentViewModelTest {
    @TempDir
    private static Path folder;

    private final Session session = new Session();
    private final List<SnapshotReference> opened = new ArrayList<>();
    private final IncidentViewModel model = model(folder.resolve("store"));

    @BeforeAll
    static void store() throws Exception {
        Fleet.keep(folder.resolve("store"), 7);
    }

    private IncidentViewModel model(Path store) {
        return new IncidentViewModel(session, new SameThreadWork(), EventStream.store(store), new Days(ZoneOffset.UTC), opened::addAll);
    }

    private void seek() {
        session.seek(SoughtIncident.ofCatalogue(EventStream.advisory()));
    }

    private VerdictRow row(String project) {
        return model.rows().stream().filter(row -> row.project().equals(project)).findFirst().orElseThrow();
    }

    @Test
    void givesEveryStreamItsVerdictTheGravestFirst() {
        seek();

        assertThat(model.state().get()).isEqualTo(IncidentViewModel.State.ANSWERED);
        assertThat(model.rows()).extracting(VerdictRow::project).containsExactly("search-api", "checkout-web", "payments-api", "payments-api",
                "storefront", "legacy-admin", "design-system", "mobile-shell");
        assertThat(row("search-api").cells()).isEqualTo(new VerdictRow.Cells("Affected", "event-stream 3.3.6, flatmap-stream 0.1.1", "Listed version",
                "422 (5 Nov 2018)", "Still in", "nodemon 1.18.3 → 1.18.4", "Production", "2 of 4"));
        assertThat(row("checkout-web").cells().verdict()).isEqualTo("Was affected");
        assertThat(row("storefront").cells().since()).isEqualTo("416 (30 Aug 2018) or before");
        assertThat(row("legacy-admin").cells().verdict()).isEqualTo("Not fully read");
        assertThat(row("design-system").cells().verdict()).isEqualTo("Not found");
    }

    @Test
    void openFilesAreAmongTheVerdicts() {
        OpenFile file = session.add(Path.of("here", "package-lock.json"));
        session.answered(file, EventStream.answer(EventStream.AFFECTED));
        seek();

        VerdictRow row = model.rows().getFirst();
        assertThat(row.stream()).isEqualTo("open file");
        assertThat(row.cells().found()).contains("event-stream 3.3.6");
        assertThat(row.cells().broughtIn()).isEqualTo("nodemon 1.18.4, npm-run-all 4.1.3");
        model.open(row);
        assertThat(session.current().get()).contains(file);
    }

    @Test
    void stripsStandInTheOrderOfTheTableWithAFewWords() {
        seek();

        Timeline timeline = model.timeline().get();
        assertThat(timeline.strips()).extracting(strip -> strip.project() + ": " + strip.note().text()).startsWith("search-api: since 5 Nov 2018",
                "checkout-web: 4 – 16 Oct, 12 days", "payments-api: 30 Sep – 12 Nov, 43 days", "payments-api: 30 Oct");
        assertThat(timeline.strips().stream().filter(strip -> strip.project().equals("legacy-admin")).findFirst().orElseThrow().note())
                .isEqualTo(new Timeline.Note("not known", Standing.INCOMPLETE));
    }

    @Test
    void aMarkTellsItsEvidenceAndLeadsToItsSnapshot() {
        seek();
        Timeline.Place place = new Timeline.Place(1, 2);

        assertThat(model.hint(place).lines()).containsExactly("checkout-web › main › 422", "Affected · 4 Oct 2018 09:14",
                "event-stream 3.3.6, flatmap-stream 0.1.1 · Listed version");
        model.open(place);
        model.open(row("checkout-web"));
        assertThat(opened).extracting(SnapshotReference::toString).containsExactly("store:checkout-web@422", "store:checkout-web@428");
    }

    @Test
    void aStoreThatCannotBeReadIsSaidSo() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("headwater.mv.db"), "no store at all".repeat(1_000));
        IncidentViewModel other = model(broken);
        seek();

        assertThat(other.state().get()).isEqualTo(IncidentViewModel.State.FAILED);
        assertThat(other.trouble().get()).contains("damaged");
        assertThat(other.sentence()).isEmpty();
    }

    @Test
    void nothingIsLeftWhenNothingIsSought() {
        seek();
        session.seekNothing();

        assertThat(model.rows()).isEmpty();
        assertThat(model.timeline().get().isEmpty()).isTrue();
        assertThat(model.state().get()).isEqualTo(IncidentViewModel.State.NOTHING_SOUGHT);
    }

    @Test
    void theTableLeavesAsMarkdownThatNoNameCanBreak() throws Exception {
        Path store = folder.resolve("hostile");
        Fleet.one(store, "a|b\n[x](y)", "main", "1", Instant.parse("2018-10-01T00:00:00Z"), EventStream.AFFECTED);
        IncidentViewModel other = model(store);
        seek();

        String markdown = VerdictMarkdown.of("event-stream <2018>", other.sentence().orElseThrow(), other.rows());

        assertThat(markdown.lines().toList()).hasSize(7);
        assertThat(markdown).contains("## event-stream \\<2018\\>", "a\\|b").doesNotContain("[x](y)");
        assertThat(markdown.lines().filter(line -> line.startsWith("|")).map(line -> line.replaceAll("\\\\\\|", "").chars().filter(c -> c == '|').count()))
                .containsOnly(11L);
    }

    @Test
    void theCommandNamesTheIncidentOrEveryVersion() {
        assertThat(IncidentCommand.of(SoughtIncident.ofCatalogue(EventStream.advisory())))
                .isEqualTo("headwater snapshot window --incident " + EventStream.advisory().id());
        assertThat(IncidentCommand.of(new SoughtIncident(EventStream.advisory(), false)))
                .startsWith("headwater snapshot window").contains("event-stream@3.3.6", "flatmap-stream@0.1.1");
    }

    @Test
    void daysAreWrittenAsBrieflyAsTheyCanBe() {
        Days days = new Days(ZoneOffset.UTC);
        Instant second = Instant.parse("2018-10-02T10:00:00Z");

        assertThat(days.between(second, second)).isEqualTo("2 Oct 2018");
        assertThat(days.between(second, Instant.parse("2018-10-07T10:00:00Z"))).isEqualTo("2 – 7 Oct 2018");
        assertThat(days.brief(second, Instant.parse("2018-11-07T10:00:00Z"))).isEqualTo("2 Oct – 7 Nov");
        assertThat(days.brief(second, Instant.parse("2019-01-07T10:00:00Z"))).isEqualTo("2 Oct 2018 – 7 Jan 2019");
        assertThat(days.length(second, second.plusSeconds(10))).isEqualTo("1 day");
    }
}
