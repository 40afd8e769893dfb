package headwater.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.model.BuildFacts;
import headwater.model.SnapshotRecord;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.Snapshot;
import headwater.workbench.SnapshotReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingTest {
    private static final Map<String, String> OLD = Map.of("left-pad", "1.0.0", "chalk", "5.6.0");
    private static final Map<String, String> NEW = Map.of("left-pad", "1.0.0", "chalk", "5.6.1");

    @TempDir
    private Path folder;

    private List<String> labels() throws Failure {
        return new Shelf(folder).kept().list(Progress.NONE).stream().map(each -> each.address().label()).toList();
    }

    @Test
    void listsTheNewestFirst() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        Shelf.keep(kept, "417", OLD);
        Shelf.keep(kept, "418", NEW);

        assertThat(labels()).containsExactly("418", "417");
    }

    @Test
    void makesNoStoreForAQuestion() throws Exception {
        KeptSnapshots kept = new Shelf(folder.resolve("none")).kept();

        assertThat(kept.list(Progress.NONE)).isEmpty();
        assertThat(kept.find("chalk@5.6.1", Progress.NONE)).isEmpty();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void keepsTheSameFileOnce() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        Shelf.keep(kept, "", OLD);

        KeptSnapshots.Kept again = Shelf.keep(kept, "", OLD);

        assertThat(again.before()).isTrue();
        assertThat(labels()).containsExactly("1");
    }

    @Test
    void keepsTheSameFileAgainAfterAnotherOne() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        Shelf.keep(kept, "", OLD);
        Shelf.keep(kept, "", NEW);

        assertThat(Shelf.keep(kept, "", OLD).before()).isFalse();
        assertThat(labels()).containsExactly("3", "2", "1");
    }

    @Test
    void keepsTheSameFileUnderAnotherLabelWithoutItsBytes() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        Shelf.keep(kept, "417", OLD);
        long contents = new SnapshotStore(new Shelf(folder).place()).check(Progress.NONE).orElseThrow().contents();

        assertThat(Shelf.keep(kept, "418", OLD).before()).isFalse();
        assertThat(new SnapshotStore(new Shelf(folder).place()).check(Progress.NONE).orElseThrow().contents())
                .isEqualTo(contents);
    }

    @Test
    void refusesALabelThatNamesSomethingElse() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        Shelf.keep(kept, "418", OLD);

        assertThatThrownBy(() -> Shelf.keep(kept, "418", NEW)).isInstanceOf(Failure.NotKept.class)
                .hasMessageContaining("another label");
        assertThat(labels()).containsExactly("418");
        assertThat(kept.open(SnapshotReference.parse("store:shop@418"), Progress.NONE).graph().components())
                .anyMatch(each -> each.label().equals("chalk@5.6.0"));
    }

    @Test
    void namesASnapshotByItsBuildAndNumbersTheSecond() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        KeptSnapshots.KeepAs build = new KeptSnapshots.KeepAs("shop", "main", Optional.empty(),
                new BuildFacts("1f3870b", "418", "sha256:00"));
        kept.keep(Shelf.lockfile(OLD), build, Progress.NONE);
        kept.keep(Shelf.lockfile(NEW), build, Progress.NONE);

        assertThat(labels()).containsExactly("418.2", "418");
        assertThat(kept.record(SnapshotReference.parse("store:shop@418"), Progress.NONE).build())
                .isEqualTo(build.build());
    }

    @Test
    void theNewestIsOpenedWithoutALabel() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        Shelf.keep(kept, "417", OLD);
        Shelf.keep(kept, "418", NEW);

        assertThat(kept.open(SnapshotReference.parse("store:shop"), Progress.NONE).file()).isEqualTo("store:shop@418");
    }

    @Test
    void anUnknownReferenceSaysWhatThereIs() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        Shelf.keep(kept, "417", OLD);

        assertThatThrownBy(() -> kept.open(SnapshotReference.parse("store:shop@418"), Progress.NONE))
                .isInstanceOf(Failure.Unreadable.class).hasMessageContaining("store:shop@417");
        assertThatThrownBy(() -> kept.open(SnapshotReference.parse("store:shopp@418"), Progress.NONE))
                .isInstanceOf(Failure.Unreadable.class).hasMessageContaining("projects shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's \"quoted\"; drop table snapshot--", "@scope/app", "a/b", "100 %", "50%25", "\u202egnp.exe",
        "\u05e9\u05dc\u05d5\u05dd", "日本語 🏔", "half \ud83c", "nul \u0000 and \u0001", "two\nlines", " blank ", "..", "-o"})
    void anyNameComesBack(String name) throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        KeptSnapshots.KeepAs as = new KeptSnapshots.KeepAs(name, name, Optional.of(name), new BuildFacts(name, name, name));
        SnapshotReference reference = kept.keep(Shelf.lockfile(OLD), as, Progress.NONE).reference();

        SnapshotRecord found = kept.record(reference, Progress.NONE);
        assertThat(List.of(found.address().project(), found.address().stream(), found.address().label(),
                found.build().commit())).containsOnly(name);
        if (name.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            assertThat(SnapshotReference.parse(reference.toString())).isEqualTo(reference);
        }
    }

    @Test
    void aVeryLongNameComesBackAndAnEndlessOneIsRefusedWhole() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        String name = "x".repeat(1_000);
        Shelf.keep(kept, name, OLD);
        assertThat(labels()).containsExactly(name);

        assertThatThrownBy(() -> Shelf.keep(kept, "x".repeat(1_001), NEW)).isInstanceOf(Failure.NotKept.class)
                .hasMessageContaining("longer than");
        assertThat(labels()).containsExactly(name);
        assertThat(kept.find("chalk@5.6.1", Progress.NONE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void aNameIsNeeded(String blank) throws Exception {
        Snapshot snapshot = Shelf.lockfile(OLD);

        assertThatThrownBy(() -> new Shelf(folder).kept().keep(snapshot, new KeptSnapshots.KeepAs(blank, "main",
                Optional.empty(), BuildFacts.NONE), Progress.NONE)).isInstanceOf(Failure.NotKept.class);
        assertThat(Files.exists(new Shelf(folder).place().file())).isFalse();
    }

    @Test
    void theProjectItselfIsNoAnswerToWhoHasIt() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        Shelf.keep(kept, "417", OLD);

        assertThat(kept.find("shop", Progress.NONE)).isEmpty();
        assertThat(kept.find("pkg:npm/chalk@5.6.0", Progress.NONE)).hasSize(1);
        assertThat(kept.find("pkg:maven/g/chalk@5.6.0", Progress.NONE)).isEmpty();
    }

    @Test
    void streamsWhoseNamesJoinToTheSameTextStayApart() throws Exception {
        KeptSnapshots kept = new Shelf(folder).kept();
        for (Map<String, String> packages : List.of(OLD, NEW)) {
            kept.keep(Shelf.lockfile(packages), as("a/b", "c"), Progress.NONE);
            kept.keep(Shelf.lockfile(packages), as("a", "b/c"), Progress.NONE);
        }

        assertThat(new SnapshotStore(new Shelf(folder).place()).check(Progress.NONE).orElseThrow().problems()).isEmpty();
        assertThat(kept.list(Progress.NONE)).extracting(each -> SnapshotReference.of(each.address()).toString())
                .containsExactly("store:a/b/c@2", "store:a/b/c@1", "store:a%2Fb/c@2", "store:a%2Fb/c@1");
    }

    private static KeptSnapshots.KeepAs as(String project, String stream) {
        return new KeptSnapshots.KeepAs(project, stream, Optional.empty(), BuildFacts.NONE);
    }
}
