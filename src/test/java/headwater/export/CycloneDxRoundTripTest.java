package headwater.export;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fidelity.Truth;
import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.Validation;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is written as CycloneDX is valid and reads back as the same components and dependencies.
class CycloneDxRoundTripTest {
    private static final Path RESOURCES = Path.of(System.getProperty("headwater.basedir", "."), "src/test/resources/ingest");

    static Stream<Path> inputs() throws Exception {
        try (Stream<Path> npm = Files.list(RESOURCES.resolve("npm")); Stream<Path> boms = Files.list(RESOURCES.resolve("cyclonedx"));
                Stream<Path> spdx = Files.list(RESOURCES.resolve("spdx"))) {
            return Stream.of(npm.filter(Files::isDirectory).map(Truth::lockfileIn), boms,
                    spdx.filter(file -> !file.endsWith("README.md")), others()).flatMap(each -> each).sorted().toList().stream();
        }
    }

    private static Stream<Path> others() {
        return Stream.of("cargo/workspace/Cargo.lock", "uv/project/uv.lock", "poetry/project/poetry.lock",
                "pipfile/groups/Pipfile.lock", "requirements/hashed/locked.txt", "composer/project/composer.lock",
                "gem/platforms/Gemfile.lock", "golang/project/go.mod", "maven/modules-verbose.txt",
                "nuget/frameworks/packages.lock.json", "gradle/configurations/gradle.lockfile", "syft/directory/scan.json",
                "trivy/filesystem/scan.json").map(RESOURCES::resolve);
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void readsBackTheSame(Path file) throws Exception {
        ReadResult first = BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CycloneDxWriter().write(first.graph(), first.facts(), out);
        InputSource written = InputSource.ofBytes("bom.json", out.toByteArray(), Map.of());
        ReadResult again = BuiltInFormats.registry().read(written, Progress.NONE);
        assertThat(components(again.graph())).isEqualTo(components(first.graph()));
        assertThat(dependencies(again.graph())).isEqualTo(dependencies(first.graph()));
        assertThat(BuiltInFormats.registry().validate(written, Progress.NONE).validity())
                .isEqualTo(Validation.Validity.VALID);
    }

    /// Sorted texts: components of one name, version and purl stand once for each instance.
    private static List<String> components(DependencyGraph graph) {
        return IntStream.range(0, graph.size()).filter(c -> c != graph.project()).mapToObj(c -> text(graph.component(c)))
                .sorted().toList();
    }

    /// Between package versions. An edge from a project that names nothing stands for inferred roots and is left out.
    private static Set<String> dependencies(DependencyGraph graph) {
        TreeSet<String> edges = new TreeSet<>();
        for (int d = 0; d < graph.dependencyCount(); d++) {
            if (!graph.rootsInferred() || graph.from(d) != graph.project()) {
                edges.add(end(graph, graph.from(d)) + " -> " + end(graph, graph.to(d)));
            }
        }
        return edges;
    }

    private static String end(DependencyGraph graph, int component) {
        return component == graph.project() ? "the project" : text(graph.component(component));
    }

    private static String text(Component component) {
        return component.name() + "@" + component.version() + " " + component.packageVersion().purl().text();
    }
}
