package headwater.ingest.yarn;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.manifest.Ranges;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BerryResolutionsTest {
    private static BerryResolutions of(String... pairs) {
        Ranges.Builder ranges = new Ranges.Builder();
        for (int i = 0; i < pairs.length; i += 2) {
            ranges.put(pairs[i], pairs[i + 1]);
        }
        return new BerryResolutions(ranges.take());
    }

    @ParameterizedTest
    @CsvSource({
        "ms, true",
        "ms@^2.0.0, true",
        "ms@npm:^2.0.0, true",
        "ms@^2.1.0, false",
        "other, false",
        "send/ms, true",
        "send@npm:0.16.2/ms, true",
        "send@0.16.2/ms@^2.0.0, true",
        "send@0.16.3/ms, false",
        "other/ms, false",
        "@acme/send/ms, false",
        "send/@acme/ms, false",
        "**/ms, false",
        "*/ms, false",
        "send/**/ms, false"})
    void aPatternFitsByNameRangeAndParent(String pattern, boolean fits) {
        assertThat(of(pattern, "9.9.9").replacement(Descriptor.of("send@npm:0.16.2"), new Descriptor("ms", "npm:^2.0.0")))
                .isEqualTo(fits ? Optional.of("9.9.9") : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"@b/c", "@b/c@^1.0.0", "@a/p/@b/c", "@a/p@npm:1.0.0/@b/c@npm:^1.0.0"})
    void namesMayHaveScopes(String pattern) {
        assertThat(of(pattern, "1").replacement(Descriptor.of("@a/p@npm:1.0.0"), new Descriptor("@b/c", "^1.0.0"))).contains("1");
        assertThat(of(pattern, "1").replacement(Descriptor.of("@a/p@npm:1.0.0"), new Descriptor("c", "^1.0.0"))).isEmpty();
    }

    @Test
    void theFirstThatFitsIsTaken() {
        assertThat(of("other", "1", "a/ms", "2", "ms", "3").replacement(Descriptor.of("b@npm:1"), new Descriptor("ms", "*")))
                .contains("3");
        assertThat(of("ms", "3", "a/ms", "2").replacement(Descriptor.of("a@npm:1"), new Descriptor("ms", "*"))).contains("3");
    }
}
