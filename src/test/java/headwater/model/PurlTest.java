package headwater.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurlTest {
    @ParameterizedTest
    @CsvSource({
        "ms, 2.1.3, pkg:npm/ms@2.1.3",
        "@acme/ms, 2.1.3, pkg:npm/%40acme/ms@2.1.3",
        "ms, '', pkg:npm/ms",
        "ms, 1.0.0+build.5, pkg:npm/ms@1.0.0%2Bbuild.5",
        "JSONStream, 1.3.5, pkg:npm/JSONStream@1.3.5",
        "a b, 1, pkg:npm/a%20b@1",
        "ä, 1, pkg:npm/%C3%A4@1"})
    void writesTheCanonicalSpelling(String name, String version, String expected) {
        assertThat(new PackageVersion(Ecosystem.NPM, name, version).purl()).hasToString(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pkg:npm/%40acme/ms@2.1.3", "pkg:npm/@acme/ms@2.1.3", "pkg:npm/%40acme%2Fms@2.1.3",
            "pkg:npm/%40acme%2fms@2.1.3", "PKG:npm/%40acme/ms@2.1.3", "pkg:NPM/%40acme/ms@2.1.3",
            "pkg://npm/%40acme/ms@2.1.3", "pkg:npm/%40acme/ms@2.1.3?a=b@c#d", "  pkg:npm/%40acme/ms@2.1.3\n"})
    void readsEverySpellingOfAScope(String text) {
        assertThat(Purl.parse(text)).contains(new PackageVersion(Ecosystem.NPM, "@acme/ms", "2.1.3"));
    }

    @ParameterizedTest
    @CsvSource({
        "pkg:npm/ms, ms, ''",
        "pkg:npm/@acme/ms, @acme/ms, ''",
        "pkg:npm/%40acme%2Fms, @acme/ms, ''",
        "pkg:npm/ms@1.0.0+build, ms, 1.0.0+build",
        "pkg:npm/ms@1.0.0%2Bbuild, ms, 1.0.0+build"})
    void readsNameAndVersion(String text, String name, String version) {
        assertThat(Purl.parse(text)).contains(new PackageVersion(Ecosystem.NPM, name, version));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ms@2.1.3", "pkg:", "pkg:npm", "pkg:npm/", "pkg:zig/requests@2.0.0", "npm:ms@2.1.3",
            "https://example.org/pkg:npm/ms"})
    void otherTextIsNone(String text) {
        assertThat(Purl.parse(text)).isEmpty();
    }

    @Test
    void malformedEscapesAreKeptAsWritten() {
        assertThat(Purl.parse("pkg:npm/a%zz@1")).contains(new PackageVersion(Ecosystem.NPM, "a%zz", "1"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsWrittenIsReadAgain(int seed) {
        Random random = new Random(seed);
        String name = text(random, 1 + random.nextInt(6));
        PackageVersion original = new PackageVersion(Ecosystem.NPM,
                random.nextBoolean() ? "@" + text(random, 3) + "/" + name : name, text(random, random.nextInt(6)));

        assertThat(Purl.parse(original.purl().text())).as("seed %d: %s", seed, original.purl()).contains(original);
    }

    private static String text(Random random, int length) {
        String alphabet = "abzAZ019.-_~+%?#@& ä漢\"";
        return random.ints(length, 0, alphabet.length())
                .collect(StringBuilder::new, (text, i) -> text.append(alphabet.charAt(i)), StringBuilder::append).toString();
    }
}
