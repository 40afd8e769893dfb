package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fidelity.Truth;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fixture made by npm gives the graph that npm's own arborist reads from it.
class PackageLockGoldenTest {
    @ParameterizedTest
    @MethodSource("headwater.ingest.npm.Fixtures#cases")
    void readsTheGraphThatNpmReads(String name) throws Exception {
        Path folder = Fixtures.folder(name);

        assertThat(Truth.compare(Truth.lockfileIn(folder), folder.resolve("expected.json"))).isEmpty();
    }
}
