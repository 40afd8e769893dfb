package headwater.workbench.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.TargetSelection;
import headwater.analysis.remedy.Edit;
import headwater.analysis.remedy.RemedyAnswer;
import headwater.fixture.EventStream;
import headwater.model.DependencyScope;
import headwater.progress.Progress;
import headwater.workbench.Snapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditWordsTest {
    private static FindRemedy find(String lockfile, String target) {
        Snapshot snapshot = EventStream.answer(lockfile).snapshot();
        return FindRemedy.of(snapshot, TargetSelection.of(snapshot.graph(), target).instances(), DependencyScope.all(),
                EventStream.investigate().safeVersions(), Optional.empty(), Progress.NONE);
    }

    private static List<String> words(FindRemedy found, RemedyAnswer answer) {
        return answer.edits().stream().map(new EditWords(found)::edit).toList();
    }

    @Test
    void anOverrideTellsVersionRangeAndProduction() {
        FindRemedy found = find(EventStream.AFFECTED, "event-stream");

        assertThat(words(found, found.remedy().ways().getFirst())).containsExactly(
                "override event-stream@3.3.6 with 3.3.4: inside every declared range; gets into production");
    }

    @Test
    void aRangeThatForbidsTheVersionIsNamedWithWhoAsksForIt() {
        FindRemedy found = find(EventStream.AFFECTED.replace("~3.3.0", "~3.3.5"), "event-stream");
        Edit edit = found.remedy().ways().getFirst().edits().getFirst();

        assertThat(edit.weight()).isEqualTo(7);
        assertThat(new EditWords(found).edit(edit)).contains("outside of ~3.3.5 (ps-tree@1.1.0)");
    }

    @Test
    void aLineOfOurOwnNamesTheManifest() {
        FindRemedy found = find(EventStream.AFFECTED, "ms");

        assertThat(words(found, found.remedy().smallest())).containsExactly("remove ms@2.0.0 or change it to another version in the"
                + " manifest of shop@1.0.0: no safe version is known; development only");
    }

    @Test
    void aComponentThatOnlyBringsItInIsNotCalledUnsafe() {
        FindRemedy found = find(EventStream.AFFECTED, "flatmap-stream");

        assertThat(words(found, found.remedy().ways().get(2))).allSatisfy(text -> assertThat(text)
                .contains("which version does without it is not recorded"));
        assertThat(words(found, found.remedy().ways().getFirst())).allSatisfy(text -> assertThat(text)
                .contains("override flatmap-stream@0.1.1 with another version: no safe version is known"));
    }

    @Test
    void theProofCountsPathsThatShareNothing() {
        FindRemedy found = find(EventStream.AFFECTED, "event-stream");

        assertThat(EditWords.proof(found.remedy().smallest())).isEqualTo("1 path: one edit is the least");
        assertThat(EditWords.proof(found.remedy().ways().get(2)))
                .isEqualTo("2 paths share nothing that may be touched: fewer edits than that cannot do");
    }

    @ParameterizedTest
    @EnumSource(RemedyAnswer.Kind.class)
    void everyWayHasATitleAndAReasonWhyItMayNotWork(RemedyAnswer.Kind kind) {
        assertThat(EditWords.title(kind)).matches("[A-Z][a-z ]+");
        assertThat(EditWords.impossible(kind)).startsWith("not possible: ");
    }

    @Test
    void theLockfileOfNpmIsChangedByNpmUnlessSomebodySaysOtherwise() {
        assertThat(find(EventStream.AFFECTED, "ms").manager()).contains(PackageManager.NPM);
    }
}
