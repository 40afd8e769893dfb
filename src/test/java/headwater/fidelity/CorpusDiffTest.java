package headwater.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.fixture.EventStream;
import headwater.progress.Progress;
import headwater.workbench.ChangeGroup;
import headwater.workbench.ChangeWords;
import headwater.workbench.CompareSnapshots;
import headwater.workbench.Snapshot;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Builds of real projects before and after a compromised release got in.
class CorpusDiffTest {
    private Path lockfiles = Path.of("");

    @BeforeEach
    void corpus() {
        assumeTrue(Corpus.folder().isPresent(), Corpus.ABSENT);
        lockfiles = Corpus.folder().orElseThrow().resolve("lockfiles");
    }

    private SnapshotDiff diff(String before, String now) throws Exception {
        return CompareSnapshots.of(open(before), open(now), Progress.NONE);
    }

    private Snapshot open(String folder) throws Exception {
        return EventStream.open().open(lockfiles.resolve(folder).resolve("package-lock.json"), Progress.NONE);
    }

    private static PackageChange change(SnapshotDiff diff, String name) {
        return diff.packages().stream().filter(each -> each.name().name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    void plainCryptoJsCameBecauseAxiosMoved() throws Exception {
        SnapshotDiff diff = diff("incident-axios-npm3-man0dya.before", "incident-axios-npm3-man0dya");

        PackageChange addition = change(diff, "plain-crypto-js");
        assertThat(ChangeGroup.kind(addition)).isEqualTo(ChangeGroup.Kind.CAUSE);
        assertThat(new ChangeWords(diff).reason(addition)).contains("axios ^1.14.0 → ^1.14.1 moved 1.14.0 → 1.14.1");
        assertThat(ChangeGroup.of(diff)).noneMatch(ChangeGroup::grave);
    }

    /// It is asked for by a component that was chosen anew inside a range that did not change.
    @Test
    void whatFollowsIsToldWithWhatItFollowsFrom() throws Exception {
        SnapshotDiff diff = diff("incident-chalk-npm3-cchistory.before", "incident-chalk-npm3-cchistory");

        PackageChange follows = change(diff, "get-east-asian-width");
        assertThat(ChangeGroup.kind(follows)).isEqualTo(ChangeGroup.Kind.UNEXPLAINED);
        assertThat(new ChangeWords(diff).reason(follows)).isEqualTo("get-east-asian-width 1.3.1 is new: "
                + "is-fullwidth-code-point 5.1.0 asks for ^1.3.1. is-fullwidth-code-point moved 5.0.0 → 5.1.0 inside ^5.0.0"
                + " of slice-ansi 7.1.1. No changed line of a manifest leads to it.");
        assertThat(new ChangeWords(diff).askedFor(follows))
                .isEqualTo("for is-fullwidth-code-point 5.1.0, inside ^5.0.0");
    }

    @Test
    void theCompromisedChalkPackagesAreToldWithTheirCause() throws Exception {
        SnapshotDiff diff = diff("incident-chalk-npm3-cchistory.before", "incident-chalk-npm3-cchistory");

        assertThat(diff.packages()).isNotEmpty();
        assertThat(diff.packages()).allSatisfy(each -> assertThat(new ChangeWords(diff).reason(each)).isNotEmpty());
        assertThat(diff("incident-chalk-npm3-cchistory", "incident-chalk-npm3-cchistory.before").packages())
                .isEqualTo(diff.inverse().packages());
        assertThat(diff("incident-chalk-npm3-cchistory", "incident-chalk-npm3-cchistory").isEmpty()).isTrue();
    }
}
