package headwater.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.workbench.Sample;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever was read, written as CycloneDX or SPDX and read again it has the same names, versions, purls and dependencies; places
/// may be called otherwise.
class EveryFormatRoundTripTest {
    private static final Path FIXTURES = Path.of("src/test/resources/ingest");

    static Stream<Arguments> inputs() {
        Stream<Path> fixtures = Stream.of("npm-ls/plain.json", "npm-ls/twice.json", "maven/modules-verbose.txt", "pnpm/peers-v6/pnpm-lock.yaml",
                "pnpm/peers-v9/pnpm-lock.yaml", "pnpm/references-v9/pnpm-lock.yaml", "yarn-classic/references/yarn.lock",
                "yarn-berry/portal-link-file-v10/yarn.lock", "bun/references/bun.lock", "bun/patched/bun.lock",
                "uv/project/uv.lock", "golang/project/go.mod", "gem/platforms/Gemfile.lock", "nuget/frameworks/packages.lock.json")
                .map(FIXTURES::resolve);
        return Stream.concat(Sample.in(Path.of("samples")).stream().map(Sample::file), fixtures)
                .flatMap(file -> Stream.of(new CycloneDxWriter(), new SpdxWriter()).map(as -> arguments(file, as)));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("inputs")
    void readsBackTheSame(Path file, GraphWriter as) throws Exception {
        ReadResult first = BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        as.write(first.graph(), first.facts(), out);
        DependencyGraph again = BuiltInFormats.registry().read(InputSource.ofBytes("written.json", out.toByteArray(), Map.of()), Progress.NONE).graph();

        assertThat(components(again)).isEqualTo(components(first.graph())).isNotEmpty();
        assertThat(dependencies(again)).isEqualTo(dependencies(first.graph()));
    }

    private static List<String> components(DependencyGraph graph) {
        return IntStream.range(0, graph.size()).filter(c -> c != graph.project()).mapToObj(c -> text(graph.component(c))).sorted().toList();
    }

    /// Between package versions. An edge from a project that names nothing stands for inferred roots and is left out.
    private static Set<String> dependencies(DependencyGraph graph) {
        Set<String> all = new TreeSet<>();
        for (int d = 0; d < graph.dependencyCount(); d++) {
            if (!graph.rootsInferred() || graph.from(d) != graph.project()) {
                all.add(end(graph, graph.from(d)) + " -> " + end(graph, graph.to(d)));
            }
        }
        return all;
    }

    private static String end(DependencyGraph graph, int component) {
        return component == graph.project() ? "the project" : text(graph.component(component));
    }

    private static String text(Component component) {
        return component.name() + "@" + component.version() + " " + component.packageVersion().purl().text();
    }
}
