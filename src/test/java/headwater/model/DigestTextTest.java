package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigestTextTest {
    private static final String SHA512 = "sha512-" + "q83v".repeat(21) + "qw==";

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha1-q83v", "sha512-q83vqw==", "maven:sha256:abcdef", "two words:sha1:00ff", "sha1-q83v?opt",
            "sha512-q83v sha1-q83v", "sha512-q83vqx==", "sha512-q83vqw", "sha1-", "-", ":", "", "a:b:", "a:b:ABCDEF",
            "a:b:abc", "a:b:0g", "sha1-q8 v", "10c0/deadbeef", "a-b:c-d", "\0", "sha512-\u05d0"})
    void anyFormIsGivenBack(String text) {
        assertThat(DigestText.of(text)).hasToString(text);
    }

    @Test
    void usualFormsAreKeptAsBytes() {
        assertThat(DigestText.of(SHA512).bytes()).hasSize(64);
        assertThat(DigestText.of("maven:sha256:" + "ab".repeat(32)).bytes()).hasSize(32);
    }

    @Test
    void textAndBytesAreOneDigest() {
        assertThat(new Integrity(Integrity.NPM, "SHA-512", "ab".repeat(64)).text())
                .isEqualTo(DigestText.of(DigestText.of("sha512-", HexFormat.of().parseHex("ab".repeat(64))).toString()));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyTextIsGivenBackAndEqualsItselfOnly(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String text = HostileText.any(random);
            String other = HostileText.any(random);
            assertThat(DigestText.of(text)).hasToString(text);
            assertThat(DigestText.of(text).equals(DigestText.of(other))).isEqualTo(text.equals(other));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aColumnHoldsWhatWasAdded(int seed) {
        Random random = new Random(seed);
        String[] texts = IntStream.range(0, 400)
                .mapToObj(_ -> random.nextInt(4) == 0 ? null : digest(random)).toArray(String[]::new);
        DigestColumn column = new DigestColumn(1 + random.nextInt(3));
        for (String text : texts) {
            column.add(text == null ? null : DigestText.of(text));
        }
        DigestColumn trimmed = column.trimmed();
        for (int row = 0; row < texts.length; row++) {
            DigestText kept = trimmed.get(row);
            assertThat(kept == null ? null : kept.toString()).isEqualTo(texts[row]);
            int other = random.nextInt(texts.length);
            assertThat(trimmed.same(row, column, other))
                    .isEqualTo(Objects.equals(texts[row], texts[other]));
        }
    }

    /// Of more domains than a column numbers.
    private static String digest(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> "tool" + random.nextInt(150) + ":sha1:" + "0a".repeat(random.nextInt(3));
            case 1 -> "sha1-" + "q83v".repeat(random.nextInt(40));
            default -> HostileText.any(random);
        };
    }
}
