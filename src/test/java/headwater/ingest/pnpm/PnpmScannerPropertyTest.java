package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.fidelity.Corpus;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A lockfile that the scanner reads gives the graph, the problems and the coverage that it gives when the YAML library
/// reads it. The mark of a document's end, which nobody writes, is what the scanner leaves to the library.
class PnpmScannerPropertyTest {
    private static final Path FIXTURES = Path.of("src/test/resources/ingest/pnpm");
    private static final String FOR_THE_LIBRARY = "...\n";
    private static final int SEEDS = 1_500;

    /// All that is read, or why nothing is.
    private static List<String> read(String text) {
        List<String> lines = new ArrayList<>();
        try {
            ReadResult result = new PnpmLockReader().read(InputSource.ofBytes("pnpm-lock.yaml", text.getBytes(StandardCharsets.UTF_8),
                    Map.of()), Progress.NONE);
            DependencyGraph graph = result.graph();
            graph.components().forEach(each -> lines.add(each.packageVersion() + " " + each.location() + " " + each.installedAs()
                    + " " + each.source() + " " + each.integrity() + " " + each.installScript() + " " + each.flags() + " " + each.origin()));
            for (int d = 0; d < graph.dependencyCount(); d++) {
                lines.add(graph.from(d) + " " + graph.relation(d) + " " + graph.to(d) + " " + graph.range(d) + " " + graph.byOverride(d));
            }
            result.problems().forEach(problem -> lines.add(problem.toString()));
            lines.add(result.coverage() + " " + result.formatVersion() + " " + List.of(graph.roots().length, graph.project()));
        } catch (ReadException refused) {
            lines.add(refused.code() + " " + refused.getMessage());
        }
        return lines;
    }

    private static void assertSameByLibrary(String what, String text) {
        String whole = text.endsWith("\n") ? text : text + "\n";
        List<String> read = read(whole);
        List<String> byLibrary = read(whole + FOR_THE_LIBRARY);
        if (read.size() == 1 && read.getFirst().startsWith("truncated")) {
            // Both ways it was the library; the mark is what it did not expect in the middle.
            assertThat(byLibrary).as(what).singleElement().asString().startsWith("not-yaml");
        } else {
            assertThat(read).as(what).isEqualTo(byLibrary);
        }
    }

    static Stream<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.endsWith("pnpm-lock.yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixtureGivesTheGraphOfTheLibrary(Path file) throws IOException {
        assertSameByLibrary(file.toString(), Files.readString(file));
    }

    @Test
    void everyLockfileOfTheCorpusGivesTheGraphOfTheLibrary() throws IOException {
        assumeTrue(Corpus.folder().isPresent(), Corpus.ABSENT);
        try (Stream<Path> files = Files.walk(Corpus.folder().orElseThrow())) {
            List<Path> lockfiles = files.filter(Files::isRegularFile).filter(file -> file.endsWith("pnpm-lock.yaml")).sorted().toList();
            assertThat(lockfiles).hasSizeGreaterThan(20);
            for (Path file : lockfiles) {
                assertSameByLibrary(file.toString(), Files.readString(file));
            }
        }
    }

    /// Lines that are gone, doubled, moved or cut: references without a target, packages without a snapshot and the other way
    /// round, keys in another order.
    @Test
    void damagedLockfilesGiveTheGraphOfTheLibrary() throws IOException {
        List<Path> files = fixtures().toList();
        int graphs = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<String> lines = new ArrayList<>(Files.readAllLines(files.get(random.nextInt(files.size()))));
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                damage(lines, random);
            }
            String text = String.join("\n", lines) + "\n";
            assertSameByLibrary("seed " + seed, text);
            graphs += read(text).size() > 1 ? 1 : 0;
        }
        assertThat(graphs).as("damaged files that still give a graph").isGreaterThan(SEEDS / 2);
    }

    private static void damage(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(random.nextInt(lines.size()), line);
            case 2 -> lines.set(at, line.replaceFirst("\\d", "7"));
            case 3 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
            default -> lines.set(at, line.replaceFirst("[a-z]", "\u00e9"));
        }
        if (lines.isEmpty()) {
            lines.add("lockfileVersion: '9.0'");
        }
    }
}
