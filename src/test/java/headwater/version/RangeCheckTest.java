package headwater.version;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RangeCheckTest {
    private final RangeCheck check = new RangeCheck();

    private @Nullable Boolean satisfied(String range, String version) {
        return check.satisfied(range, new PackageVersion(Ecosystem.NPM, "a", version));
    }

    @Test
    void tellsWhetherAVersionLiesInARange() {
        assertThat(satisfied("^1.2.0", "1.9.0")).isTrue();
        assertThat(satisfied("^1.2.0", "2.0.0")).isFalse();
    }

    @Test
    void textThatIsNoRangeIsNotJudged() {
        assertThat(satisfied("github:acme/tool", "1.0.0")).isNull();
    }

    @Test
    void aVersionThatIsNotRecordedIsNotJudged() {
        assertThat(satisfied("^1.2.0", "")).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Ecosystem.class, names = "NPM", mode = EnumSource.Mode.EXCLUDE)
    void rangesOfOtherEcosystemsAreNotJudged(Ecosystem ecosystem) {
        assertThat(check.satisfied("^1.2.0", new PackageVersion(ecosystem, "a", "2.0.0"))).isNull();
    }

    @Test
    void theSameRangeIsJudgedAgainForAnotherVersion() {
        assertThat(satisfied("1.x", "1.0.0")).isTrue();
        assertThat(satisfied("1.x", "2.0.0")).isFalse();
        assertThat(satisfied("1.x", "1.5.0")).isTrue();
    }
}
