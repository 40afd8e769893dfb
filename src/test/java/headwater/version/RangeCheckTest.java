package headwater.version;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RangeCheckTest {
    private final RangeCheck check = new RangeCheck();

    @Test
    void tellsWhetherAVersionLiesInARange() {
        assertThat(check.satisfied("^1.2.0", "1.9.0")).isTrue();
        assertThat(check.satisfied("^1.2.0", "2.0.0")).isFalse();
    }

    @Test
    void textThatIsNoRangeIsNotJudged() {
        assertThat(check.satisfied("github:acme/tool", "1.0.0")).isNull();
    }

    @Test
    void aVersionThatIsNotRecordedIsNotJudged() {
        assertThat(check.satisfied("^1.2.0", "")).isNull();
    }

    @Test
    void theSameRangeIsJudgedAgainForAnotherVersion() {
        assertThat(check.satisfied("1.x", "1.0.0")).isTrue();
        assertThat(check.satisfied("1.x", "2.0.0")).isFalse();
        assertThat(check.satisfied("1.x", "1.5.0")).isTrue();
    }
}
