package headwater.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import headwater.analysis.diff.Mark;
import headwater.fixture.EventStream;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.progress.Progress;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import headwater.workbench.Gravity;
import headwater.workbench.Investigation;
import headwater.workbench.OpenSnapshots;
import headwater.workbench.Snapshot;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CompareViewModelTest {
    private final Session session = new Session();
    private final CompareViewModel model = new CompareViewModel(session, new SameThreadWork(), ZoneOffset.UTC);

    private OpenFile file(String name, Investigation answer) {
        OpenFile file = session.add(Path.of(name));
        session.answered(file, answer);
        return file;
    }

    private static Investigation sbom(String components) throws Exception {
        return EventStream.investigate().of(new OpenSnapshots(BuiltInFormats.registry()).openText("bom.json",
                "{\"bomFormat\": \"CycloneDX\", \"specVersion\": \"1.5\", \"components\": [" + components + "]}",
                Progress.NONE), Progress.NONE);
    }

    private static String component(String purl) {
        String name = purl.substring(purl.indexOf('/') + 1, purl.indexOf('@'));
        return "{\"type\": \"library\", \"bom-ref\": \"" + purl + "\", \"name\": \"" + name + "\", \"version\": \""
                + purl.substring(purl.indexOf('@') + 1) + "\", \"purl\": \"" + purl + "\"}";
    }

    private List<CompareRow.Pair> pairs() {
        return model.rows().stream().filter(CompareRow.Pair.class::isInstance).map(CompareRow.Pair.class::cast).toList();
    }

    private Gravity tone() {
        return model.compared().get().orElseThrow().content().tone();
    }

    @Test
    void comparesOnceBothAreRead() {
        OpenFile earlier = session.add(Path.of("earlier/package-lock.json"));
        OpenFile later = session.add(Path.of("later/package-lock.json"));
        session.compare(earlier, later);
        assertThat(model.possible().get()).isTrue();
        assertThat(session.comparing().get()).isTrue();
        session.answered(later, EventStream.answer(EventStream.AFFECTED));
        assertThat(model.compared().get()).isEmpty();
        session.answered(earlier, EventStream.answer(EventStream.CLEAN));
        assertThat(session.comparing().get()).isFalse();
        assertThat(tone()).isEqualTo(Gravity.GRAVE);
        assertThat(pairs()).filteredOn(pair -> pair.name().equals("flatmap-stream")).singleElement()
                .satisfies(pair -> assertThat(pair.mark()).isEqualTo(Mark.ADDED));
    }

    private List<CompareContent.Build> heads(Snapshot before, Snapshot now) {
        BuildHeads heads = new BuildHeads(before, now, ZoneOffset.UTC);
        return List.of(heads.of(before), heads.of(now));
    }

    private static Snapshot kept(String label, String captured) {
        Snapshot read = EventStream.answer(EventStream.CLEAN).snapshot();
        return new Snapshot("store:shop@" + label, read.source(), read.result(), Optional.of(Instant.parse(captured)));
    }

    private static Snapshot inFile(String path) {
        Snapshot read = EventStream.answer(EventStream.CLEAN).snapshot();
        return new Snapshot(path, read.source(), read.result());
    }

    @Test
    void saysAboveEachPaneWhenItWasKept() {
        assertThat(heads(kept("412", "2018-09-24T08:00:00Z"), kept("418", "2018-10-02T09:30:00Z")))
                .extracting(CompareContent.Build::title, CompareContent.Build::facts).containsExactly(
                        tuple("412", "24 Sep 2018 · 1 component"), tuple("418", "2 Oct 2018 · 1 component"));
    }

    @Test
    void saysTheTimeTooOfTwoThatWereKeptOnOneDay() {
        assertThat(heads(kept("a", "2018-10-02T08:00:00Z"), kept("b", "2018-10-02T09:30:00Z")))
                .extracting(CompareContent.Build::facts).containsExactly("2 Oct 2018, 08:00 · 1 component",
                        "2 Oct 2018, 09:30 · 1 component");
        assertThat(heads(kept("a", "2018-10-02T08:00:00Z"), kept("b", "2018-10-02T08:00:41Z")))
                .extracting(CompareContent.Build::facts).containsExactly("2 Oct 2018, 08:00:00 · 1 component",
                        "2 Oct 2018, 08:00:41 · 1 component");
    }

    @Test
    void tellsTwoFilesApartWhoseFoldersHaveOneName() {
        assertThat(heads(inFile("/old/web/app/package-lock.json"), inFile("/new/web/app/package-lock.json")))
                .extracting(CompareContent.Build::title).containsExactly(Path.of("old/web/app").toString(),
                        Path.of("new/web/app").toString());
        assertThat(heads(inFile("/web/package-lock.json"), inFile("/web/npm-shrinkwrap.json")))
                .extracting(CompareContent.Build::title).containsExactly(Path.of("web/package-lock.json").toString(),
                        Path.of("web/npm-shrinkwrap.json").toString());
        assertThat(heads(inFile("/web/package-lock.json"), inFile("/api/package-lock.json")))
                .extracting(CompareContent.Build::title).containsExactly("web", "api");
    }

    @Test
    void opensAtWhatIsCompromisedWhichComesFirst() {
        session.compare(file("earlier/package-lock.json", EventStream.answer(EventStream.CLEAN)),
                file("later/package-lock.json", EventStream.answer(EventStream.AFFECTED)));
        assertThat(pairs().getFirst().compromised()).isTrue();
        assertThat(model.selected().get()).contains(pairs().getFirst());
        assertThat(pairs().getFirst().said()).contains("compromised");
        model.step(true);
        CompareRow next = model.selected().get().orElseThrow();
        assertThat(next).isNotEqualTo(pairs().getFirst());
        model.mode().set(Mode.ALL);
        assertThat(model.selected().get()).contains(next);
    }

    @Test
    void leavesWhatWasChosenAlone() {
        OpenFile earlier = file("earlier/package-lock.json", EventStream.answer(EventStream.CLEAN));
        Investigation affected = EventStream.answer(EventStream.AFFECTED);
        session.show(file("later/package-lock.json", affected));
        int chosen = EventStream.component(affected, "ps-tree@1.1.0");
        session.select(chosen);
        session.baseline(earlier);
        assertThat(model.compared().get()).isPresent();
        assertThat(model.selected().get()).isEmpty();
        assertThat(session.component().get()).hasValue(chosen);
    }

    @Test
    void aFileThatIsClosedBeforeItWasReadEndsTheWaiting() {
        OpenFile earlier = session.add(Path.of("earlier/package-lock.json"));
        OpenFile later = session.add(Path.of("later/package-lock.json"));
        session.compare(earlier, later);
        session.close(earlier);
        assertThat(session.comparing().get()).isFalse();
        assertThat(model.possible().get()).isFalse();
    }

    @Test
    void showingAnotherFileEndsTheWaitingToo() {
        OpenFile other = file("other/package-lock.json", EventStream.answer(EventStream.CLEAN));
        session.compare(session.add(Path.of("earlier/package-lock.json")), session.add(Path.of("later/package-lock.json")));
        session.show(other);
        assertThat(session.comparing().get()).isFalse();
    }

    @Test
    void aNamesakeOfAnotherEcosystemIsNotCompromised() throws Exception {
        String bad = component("pkg:npm/event-stream@3.3.6");
        String namesake = component("pkg:pypi/event-stream@3.3.6");
        session.compare(file("earlier/bom.json", sbom(bad)), file("later/bom.json", sbom(bad + "," + namesake)));
        assertThat(pairs()).singleElement().satisfies(pair -> {
            assertThat(pair.mark()).isEqualTo(Mark.ADDED);
            assertThat(pair.now().orElseThrow().compromised()).isFalse();
        });
        model.mode().set(Mode.ALL);
        assertThat(pairs()).hasSize(2).filteredOn(pair -> pair.mark() == Mark.SAME).singleElement()
                .satisfies(pair -> assertThat(pair.now().orElseThrow().compromised()).isTrue());
    }

    @Test
    void whatCannotBeToldIsNoAllClear() throws Exception {
        session.compare(file("earlier/bom.json", sbom(component("pkg:npm/a@1.0.0"))),
                file("later/bom.json", sbom(component("pkg:npm/a@1.0.0") + "," + component("pkg:npm/b@1.0.0"))));
        assertThat(tone()).isEqualTo(Gravity.DOUBTFUL);
    }

    @Test
    void theSameBuildTwiceIsPlainAndHasNoChanges() {
        session.compare(file("earlier/package-lock.json", EventStream.answer(EventStream.CLEAN)),
                file("later/package-lock.json", EventStream.answer(EventStream.CLEAN)));
        assertThat(tone()).isEqualTo(Gravity.PLAIN);
        assertThat(model.rows()).isEmpty();
        model.step(true);
        assertThat(model.selected().get()).isEqualTo(Optional.empty());
    }
}
