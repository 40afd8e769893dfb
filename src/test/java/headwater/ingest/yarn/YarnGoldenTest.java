package headwater.ingest.yarn;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fidelity.Truth;
import headwater.ingest.ReadResult;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fixture made by yarn gives the graph that yarn's own parsers read from it, without anything left over.
class YarnGoldenTest {
    @ParameterizedTest
    @MethodSource("headwater.ingest.yarn.YarnFixtures#cases")
    void readsTheGraphThatYarnReads(Path folder) throws Exception {
        assertThat(Truth.compare(folder.resolve("yarn.lock"), folder.resolve("expected.json"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("headwater.ingest.yarn.YarnFixtures#cases")
    void isReadWholly(Path folder) throws Exception {
        ReadResult result = YarnFixtures.read(folder);

        assertThat(result.coverage().percent()).isEqualTo(100);
        assertThat(result.coverage().unresolved()).isZero();
        assertThat(YarnFixtures.problems(result)).isSubsetOf("0 roots-inferred");
    }
}
