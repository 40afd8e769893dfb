package headwater.ui.components;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fixture.EventStream;
import headwater.ui.memory.Memory;
import headwater.ui.notes.Note;
import headwater.ui.notes.Notes;
import headwater.ui.session.Listing;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Session;
import headwater.ui.work.SameThreadWork;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComponentsViewModelTest {
    private final Session session = new Session();
    private final Notes notes = new Notes(Memory.none());
    private final ComponentsViewModel model = new ComponentsViewModel(session, new SameThreadWork(), notes);

    private void open(String lockfile) {
        OpenFile file = session.add(Path.of("package-lock.json"));
        session.show(file);
        session.answered(file, EventStream.answer(lockfile));
    }

    private ComponentRow row(String name) {
        return model.rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void listsTheCompromisedFirstThenByName() {
        open(EventStream.AFFECTED);
        assertThat(model.rows()).extracting(ComponentRow::name).containsExactly("event-stream", "flatmap-stream", "ms",
                "nodemon", "npm-run-all", "ps-tree", "pstree.remy");
    }

    @Test
    void wordsEveryColumn() {
        open(EventStream.AFFECTED);
        ComponentRow ms = row("ms");
        assertThat(ms.flags()).isEqualTo("dev");
        assertThat(ms.production()).isEqualTo("Dev only");
        assertThat(ms.reach()).isEqualTo("Direct");
        assertThat(ms.depth()).isEqualTo(1);
        assertThat(ms.script()).isEqualTo("No");
        assertThat(row("nodemon").script()).isEqualTo("Yes");
        assertThat(row("flatmap-stream").finding()).isEqualTo("Listed version");
        assertThat(row("flatmap-stream").reach()).isEqualTo("Transitive");
    }

    @Test
    void marksNearMissesAsSuch() {
        open(EventStream.CLEAN);
        assertThat(row("event-stream").finding()).isEqualTo("Near miss");
        assertThat(row("event-stream").compromised()).isFalse();
    }

    @Test
    void signsFindingsBesideTheirColour() {
        open(EventStream.AFFECTED);
        assertThat(row("flatmap-stream").signedFinding()).isEqualTo("⚠ Listed version");
        assertThat(row("ms").signedFinding()).isEqualTo("–");
        open(EventStream.CLEAN);
        assertThat(row("event-stream").signedFinding()).isEqualTo("≈ Near miss");
    }

    private List<String> listed() {
        return model.listed().stream().map(ComponentRow::name).toList();
    }

    @Test
    void listsOnlyRowsWithTickedWords() {
        open(EventStream.AFFECTED);
        assertThat(model.words().get().get(Facet.REACH)).isEqualTo(Map.of("Direct", 3, "Transitive", 4));
        model.choose(Facet.REACH, "Direct", true);
        assertThat(listed()).containsExactly("ms", "nodemon", "npm-run-all");
        model.choose(Facet.PRODUCTION, "Dev only", true);
        assertThat(listed()).containsExactly("ms");
        assertThat(model.chosenCount().get()).isEqualTo(2);
        model.choose(Facet.REACH, "Direct", false);
        model.choose(Facet.PRODUCTION, "Production", true);
        assertThat(listed()).hasSize(7);
        model.clearChoices();
        assertThat(model.chosenCount().get()).isZero();
        assertThat(model.count()).isEqualTo("7 components");
    }

    @Test
    void listsWhatANumberCountsUntilAllAreWantedAgain() {
        open(EventStream.AFFECTED);
        session.list(Listing.of("Two of them", new int[] {row("ms").number(), row("ps-tree").number()}));
        assertThat(listed()).containsExactly("ms", "ps-tree");
        model.query().text().set("ps");
        assertThat(listed()).containsExactly("ps-tree");
        assertThat(model.count()).isEqualTo("1 of 7 components");
        model.listEverything();
        assertThat(listed()).hasSize(7);
        assertThat(session.listing().get()).isEmpty();
    }

    @Test
    void isEmptyWithoutAnAnswer() {
        open(EventStream.AFFECTED);
        session.show(session.add(Path.of("other/package-lock.json")));
        assertThat(model.rows()).isEmpty();
    }

    private List<String> listed(String query) {
        model.query().text().set(query);
        return listed();
    }

    @Test
    void listsWhatAQueryPicks() {
        open(EventStream.AFFECTED);
        assertThat(listed("EVENT")).containsExactly("event-stream");
        assertThat(listed("node_modules/event")).containsExactly("event-stream");
        assertThat(listed(":direct:script")).containsExactly("nodemon");
        assertThat(listed("#nodemon *")).containsExactly("event-stream", "flatmap-stream", "ps-tree", "pstree.remy");
        assertThat(listed("lodash")).isEmpty();
        assertThat(listed(" ")).hasSize(7);
    }

    @Test
    void keepsTheLastAnswerWhileTheTextIsNoQuery() {
        open(EventStream.AFFECTED);
        assertThat(listed(":direct")).hasSize(3);
        assertThat(listed(":direct:scr")).hasSize(3);
        assertThat(model.query().note()).startsWith("Column 8: There is no state “:scr”.");
        assertThat(listed(":direct:script")).hasSize(1);
        assertThat(model.query().note()).isEmpty();
    }

    @Test
    void asksTheNextFileTheSame() {
        open(EventStream.AFFECTED);
        assertThat(listed(":compromised")).hasSize(2);
        session.show(session.add(Path.of("other/package-lock.json")));
        session.answered(session.current().get().orElseThrow(), EventStream.answer(EventStream.CLEAN));
        assertThat(listed()).isEmpty();
    }

    @Test
    void marksWhatIsBookmarkedOrNotedInThisProject() {
        open(EventStream.AFFECTED);
        assertThat(model.anyMark()).isFalse();
        notes.put(new Note("shop", "pkg:npm/ms@2.0.0", true, "look at it"));
        notes.put(new Note("calm", "pkg:npm/ps-tree@1.1.0", true, ""));
        assertThat(model.mark(row("ms"))).isEqualTo("★✎");
        assertThat(model.mark(row("ps-tree"))).isEmpty();
        assertThat(model.anyMark()).isTrue();
    }

    @Test
    void saysOfHowManyItCannotBeTold() {
        open(EventStream.AFFECTED);
        assertThat(listed(":licence(MIT)")).containsExactly("nodemon");
        assertThat(model.query().note()).isEqualTo("6 more cannot be told (:licence)");
    }
}
