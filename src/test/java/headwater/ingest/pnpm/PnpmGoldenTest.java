package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fidelity.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fixture made by pnpm gives the graph that pnpm's own packages read from it.
class PnpmGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/ingest/pnpm");

    static List<Path> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheGraphThatPnpmReads(Path folder) throws Exception {
        assertThat(Truth.compare(Truth.lockfileIn(folder), folder.resolve("expected.json"))).isEmpty();
    }
}
