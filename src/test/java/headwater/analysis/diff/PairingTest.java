package headwater.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// A lockfile against an SBOM: locations of one are install paths, of the other document-local ids.
class PairingTest {
    private static final String LOCK = """
            root > axios@1.14.0 ^1.14.0
            axios@1.14.0 > form-data@4.0.0 ^4.0.0
            axios@1.14.0 > ms@2.0.0#axios ^2.0.0
            form-data@4.0.0 > ms@2.0.0#form-data ^2.0.0
            """;
    private static final String SBOM = """
            root > axios@1.14.0 ?
            axios@1.14.0 > form-data@4.0.0 ?
            axios@1.14.0 > ms@2.0.0 ?
            form-data@4.0.0 > ms@2.0.0 ?
            """;

    @Test
    void lockfileAndSbomOfOneBuildHoldTheSame() {
        SnapshotDiff diff = Builds.diff(Builds.of(LOCK), Builds.sbom(SBOM));

        assertThat(diff.isEmpty()).as(DiffText.of(diff).toString()).isTrue();
        assertThat(diff.pairing().count(Pairing.How.PROJECT)).isEqualTo(1);
        assertThat(diff.pairing().count(Pairing.How.PACKAGE_VERSION)).isEqualTo(3);
        assertThat(diff.pairing().count(Pairing.How.LOCATION)).isZero();
    }

    @Test
    void theOnlyOnesLeftOfAPackageArePaired() {
        SnapshotDiff diff = Builds.diff(Builds.of(LOCK), Builds.sbom(SBOM.replace("axios@1.14.0", "axios@1.14.1")));

        assertThat(diff.pairing().count(Pairing.How.NAME)).isEqualTo(1);
        assertThat(diff.packages()).extracting(each -> each.name() + " " + each.changes())
                .containsExactly("axios [VersionUp[before=1.14.0, now=1.14.1]]");
    }

    @Test
    void anIdThatNamesAnotherPackageInTheNextDocumentIsNoPair() {
        SnapshotDiff diff = Builds.diff(Builds.sbom("root > a@1.0.0 ?\nroot > b@1.0.0 ?"),
                Builds.sbom("root > b@1.0.0 ?\nroot > a@1.0.0 ?"));

        assertThat(diff.packages()).isEmpty();
        assertThat(diff.manifest()).isEmpty();
    }

    @Test
    void whatOnlyOneSideCanTellIsNoChange() {
        SnapshotDiff diff = Builds.diff(Builds.sbom(SBOM), Builds.of(LOCK.replace("^1.14.0", "^1.14.0 dev")));

        assertThat(diff.packages()).isEmpty();
        assertThat(diff.manifest()).isEmpty();
    }
}
