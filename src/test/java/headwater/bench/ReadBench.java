package headwater.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.ingest.FormatRegistry;
import headwater.ingest.InputSource;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Reading a lockfile into a graph, against Jackson's tree of the same bytes.
final class ReadBench {
    private static final int TIMES = 51;
    /// The compiler is done with both by then.
    private static final int WARMINGS = 200;
    private static final int LEAST_BYTES = 500_000;

    private ReadBench() {
    }

    static void run(List<Path> lockfiles) throws Exception {
        System.out.println("Reading: graph / Jackson readTree (median CPU of " + TIMES + " in turn, after " + WARMINGS + ")");
        FormatRegistry formats = BuiltInFormats.registry();
        ObjectMapper mapper = new ObjectMapper();
        for (Path file : lockfiles) {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < LEAST_BYTES) {
                continue;
            }
            InputSource input = InputSource.ofBytes(file.getFileName().toString(), bytes, Map.of());
            double[] medians = Measure.mediansMillis(WARMINGS, TIMES, () -> formats.read(input, Progress.NONE), () -> mapper.readTree(bytes));
            System.out.printf("  %-40s %5d kB  %6.1f ms / %6.1f ms = %.2f%n", file.getParent().getFileName(),
                    bytes.length / 1000, medians[0], medians[1], medians[0] / medians[1]);
        }
    }
}
