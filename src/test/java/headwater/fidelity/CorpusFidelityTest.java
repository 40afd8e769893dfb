package headwater.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Real lockfiles, which nobody here wrote, against the package managers' own answers. Needs the corpus: the environment
/// variable HEADWATER_CORPUS names its folder.
class CorpusFidelityTest {
    private static final String TRUTH = ".truth.json";
    private static final List<String> FORMATS = List.of("package-lock.json", "npm-shrinkwrap.json", "yarn.lock",
            "pnpm-lock.yaml", "bun.lock");

    @TestFactory
    Stream<DynamicTest> everyLockfileGivesItsPackageManagersGraph() throws IOException {
        Optional<Path> corpus = Corpus.folder();
        assumeTrue(corpus.isPresent(), Corpus.ABSENT);
        try (Stream<Path> files = Files.walk(corpus.orElseThrow().resolve("lockfiles"))) {
            List<Path> truths = files.filter(file -> FORMATS.contains(withoutSuffix(file))).sorted().toList();
            assertThat(truths).hasSizeGreaterThan(18);
            return truths.stream().map(truth -> DynamicTest.dynamicTest(
                    truth.getParent().getFileName().toString(), () -> check(truth)));
        }
    }

    private static String withoutSuffix(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(TRUTH) ? name.substring(0, name.length() - TRUTH.length()) : "";
    }

    private static void check(Path truth) throws Exception {
        assertThat(Truth.compare(truth.resolveSibling(withoutSuffix(truth)), truth)).isEmpty();
    }
}
