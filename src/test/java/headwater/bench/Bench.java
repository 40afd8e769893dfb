package headwater.bench;

import headwater.fidelity.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Prints figures against stated references, all of one run: `mvn -q test-compile exec:exec@bench`. Not a test: nothing
/// fails here. Needs the corpus (HEADWATER_CORPUS); the comparison of layouts also needs Graphviz's `dot` on the PATH.
final class Bench {
    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        List<Path> lockfiles = lockfiles();
        ReadBench.run(lockfiles);
        BomBench.run();
        AnalysisBench.run(lockfiles);
        SearchBench.run();
        CompareBench.run();
        LayoutBench.run(lockfiles);
    }

    private static List<Path> lockfiles() throws IOException {
        Path corpus = Corpus.folder().orElseThrow(() -> new IllegalStateException(Corpus.ABSENT));
        try (Stream<Path> files = Files.walk(corpus.resolve("lockfiles"))) {
            return files.filter(file -> file.endsWith("package-lock.json") || file.endsWith("npm-shrinkwrap.json"))
                    .sorted().toList();
        }
    }
}
