package headwater.bench;

import headwater.fidelity.Corpus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Prints figures against stated references, all of one run: `mvn -q test-compile exec:exec@bench`, with `-Dbench=read`,
/// `pnpm`, `analysis`, `cut`, `layout`, `overview`, `store`, `cancel`, `advisories` or `exposure` one part alone.
/// Not a test: nothing fails here. Needs the corpus (HEADWATER_CORPUS); the comparison of layouts also needs Graphviz's `dot` on the PATH.
final class Bench {
    private static final String ALL = "all";

    private Bench() {
    }

    public static void main(String[] args) throws Exception {
        String only = args.length == 0 ? ALL : args[0];
        if (wanted(only, "read")) {
            ReadBench.run(lockfiles());
        }
        if (wanted(only, "read") || wanted(only, "pnpm")) {
            PnpmBench.run();
        }
        if (wanted(only, "bom")) {
            BomBench.run();
        }
        if (wanted(only, "analysis")) {
            AnalysisBench.run(lockfiles());
        }
        if (wanted(only, "cut")) {
            CutBench.run(lockfiles());
        }
        if (wanted(only, "search")) {
            SearchBench.run();
        }
        if (wanted(only, "compare")) {
            CompareBench.run();
        }
        if (wanted(only, "layout")) {
            LayoutBench.run(lockfiles());
        }
        if (wanted(only, "overview")) {
            OverviewBench.run();
        }
        if (wanted(only, "store")) {
            StoreBench.run();
        }
        if (wanted(only, "cancel")) {
            CancelBench.run();
        }
        if (wanted(only, "advisories")) {
            AdvisoryBench.run(lockfiles());
        }
        if (wanted(only, "exposure")) {
            ExposureBench.run(lockfiles());
        }
    }

    private static boolean wanted(String only, String part) {
        return only.equals(ALL) || only.equals(part);
    }

    private static List<Path> lockfiles() throws IOException {
        Path corpus = Corpus.folder().orElseThrow(() -> new IllegalStateException(Corpus.ABSENT));
        try (Stream<Path> files = Files.walk(corpus.resolve("lockfiles"))) {
            return files.filter(file -> file.endsWith("package-lock.json") || file.endsWith("npm-shrinkwrap.json"))
                    .sorted().toList();
        }
    }
}
