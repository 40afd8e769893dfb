package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fidelity.Truth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every fixture made by npm gives the graph that npm's own arborist reads from it.
class PackageLockGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/ingest/npm");

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(CASES)) {
            return folders.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsTheGraphThatNpmReads(String name) throws Exception {
        Path folder = CASES.resolve(name);

        assertThat(Truth.compare(Truth.lockfileIn(folder), folder.resolve("expected.json"))).isEmpty();
    }
}
