package headwater.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Real lockfiles of ecosystems beside JavaScript against an independent reading of them, and the small files of other
/// scanners' own tests. Needs the corpus, see [Corpus].
class OtherFormatsFidelityTest {
    private static final String TRUTH = ".truth.json";

    @TestFactory
    Stream<DynamicTest> everyLockfileGivesTheGraphOfItsTruth() throws IOException {
        Optional<Path> corpus = Corpus.folder();
        assumeTrue(corpus.isPresent(), Corpus.ABSENT);
        try (Stream<Path> files = Files.walk(corpus.orElseThrow().resolve("lockfiles"))) {
            List<Path> truths = files.filter(file -> file.toString().endsWith(TRUTH)
                    && file.getParent().getFileName().toString().startsWith("other-")).sorted().toList();
            assertThat(truths).hasSizeGreaterThanOrEqualTo(7);
            return truths.stream().map(truth -> DynamicTest.dynamicTest(truth.getParent().getFileName().toString(),
                    () -> check(truth)));
        }
    }

    private static void check(Path truthFile) throws Exception {
        String name = truthFile.getFileName().toString();
        Path lockfile = truthFile.resolveSibling(name.substring(0, name.length() - TRUTH.length()));
        JsonNode truth = new ObjectMapper().readTree(truthFile.toFile());
        if (!truth.path("nodesOnly").asBoolean()) {
            assertThat(Truth.compare(lockfile, truthFile)).isEmpty();
            return;
        }
        ReadResult read = BuiltInFormats.registry().read(InputSource.ofFile(lockfile), Progress.NONE);
        TreeSet<String> wanted = new TreeSet<>();
        truth.path("nodes").forEach(node -> wanted.add(node.path("id").asText() + " = " + node.path("name").asText() + "@"
                + node.path("version").asText()));
        assertThat(read.graph().components().stream().filter(each -> !each.location().isEmpty())
                .map(OtherFormatsFidelityTest::line)).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(read.graph().dependencyCount()).isZero();
        assertThat(read.facts().dependencies()).isFalse();
    }

    private static String line(Component component) {
        return component.location() + " = " + component.packageVersion();
    }

    /// Files that say by their names that they are none are refused; every other one is read, whatever it is called.
    @TestFactory
    Stream<DynamicTest> everySmallFileIsReadWhollyOrRefused() throws IOException {
        Optional<Path> corpus = Corpus.folder();
        assumeTrue(corpus.isPresent(), Corpus.ABSENT);
        Path small = corpus.orElseThrow().resolve("fixtures-small");
        List<String> folders = List.of("cargolock", "composerlock", "gemfilelock", "gomod", "gradlelockfile", "packageslockjson",
                "pipfilelock", "poetrylock", "uvlock", "syft", "trivy");
        try (Stream<Path> files = Files.walk(small)) {
            List<Path> found = files.filter(Files::isRegularFile).filter(file -> folders.stream().anyMatch(folder ->
                    file.toString().contains("/" + folder + "/"))).sorted().toList();
            assertThat(found).hasSizeGreaterThan(40);
            return found.stream().map(file -> DynamicTest.dynamicTest(small.relativize(file).toString(), () -> checkSmall(file)));
        }
    }

    /// Of two files nothing but their folder tells what they are.
    private static boolean isNone(String name) {
        return name.startsWith("not-") || name.startsWith("null.") || name.startsWith("invalid") || name.endsWith(".sum");
    }

    private static void checkSmall(Path file) {
        String name = file.getFileName().toString();
        boolean ambiguous = file.getParent().endsWith("uvlock") && name.startsWith("names-outside");
        try {
            ReadResult read = BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE);
            assertThat(isNone(name)).as("that " + name + " is read").isFalse();
            assertThat(read.coverage().complete()).isTrue();
        } catch (ReadException refused) {
            assertThat(isNone(name) || ambiguous).as(refused.origin() + ": " + refused.getMessage()).isTrue();
        }
    }
}
