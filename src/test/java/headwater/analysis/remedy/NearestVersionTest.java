package headwater.analysis.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.remedy.NearestVersion.Rule;
import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NearestVersionTest {
    private static final PackageVersion AXIOS = new PackageVersion(Ecosystem.NPM, "axios", "1.14.1");

    private static NearestVersion of(PackageVersion bad, List<String> safe, String... allowed) {
        return NearestVersion.of(bad, safe, Set.of(allowed)::contains).orElseThrow();
    }

    @Test
    void whatAllRangesAllowComesFirst() {
        assertThat(of(AXIOS, List.of("0.30.3", "1.14.0", "1.14.2"), "0.30.3"))
                .isEqualTo(new NearestVersion("0.30.3", Rule.IN_RANGES));
    }

    @Test
    void ofSeveralAllowedTheGreatestBelowIsTaken() {
        assertThat(of(AXIOS, List.of("1.9.0", "1.14.0", "1.15.0", "0.30.3"), "1.9.0", "1.14.0", "1.15.0"))
                .isEqualTo(new NearestVersion("1.14.0", Rule.IN_RANGES));
        assertThat(of(AXIOS, List.of("1.16.0", "1.15.0"), "1.15.0", "1.16.0"))
                .isEqualTo(new NearestVersion("1.15.0", Rule.IN_RANGES));
    }

    @Test
    void thenTheSameMajorVersion() {
        assertThat(of(AXIOS, List.of("0.30.3", "1.2.0", "1.13.0", "2.0.0")))
                .isEqualTo(new NearestVersion("1.13.0", Rule.SAME_MAJOR));
        assertThat(of(AXIOS, List.of("0.30.3", "1.15.0"))).isEqualTo(new NearestVersion("1.15.0", Rule.SAME_MAJOR));
    }

    @Test
    void thenTheGreatestBelowAndLastTheLeastAbove() {
        assertThat(of(AXIOS, List.of("0.9.0", "0.30.3", "2.0.0"))).isEqualTo(new NearestVersion("0.30.3", Rule.BELOW));
        assertThat(of(AXIOS, List.of("3.0.0", "2.0.0"))).isEqualTo(new NearestVersion("2.0.0", Rule.ABOVE));
    }

    @Test
    void eachEcosystemHasItsOwnOrder() {
        PackageVersion python = new PackageVersion(Ecosystem.PYPI, "ultralytics", "8.3.41");
        assertThat(of(python, List.of("8.3.5", "8.3.40", "8.3.40rc1"))).isEqualTo(
                new NearestVersion("8.3.40", Rule.SAME_MAJOR));
    }

    @Test
    void whereNoOrderIsKnownTheFirstNamedIsTaken() {
        PackageVersion unknown = new PackageVersion(Ecosystem.UNKNOWN, "p", "2");
        assertThat(of(unknown, List.of("7", "1"))).isEqualTo(new NearestVersion("7", Rule.FIRST_NAMED));
        assertThat(of(unknown, List.of("7", "1"), "1")).isEqualTo(new NearestVersion("1", Rule.IN_RANGES));
    }

    @Test
    void withoutASafeVersionThereIsNone() {
        assertThat(NearestVersion.of(AXIOS, List.of(), _ -> true)).isEmpty();
    }
}
