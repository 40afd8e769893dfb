package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.Slice;
import headwater.analysis.TargetSelection;
import headwater.analysis.remedy.Remedy;
import headwater.analysis.whatif.Change;
import headwater.fixture.EventStream;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Findings, counts and cuts of a snapshot that is changed in thought only.
class WhatIfTest {
    private static final Snapshot BEFORE = EventStream.answer(EventStream.AFFECTED).snapshot();

    private static int[] named(Snapshot snapshot, String text) {
        return TargetSelection.of(snapshot.graph(), text).instances();
    }

    private static Investigation answer(Snapshot snapshot) {
        return EventStream.investigate().of(snapshot, Progress.NONE);
    }

    @Test
    void removingThePackageThatBringsItInRemovesTheFinding() {
        WhatIf after = WhatIf.of(BEFORE, new Change.Remove(named(BEFORE, "ps-tree")), Progress.NONE);

        assertThat(answer(BEFORE).verdict()).isEqualTo(Verdict.AFFECTED);
        assertThat(answer(after.snapshot()).verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(answer(after.snapshot()).findings()).isEmpty();
        assertThat(after.snapshot().componentCount()).isEqualTo(BEFORE.componentCount() - 3);
    }

    @Test
    void removingOneOfTwoWaysLeavesTheFindingOnTheOther() {
        WhatIf after = WhatIf.of(BEFORE, new Change.RemoveLines(named(BEFORE, "nodemon")[0]), Progress.NONE);

        assertThat(answer(after.snapshot()).compromised()).hasSize(2)
                .allSatisfy(each -> assertThat(each.paths()).isEqualTo("1"));
        assertThat(Remedy.of(Slice.of(after.snapshot().graph()), named(after.snapshot(), "event-stream"),
                EventStream.investigate().safeVersions(), Progress.NONE).smallest().components())
                .isEqualTo(named(after.snapshot(), "npm-run-all"));
    }

    /// What 3.3.4 depends on stands nowhere in the file, so the answer is no all-clear.
    @Test
    void anOverrideWithAVersionThatIsInNoFileIsNotWhollyKnown() {
        WhatIf after = WhatIf.of(BEFORE, new Change.Replace(named(BEFORE, "event-stream"), "3.3.4"), Progress.NONE);

        assertThat(answer(after.snapshot()).compromised()).isEmpty();
        assertThat(answer(after.snapshot()).verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(after.snapshot().problems()).extracting(Problem::code)
                .containsExactly("virtual", "virtual-dependencies-unknown");
    }

    @Test
    void isMarkedOnceHoweverManyChangesAreTriedOut() {
        Snapshot once = WhatIf.of(BEFORE, new Change.Remove(named(BEFORE, "ms")), Progress.NONE).snapshot();
        Snapshot twice = WhatIf.of(once, new Change.RemoveLines(named(once, "nodemon")[0]), Progress.NONE).snapshot();

        assertThat(BEFORE.isVirtual()).isFalse();
        assertThat(twice.isVirtual()).isTrue();
        assertThat(twice.shortName()).isEqualTo("package-lock.json (what-if)");
        assertThat(twice.problems()).extracting(Problem::code).containsExactly("virtual");
        assertThat(answer(twice).nearMisses()).isZero();
    }

    @Test
    void everySentenceBeginsWithWhatWasChanged() {
        Snapshot after = WhatIf.of(BEFORE, new Change.Replace(named(BEFORE, "event-stream"), "3.3.4"), Progress.NONE).snapshot();

        assertThat(Sentence.of(answer(after)).headline()).isEqualTo("Virtual, not in the file: event-stream 3.3.6 overridden with "
                + "3.3.4. Nothing listed was found in what could be read.");
        assertThat(Sentence.of(answer(after)).detail()).contains("On what a version that was tried depends stands in no part of the file.");
        assertThat(Sentence.of(answer(BEFORE)).headline()).doesNotContain("Virtual");
    }

    @Test
    void severalChangesAreToldByTheNumbersBeforeTheFirst() {
        int nodemon = named(BEFORE, "nodemon")[0];
        int psTree = named(BEFORE, "ps-tree")[0];
        int remy = named(BEFORE, "pstree.remy")[0];
        Snapshot after = WhatIf.all(BEFORE, List.of(new Change.RemoveLines(nodemon), new Change.Remove(new int[] {remy}),
                new Change.Replace(new int[] {psTree}, "1.2.0")), Progress.NONE);

        assertThat(after.tried()).containsExactly("nodemon 1.18.4 taken out of the manifests",
                "ps-tree 1.1.0 overridden with 1.2.0");
        assertThat(named(after, "ps-tree@1.2.0")).hasSize(1);
        assertThat(named(after, "pstree.remy")).isEmpty();
    }
}
