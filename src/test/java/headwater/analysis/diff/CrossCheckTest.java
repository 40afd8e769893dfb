package headwater.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.fidelity.Corpus;
import headwater.fidelity.Truth;
import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.progress.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrossCheckTest {
    private static CrossCheck check(Build before, Build now) {
        return CrossCheck.of(Builds.diff(before, now)).orElseThrow();
    }

    private static List<String> words(List<CrossCheck.Alone> alone) {
        return alone.stream().map(each -> each.name() + "@" + each.version() + " " + each.reason()
                + (each.other().isEmpty() ? "" : " " + each.other())).toList();
    }

    @Test
    void twoFilesOfOneToolAreNotCrossChecked() {
        assertThat(CrossCheck.of(Builds.diff(Builds.of("root > a@1 1"), Builds.of("root > b@1 1")))).isEmpty();
    }

    @Test
    void whatBothListIsCounted() {
        CrossCheck check = check(Builds.of("root > a@1 1\na@1 > b@1 1\na@1 > b@1#x 1"), Builds.sbom("root > a@1 ?\na@1 > b@1 ?"));

        assertThat(check).isEqualTo(new CrossCheck(2, List.of(), List.of()));
    }

    @Test
    void developmentIsLeftOutAsAWhole() {
        Build lock = Builds.of("root > a@1 1\nroot > t@1 1 dev\nt@1 > u@1 1\nt@1 > a@1 1");

        assertThat(words(check(lock, Builds.sbom("root > a@1 ?")).before()))
                .containsExactly("t@1 DEVELOPMENT", "u@1 DEVELOPMENT");
        assertThat(words(check(lock, Builds.sbom("root > a@1 ?\nroot > u@1 ?")).before())).containsExactly("t@1 UNEXPLAINED");
    }

    @Test
    void anotherVersionIsNamed() {
        CrossCheck check = check(Builds.of("root > a@1.2.3 1"), Builds.sbom("root > a@1.2.4 ?"));

        assertThat(words(check.before())).containsExactly("a@1.2.3 OTHER_VERSION 1.2.4");
        assertThat(words(check.now())).containsExactly("a@1.2.4 OTHER_VERSION 1.2.3");
    }

    @ParameterizedTest
    @CsvSource({"JSONStream@1, jsonstream@1", "@scope/util@1, util@1", "@scope/util@1, scope/util@1", "@scope/util@1, %40scope/util@1",
        "my_pkg@1, my-pkg@1"})
    void anotherSpellingIsNamed(String here, String there) {
        CrossCheck check = check(Builds.of("root > " + here + " 1"), Builds.sbom("root > " + there + " ?"));

        assertThat(words(check.before())).containsExactly(here + " SPELLING " + there);
        assertThat(words(check.now())).containsExactly(there + " SPELLING " + here);
    }

    @Test
    void aNameThatBothListIsNoSpellingOfAnother() {
        CrossCheck check = check(Builds.of("root > node@18 1\nroot > @types/node@18 1"), Builds.sbom("root > node@18 ?"));

        assertThat(words(check.before())).containsExactly("@types/node@18 UNEXPLAINED");
    }

    @Test
    void ourOwnCodeListedAsAComponentIsSaidSo() {
        CrossCheck check = check(Builds.of("root > a@1 1"), Builds.sbom("root > a@1 ?\nroot > root@1.0.0 ?"));

        assertThat(words(check.now())).containsExactly("root@1.0.0 OWN");
        assertThat(check.before()).isEmpty();
    }

    @Test
    void whatNothingExplainsIsSaidSo() {
        CrossCheck check = check(Builds.of("root > a@1 1"), Builds.sbom("root > a@1 ?\nroot > evil@6 ?"));

        assertThat(words(check.now())).containsExactly("evil@6 UNEXPLAINED");
    }

    @Test
    void isTheSameTheOtherWayRound() {
        Build lock = Builds.of("root > a@1 1\nroot > t@1 1 dev\nroot > b@2 2");
        Build sbom = Builds.sbom("root > a@1 ?\nroot > b@3 ?\nroot > c@1 ?");
        CrossCheck there = check(lock, sbom);

        assertThat(check(sbom, lock)).isEqualTo(new CrossCheck(there.both(), there.now(), there.before()));
    }

    /// Real lockfiles and the documents that npm and cyclonedx-npm made of the same trees: everything is explained.
    @ParameterizedTest
    @CsvSource({"incident-event-stream-npm1-yakyak, cyclonedx-npm-generated/incident-event-stream-npm1-yakyak.cdx.json, 729, 0, 0",
        "npm3-npmcli-2024, cyclonedx-npm-generated/npm3-npmcli-2024.cdx.json, 1019, 1, 17",
        "incident-axios-npm3-man0dya, npm-spdx-generated/incident-axios-npm3-man0dya.spdx.json, 409, 0, 0"})
    void explainsEveryDifferenceOfRealPairs(String lockfile, String sbom, int both, int onlyLock, int onlySbom) throws Exception {
        assumeTrue(Corpus.folder().isPresent(), "the corpus is not here");
        Path corpus = Corpus.folder().orElseThrow();
        CrossCheck check = check(build(Truth.lockfileIn(corpus.resolve("lockfiles").resolve(lockfile))),
                build(corpus.resolve("sbom").resolve(sbom)));

        assertThat(check.both()).isEqualTo(both);
        assertThat(check.before()).hasSize(onlyLock).noneMatch(each -> each.reason() == CrossCheck.Reason.UNEXPLAINED);
        assertThat(check.now()).hasSize(onlySbom).noneMatch(each -> each.reason() == CrossCheck.Reason.UNEXPLAINED);
    }

    private static Build build(Path file) throws Exception {
        ReadResult read = BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE);
        return new Build(read.graph(), read.facts(), read.reader().name());
    }
}
