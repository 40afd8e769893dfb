package headwater.ingest.yarn;

import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The lockfiles under `src/test/resources/ingest/yarn-classic` and `yarn-berry`, one folder a case, and lockfiles written in a
/// test.
final class YarnFixtures {
    private static final Path FIXTURES = Path.of("src/test/resources/ingest");

    private YarnFixtures() {
    }

    /// Folders of all cases of both kinds.
    static List<Path> cases() throws IOException {
        try (Stream<Path> classic = Files.list(FIXTURES.resolve("yarn-classic"));
                Stream<Path> berry = Files.list(FIXTURES.resolve("yarn-berry"))) {
            return Stream.concat(classic, berry).filter(Files::isDirectory).sorted().toList();
        }
    }

    static Path folder(String name) {
        return FIXTURES.resolve(name);
    }

    static ReadResult read(String name) throws ReadException {
        return read(folder(name));
    }

    static ReadResult read(Path folder) throws ReadException {
        return BuiltInFormats.registry().read(InputSource.ofFile(folder.resolve("yarn.lock")), Progress.NONE);
    }

    static ReadResult readText(String lockfile) throws ReadException {
        return readText(lockfile, Map.of());
    }

    /// Reads a lockfile with a `package.json` beside it.
    static ReadResult readText(String lockfile, String manifest) throws ReadException {
        return readText(lockfile, Map.of("package.json", manifest));
    }

    static ReadResult readText(String lockfile, Map<String, String> beside) throws ReadException {
        Map<String, byte[]> siblings = new HashMap<>();
        beside.forEach((name, text) -> siblings.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return BuiltInFormats.registry().read(InputSource.ofBytes("yarn.lock",
                lockfile.getBytes(StandardCharsets.UTF_8), siblings), Progress.NONE);
    }

    static Component component(ReadResult result, String location) {
        return result.graph().components().stream().filter(each -> each.location().equals(location)).findFirst()
                .orElseThrow(() -> new AssertionError(location + " is not in " + locations(result)));
    }

    static List<String> locations(ReadResult result) {
        return result.graph().components().stream().map(Component::location).toList();
    }

    /// `from -> to relation range` of each dependency, in order; `!` behind what is overridden.
    static List<String> dependencies(ReadResult result) {
        DependencyGraph graph = result.graph();
        return IntStream.range(0, graph.dependencyCount()).mapToObj(d -> graph.component(graph.from(d)).location() + " -> "
                + graph.component(graph.to(d)).location() + " " + graph.relation(d).jsonName() + " " + graph.range(d)
                + (graph.byOverride(d) ? "!" : "")).toList();
    }

    static List<String> roots(ReadResult result) {
        return IntStream.of(result.graph().roots()).mapToObj(root -> result.graph().component(root).location()).toList();
    }

    static List<String> problems(ReadResult result) {
        return result.problems().stream().map(problem -> problem.origin().line() + " " + problem.code()).toList();
    }
}
