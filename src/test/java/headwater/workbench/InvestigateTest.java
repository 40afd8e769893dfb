package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.analysis.match.Production;
import headwater.analysis.match.Tier;
import headwater.model.PackageVersion;
import headwater.progress.CancelledException;
import headwater.progress.Progress;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class InvestigateTest {
    @Test
    void aListedVersionIsAffectedWithPathsAndIntroducers() throws Exception {
        Investigation answer = Lockfiles.investigate(Lockfiles.of("'dependencies': {'a': '*', 'b': '*'}",
                "a': {'version': '1.0.0', 'dependencies': {'c': '*'}}", "b': {'version': '2.0.0', 'dependencies': {'c': '*'}}",
                "c': {'version': '3.0.0', 'dependencies': {'evil': '*'}}", "evil': {'version': '6.6.6'}"));

        assertThat(answer.verdict()).isEqualTo(Verdict.AFFECTED);
        assertThat(answer.targets()).containsExactly(4);
        assertThat(answer.gatekeepers()).extracting(PackageVersion::toString).containsExactly("c@3.0.0");
        Compromised evil = answer.compromised().getFirst();
        assertThat(evil.packageVersion()).hasToString("evil@6.6.6");
        assertThat(evil.paths()).isEqualTo(BigInteger.TWO);
        assertThat(evil.introducers()).extracting(PackageVersion::toString).containsExactly("a@1.0.0", "b@2.0.0");
        assertThat(evil.advisories()).containsExactly(Lockfiles.ADVISORY);
        assertThat(evil.production()).isEqualTo(Production.YES);
    }

    @Test
    void twoCopiesOfOneVersionAreOneWithTwoInstances() throws Exception {
        Investigation answer = Lockfiles.investigate(Lockfiles.of("'dependencies': {'a': '*'}, 'devDependencies': {'evil': '*'}",
                "a': {'version': '1.0.0', 'dependencies': {'evil': '*'}}", "evil': {'version': '6.6.6', 'dev': true}",
                "a/node_modules/evil': {'version': '6.6.6'}"));

        assertThat(answer.compromised()).hasSize(1);
        assertThat(answer.compromised().getFirst().instances()).containsExactly(2, 3);
        assertThat(answer.compromised().getFirst().paths()).isEqualTo(BigInteger.TWO);
        assertThat(answer.compromised().getFirst().production()).isEqualTo(Production.YES);
    }

    @Test
    void anUnrootedInstanceIsAffectedAndCounted() throws Exception {
        Investigation answer = Lockfiles.investigate(Lockfiles.of("'version': '1.0.0'", "evil': {'version': '6.6.6', 'dev': true}"));

        assertThat(answer.verdict()).isEqualTo(Verdict.AFFECTED);
        assertThat(answer.compromised().getFirst().unrooted()).isEqualTo(1);
        assertThat(answer.compromised().getFirst().paths()).isEqualTo(BigInteger.ZERO);
        assertThat(answer.compromised().getFirst().production()).isEqualTo(Production.NO);
    }

    @Test
    void aNearMissAloneIsNotAffected() throws Exception {
        Investigation answer = Lockfiles.investigate(Lockfiles.of("'dependencies': {'evil': '*'}", "evil': {'version': '6.6.5'}"));

        assertThat(answer.verdict()).isEqualTo(Verdict.NOT_FOUND);
        assertThat(answer.findings()).extracting(finding -> finding.tier()).containsExactly(Tier.NEAR);
        assertThat(answer.nearMisses()).isEqualTo(1);
        assertThat(answer.targets()).isEmpty();
    }

    @Test
    void nothingFoundInAnIncompleteInputIsIncomplete() throws Exception {
        assertThat(Lockfiles.investigate(Lockfiles.of("'version': '1.0.0'", "a': {}", "b': 7")).verdict())
                .isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void whatIsFoundInAnIncompleteInputIsAffected() throws Exception {
        assertThat(Lockfiles.investigate(Lockfiles.of("'version': '1.0.0'", "evil': {'version': '6.6.6'}", "b': 7")).verdict())
                .isEqualTo(Verdict.AFFECTED);
    }

    @Test
    void gatekeepersAreCommonToAllCompromised() throws Exception {
        Investigation answer = Lockfiles.investigate(Lockfiles.of("'dependencies': {'a': '*'}",
                "a': {'version': '1.0.0', 'dependencies': {'b': '*', 'worse': '*'}}",
                "b': {'version': '1.0.0', 'dependencies': {'evil': '*'}}",
                "evil': {'version': '6.6.6'}", "worse': {'version': '1.0.0'}"));

        assertThat(answer.compromised()).extracting(each -> each.packageVersion().toString())
                .containsExactly("evil@6.6.6", "worse@1.0.0");
        assertThat(answer.gatekeepers()).extracting(PackageVersion::toString).containsExactly("a@1.0.0");
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        Snapshot snapshot = Lockfiles.of("'version': '1.0.0'", "evil': {'version': '6.6.6'}");
        Progress cancelled = new Progress() {
            @Override
            public void report(double fraction) {
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        };

        assertThatThrownBy(() -> new Investigate(List.of(Lockfiles.ADVISORY)).of(snapshot, cancelled))
                .isInstanceOf(CancelledException.class);
    }
}
