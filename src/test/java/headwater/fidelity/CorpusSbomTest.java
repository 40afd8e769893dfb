package headwater.fidelity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// SPDX documents of real tools and of SPDX's own examples.
class CorpusSbomTest {
    private static final Pattern OF_SPDX = Pattern.compile("/sbom/(spdx-examples|tools-golang|tools-java)/");

    private Path corpus = Path.of("");

    @BeforeEach
    void corpus() {
        assumeTrue(Corpus.folder().isPresent(), Corpus.ABSENT);
        corpus = Corpus.folder().orElseThrow();
    }

    private static ReadResult read(Path file) throws Exception {
        return BuiltInFormats.registry().read(InputSource.ofFile(file), Progress.NONE);
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfSpdxIsRead() throws IOException {
        try (Stream<Path> files = Files.walk(corpus.resolve("sbom"))) {
            List<Path> documents = files.filter(file -> OF_SPDX.matcher(file.toString().replace('\\', '/')).find()).filter(file -> file.toString().matches(".*\\.(json|spdx|rdf|yaml|xml)"))
                    .filter(file -> !file.endsWith("pom-with-spdx-plugin.xml")).sorted().toList();
            assertThat(documents).hasSizeGreaterThan(40);
            return documents.stream().map(file -> DynamicTest.dynamicTest(corpus.relativize(file).toString(), () -> {
                ReadResult result = read(file);
                assertThat(result.reader().name()).startsWith("spdx-");
                assertThat(result.graph().size() > 0 || result.problems().stream().anyMatch(each -> each.code().equals("no-components")))
                        .isTrue();
                assertThat(result.coverage().skipped()).isZero();
            }));
        }
    }

    /// Written by npm from a lockfile: one package for each name and version, and the same dependencies between them.
    @Test
    void npmsDocumentIsItsLockfile() throws Exception {
        DependencyGraph sbom = read(corpus.resolve("sbom/npm-spdx-generated/incident-axios-npm3-man0dya.spdx.json")).graph();
        DependencyGraph lockfile = read(corpus.resolve("lockfiles/incident-axios-npm3-man0dya/package-lock.json")).graph();

        assertThat(packages(sbom)).isEqualTo(packages(lockfile));
        assertThat(dependencies(sbom, Relation::jsonName)).isEqualTo(dependencies(lockfile,
                relation -> relation == Relation.PEER_OPTIONAL ? "prod" : relation.jsonName()));
    }

    private static Set<String> packages(DependencyGraph graph) {
        return graph.components().stream().map(Component::label).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> dependencies(DependencyGraph graph, Function<Relation, String> why) {
        return IntStream.range(0, graph.dependencyCount()).mapToObj(d -> graph.component(graph.from(d)).label() + " -> "
                + graph.component(graph.to(d)).label() + " " + why.apply(graph.relation(d))).collect(Collectors.toCollection(TreeSet::new));
    }
}
