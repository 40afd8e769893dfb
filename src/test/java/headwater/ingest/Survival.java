package headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Coverage;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Whatever the bytes are, reading ends soon with a graph, its coverage and problems, or with a [ReadException] that says
/// what is wrong and where.
public final class Survival {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private Survival() {
    }

    /// Reads bytes under a file name and gives the result, or nothing when they were refused.
    public static Optional<ReadResult> check(String what, String fileName, byte[] bytes) {
        return assertTimeoutPreemptively(LIMIT, () -> {
            try {
                ReadResult result = read(fileName, bytes);
                assertCoherent(what, fileName, result);
                return Optional.of(result);
            } catch (ReadException refused) {
                assertThat(refused.getMessage()).as(what).isNotBlank();
                assertThat(refused.code()).as(what).matches("[a-z]+(-[a-z]+)*");
                assertThat(refused.origin().file()).as(what).isEqualTo(fileName);
                return Optional.empty();
            }
        }, what);
    }

    /// Reads bytes under a file name that has nothing beside it.
    public static ReadResult read(String fileName, byte[] bytes) throws ReadException {
        return BuiltInFormats.registry().read(InputSource.ofBytes(fileName, bytes, Map.of()), Progress.NONE);
    }

    private static void assertCoherent(String what, String fileName, ReadResult result) {
        Coverage coverage = result.coverage();
        assertThat(coverage.seen()).as(what).isEqualTo(coverage.understood() + coverage.skipped());
        assertThat(List.of(coverage.understood(), coverage.skipped(), coverage.unresolved(), coverage.unmetOptional()))
                .as(what).allMatch(count -> count >= 0);
        if (coverage.skipped() > 0) {
            assertThat(result.problems()).as(what).extracting(Problem::level).contains(Problem.Level.ERROR);
        }
        if (coverage.understood() == 0) {
            assertThat(result.problems()).as(what).isNotEmpty();
        }
        assertThat(result.problems()).as(what).allMatch(problem -> !problem.message().isBlank()
                && problem.origin().file().equals(fileName));
    }
}
