package headwater.ingest.cyclonedx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.Ecosystem;
import headwater.model.PackageVersion;
import headwater.model.Purl;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlainPurlsTest {
    private static final List<String> TYPES = List.of("npm", "NPM", "pypi", "maven", "golang", "zig", "cargo", "");
    private static final List<String> NAMES = List.of("ms", "JSONStream", "@acme/ms", "a.b_c", "a b", "ä", "a%62", "a@b", "a/b", "",
            "A_b", "%40acme");
    private static final List<String> VERSIONS = List.of("1.0.0", "1.0.0+b", "1.0.0-rc.1~x", "", "1?a=b", "1#c", "1/2", " 1", "@1");
    private static final List<String> ENDS = List.of("", "?a=b", "#c", " ", "x");

    static IntStream seeds() {
        return IntStream.range(0, 100);
    }

    private static @Nullable Ecosystem plain(PlainPurls plain, String purl, String name, String version) {
        return plain.of(("<<" + purl + ">>").toCharArray(), 2, purl.length(), name, version);
    }

    @ParameterizedTest
    @CsvSource({"pkg:npm/ms@2.1.3, ms, 2.1.3, NPM", "pkg:npm/JSONStream@1.3.5-rc.1~x, JSONStream, 1.3.5-rc.1~x, NPM",
        "pkg:cargo/serde_json@1.0.0, serde_json, 1.0.0, CARGO"})
    void mostAre(String purl, String name, String version, Ecosystem ecosystem) {
        assertThat(plain(new PlainPurls(), purl, name, version)).isEqualTo(ecosystem);
    }

    @ParameterizedTest
    @CsvSource({"pkg:npm/%40acme/ms@2.1.3, @acme/ms, 2.1.3", "pkg:npm/ms@2.1.3?a=b, ms, 2.1.3", "pkg:npm/ms@2.1.4, ms, 2.1.3",
        "pkg:NPM/ms@2.1.3, ms, 2.1.3", "pkg:pypi/a_b@1, a_b, 1", "pkg:zig/a@1, a, 1", "pkg:npm/ms, ms, 2.1.3", "ms@2.1.3, ms, 2.1.3",
        "pkg:npm/xms@2.1.3, ms, 2.1.3"})
    void whatSaysMoreOrOtherwiseIsNone(String purl, String name, String version) {
        assertThat(plain(new PlainPurls(), purl, name, version)).isNull();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsRecognisedReadsTheSame(int seed) {
        Random random = new Random(seed);
        PlainPurls plain = new PlainPurls();
        for (int i = 0; i < 1_000; i++) {
            String name = any(NAMES, random);
            String version = any(VERSIONS, random);
            String purl = "pkg:" + any(TYPES, random) + "/" + (random.nextInt(4) == 0 ? any(NAMES, random) : name) + "@"
                    + (random.nextInt(4) == 0 ? any(VERSIONS, random) : version) + (random.nextInt(3) == 0 ? any(ENDS, random) : "");
            Ecosystem ecosystem = plain(plain, purl, name, version);
            if (ecosystem != null) {
                PackageVersion read = Purl.read(purl).orElseThrow();
                assertThat(read).isEqualTo(new PackageVersion(ecosystem, name, version));
                assertThat(read.purl()).hasToString(purl);
            }
        }
    }

    private static String any(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
