package headwater.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Hand-made builds, each with the one reason that a person would give.
class WhyTest {
    private static String came(String label, String before, String now) {
        return DiffText.came(Builds.diff(Builds.of(before), Builds.of(now)), label);
    }

    @Test
    void aChangedLineExplainsItsPackageAndWhatThatNewlyDeclares() {
        String before = "root > axios@1.14.0 ^1.14.0";
        String now = """
                root > axios@1.14.1 ^1.14.1
                axios@1.14.1 > plain-crypto-js@4.2.1 ^4.2.1
                """;

        assertThat(came("axios@1.14.1", before, now)).isEqualTo("because of axios RANGE by axios@1.14.1");
        assertThat(came("plain-crypto-js@4.2.1", before, now))
                .isEqualTo("because of axios RANGE by axios@1.14.1>plain-crypto-js@4.2.1");
    }

    @Test
    void aDirectDependencyThatMovedInsideItsRangeIsACause() {
        assertThat(came("b@1.0.0", "root > a@1.0.0 ^1.0.0", """
                root > a@1.1.0 ^1.0.0
                a@1.1.0 > b@1.0.0 ^1.0.0
                """)).isEqualTo("because of a VERSION by a@1.1.0>b@1.0.0");
    }

    @Test
    void anAddedLineExplainsAllThatItBrings() {
        assertThat(came("c@1.0.0", "root > z@1.0.0 ^1.0.0", """
                root > z@1.0.0 ^1.0.0
                root > a@1.0.0 ^1.0.0
                a@1.0.0 > b@1.0.0 ^1.0.0
                b@1.0.0 > c@1.0.0 ^1.0.0
                """)).isEqualTo("because of a ADDED by a@1.0.0>b@1.0.0>c@1.0.0");
    }

    @Test
    void aTransitiveThatWasSwappedInsideAnUnchangedRangeIsUnexplained() {
        String before = """
                root > nodemon@1.18.4 ^1.18.3
                nodemon@1.18.4 > event-stream@3.3.5 ~3.3.0
                """;
        String now = """
                root > nodemon@1.18.4 ^1.18.3
                nodemon@1.18.4 > event-stream@3.3.6 ~3.3.0
                event-stream@3.3.6 > flatmap-stream@0.1.1 ^0.1.0
                """;

        assertThat(came("event-stream@3.3.6", before, now)).isEqualTo("unexplained RE_RESOLVED nodemon@1.18.4 ~3.3.0");
        assertThat(came("flatmap-stream@0.1.1", before, now)).isEqualTo("unexplained FOLLOWS event-stream@3.3.6 ^0.1.0");
    }

    /// A swap that rides along with an honest update of its dependent.
    @Test
    void aDependentThatMovedDoesNotExplainWhatItDeclaresAsBefore() {
        String before = """
                root > lint@1.0.0 ^1.0.0
                lint@1.0.0 > chalk@5.6.0 ^5.0.0
                """;
        String now = """
                root > lint@1.1.0 ^1.1.0
                lint@1.1.0 > chalk@5.6.1 ^5.0.0
                """;

        assertThat(came("chalk@5.6.1", before, now)).isEqualTo("unexplained RE_RESOLVED lint@1.1.0 ^5.0.0");
        assertThat(came("chalk@5.6.1", before, now.replace("^5.0.0", "^5.6.0")))
                .isEqualTo("because of lint RANGE by lint@1.1.0>chalk@5.6.1");
    }

    @Test
    void aVersionOutsideTheUnchangedRangeIsTheGravest() {
        assertThat(came("b@2.0.0", "root > a@1.0.0 ^1\na@1.0.0 > b@1.0.0 ^1.0.0",
                "root > a@1.0.0 ^1\na@1.0.0 > b@2.0.0 ^1.0.0")).isEqualTo("unexplained OUT_OF_RANGE a@1.0.0 ^1.0.0");
    }

    @Test
    void aPackageThatDeclaresMoreUnderTheSameVersionExplainsNothing() {
        assertThat(came("evil@1.0.0", "root > a@1.0.0 ^1", "root > a@1.0.0 ^1\na@1.0.0 > evil@1.0.0 ^1.0.0"))
                .isEqualTo("unexplained SAME_VERSION_ASKS a@1.0.0 ^1.0.0");
    }

