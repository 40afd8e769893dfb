package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.EventStream;
import headwater.fixture.NthLook;
import headwater.model.BuildFacts;
import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import headwater.store.Shelf;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoContentsTest {
    private static final PackageVersion EVENT_STREAM = new PackageVersion(Ecosystem.NPM, "event-stream", "3.3.4");

    @TempDir
    private Path folder;

    private KeptSnapshots kept;

    @BeforeEach
    void open() {
        kept = EventStream.store(folder.resolve("store"));
    }

    private void keep(String project, String integrity) throws Failure {
        keep(project, integrity, Progress.NONE);
    }

    private void keep(String project, String integrity, Progress progress) throws Failure {
        String lockfile = EventStream.CLEAN.replace("\"version\": \"3.3.4\"", "\"version\": \"3.3.4\", \"integrity\": \"" + integrity + "\"");
        kept.keep(EventStream.open().openText("package-lock.json", lockfile, Progress.NONE), new KeptSnapshots.KeepAs(project, "main",
                Optional.empty(), BuildFacts.NONE), progress);
    }

    private static String sha512(String letter) {
        return "sha512-" + letter.repeat(86) + "==";
    }

    @Test
    void oneVersionUnderTwoDigestsIsToldWithWhereEachIs() throws Exception {
        keep("shop", sha512("A"));
        keep("calm", sha512("A"));
        keep("odd", sha512("B"));

        List<TwoContents> found = TwoContents.all(kept, Progress.NONE);

        assertThat(found).singleElement().satisfies(each -> {
            assertThat(each.version()).isEqualTo(EVENT_STREAM);
            assertThat(each.contents()).extracting(TwoContents.Content::digest).containsExactly(sha512("A"), sha512("B"));
            assertThat(each.contents().getFirst().sightings()).extracting(where -> where.first().project()).containsExactly("calm", "shop");
            assertThat(each.contents().getLast().sightings()).extracting(where -> where.first().project()).containsExactly("odd");
        });
    }

    @Test
    void whatWasGivenUpWhileItWasKeptIsNoContent() throws Exception {
        kept = new Shelf(folder.resolve("parts")).inSmallParts();
        keep("shop", sha512("A"));
        NthLook counted = NthLook.never();
        keep("calm", sha512("A"), counted);

        assertThatThrownBy(() -> keep("odd", sha512("B"), NthLook.from(counted.looks() - 1))).isInstanceOf(CancelledException.class);

        assertThat(TwoContents.all(kept, Progress.NONE)).isEmpty();
    }

    @Test
    void digestsOfTwoAlgorithmsCannotBeComparedAndAreNoTwoContents() throws Exception {
        keep("shop", sha512("A"));
        keep("old", "sha1-" + "A".repeat(27) + "=");

        assertThat(TwoContents.all(kept, Progress.NONE)).isEmpty();
    }

    @Test
    void whereSomeDifferTheIncomparableIsLeftOut() throws Exception {
        keep("shop", sha512("A"));
        keep("odd", sha512("B"));
        keep("old", "sha1-" + "A".repeat(27) + "=");

        assertThat(TwoContents.all(kept, Progress.NONE).getFirst().contents()).hasSize(2);
    }

    @Test
    void onlyTheVersionsOfAnAnswerAreAskedAbout() throws Exception {
        keep("shop", sha512("A"));
        keep("odd", sha512("B"));

        assertThat(TwoContents.among(kept, List.of(EVENT_STREAM), Progress.NONE)).hasSize(1);
        assertThat(TwoContents.among(kept, List.of(EVENT_STREAM.at("3.3.6")), Progress.NONE)).isEmpty();
        assertThat(TwoContents.among(kept, List.of(new PackageVersion(Ecosystem.PYPI, "event-stream", "3.3.4")), Progress.NONE)).isEmpty();
        assertThat(TwoContents.among(kept, List.of(), Progress.NONE)).isEmpty();
    }
}
