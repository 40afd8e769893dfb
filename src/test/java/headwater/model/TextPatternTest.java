package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextPatternTest {
    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @Test
    void addressesOfOneRegistryHaveOnePattern() {
        PackageVersion plain = new PackageVersion(Ecosystem.NPM, "ms", "2.1.3");
        PackageVersion scoped = new PackageVersion(Ecosystem.NPM, "@acme/left", "10.0.0-rc.1");
        assertThat(TextPattern.of("node_modules/ms", plain)).isEqualTo(TextPattern.of("node_modules/@acme/left", scoped));
        assertThat(TextPattern.of("https://registry.example.org/@acme/left/-/left-10.0.0-rc.1.tgz", scoped)).hasSize(40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesBackExactlyTheText(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            PackageVersion owner = HostileText.packageVersion(random);
            String text = HostileText.about(owner, random);
            String pattern = TextPattern.of(text, owner);
            assertThat(TextPattern.render(pattern, owner)).isEqualTo(text);
            assertThat(TextPattern.renders(pattern, owner, text)).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void comparesAsTheTextsDo(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            PackageVersion left = HostileText.packageVersion(random);
            PackageVersion right = random.nextBoolean() ? left : HostileText.packageVersion(random);
            String leftText = HostileText.about(left, random);
            String rightText = random.nextBoolean() ? leftText : HostileText.about(right, random);
            String leftPattern = TextPattern.of(leftText, left);
            assertThat(TextPattern.renders(leftPattern, left, rightText)).isEqualTo(leftText.equals(rightText));
            assertThat(TextPattern.same(leftPattern, left, TextPattern.of(rightText, right), right))
                    .isEqualTo(leftText.equals(rightText));
        }
    }
}