    @Test
    void anOptionalPeerThatIsThereNowIsTold() {
        assertThat(came("b@1.0.0", "root > a@1.0.0 ^1", "root > a@1.0.0 ^1\na@1.0.0 > b@1.0.0 ^1.0.0 peerOptional"))
                .isEqualTo("unexplained NOW_MET a@1.0.0 ^1.0.0");
    }

    @Test
    void whatNothingDependsOnIsUnexplained() {
        assertThat(came("stray@1.0.0", "root > a@1.0.0 ^1", "root > a@1.0.0 ^1\nstray@1.0.0"))
                .isEqualTo("unexplained NOTHING_ASKS");
    }

    @Test
    void theNearestOfSeveralCausesIsNamedAndTheOthersAreTold() {
        assertThat(came("c@1.0.0", "root > z@1.0.0 ^1", """
                root > a@1.0.0 ^1
                root > b@1.0.0 ^1
                a@1.0.0 > x@1.0.0 ^1
                x@1.0.0 > c@1.0.0 ^1
                b@1.0.0 > c@1.0.0 ^1
                """)).isEqualTo("because of b ADDED by b@1.0.0>c@1.0.0 and others");
    }

    @Test
    void aCycleOfWhatCameIsExplainedOnce() {
        assertThat(came("c@1.0.0", "root > z@1.0.0 ^1", """
                root > a@1.0.0 ^1
                a@1.0.0 > b@1.0.0 ^1
                b@1.0.0 > c@1.0.0 ^1
                c@1.0.0 > a@1.0.0 ^1
                """)).isEqualTo("because of a ADDED by a@1.0.0>b@1.0.0>c@1.0.0");
    }

    @Test
    void aLineOfAMemberIsACauseToo() {
        assertThat(came("a@1.0.0", "root > packages/ui * workspace",
                "root > packages/ui * workspace\npackages/ui > a@1.0.0 ^1 dev"))
                .isEqualTo("because of a ADDED by a@1.0.0");
    }

    @Test
    void withoutAManifestNobodyCanTell() {
        SnapshotDiff diff = Builds.diff(Builds.inferred("a@1.0.0 > b@1.0.0 ^1"),
                Builds.inferred("a@1.1.0 > b@1.0.0 ^1\na@1.1.0 > c@1.0.0 ^1"));

        assertThat(DiffText.came(diff, "a@1.1.0")).isEqualTo("cannot tell MANIFEST");
        assertThat(DiffText.came(diff, "c@1.0.0")).isEqualTo("cannot tell MANIFEST");
        assertThat(diff.manifest()).isEmpty();
    }

    @Test
    void withoutRangesNobodyCanTellWhetherADeclarationChanged() {
        assertThat(came("b@1.1.0", "root > a@1.0.0 ?\na@1.0.0 > b@1.0.0 ?", "root > a@1.1.0 ?\na@1.1.0 > b@1.1.0 ?"))
                .isEqualTo("cannot tell RANGES");
    }

    @Test
    void withoutDependenciesNobodyCanTell() {
        assertThat(DiffText.came(Builds.diff(Builds.of("a@1.0.0"), Builds.of("a@1.0.0\nb@1.0.0")), "b@1.0.0"))
                .isEqualTo("cannot tell DEPENDENCIES");
    }

    @Test
    void whatWentIsExplainedByTheLineThatWent() {
        SnapshotDiff diff = Builds.diff(Builds.of("root > z@1.0.0 ^1\nroot > a@1.0.0 ^1\na@1.0.0 > b@1.0.0 ^1"),
                Builds.of("root > z@1.0.0 ^1"));

        assertThat(DiffText.of(diff)).contains("  gone 1.0.0 because of a REMOVED by a@1.0.0>b@1.0.0");
    }

    /// A chain this long would overflow a search that calls itself.
    @Test
    void aVeryLongChainIsExplained() {
        StringBuilder now = new StringBuilder("root > p0@1.0.0 ^1\n");
        for (int i = 0; i < 20_000; i++) {
            now.append('p').append(i).append("@1.0.0 > p").append(i + 1).append("@1.0.0 ^1\n");
        }
        assertThat(came("p20000@1.0.0", "root > z@1.0.0 ^1", now.toString())).startsWith("because of p0 ADDED by p0@1.0.0>");
    }
}
