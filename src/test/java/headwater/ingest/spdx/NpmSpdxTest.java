package headwater.ingest.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.fidelity.Truth;
import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Problem;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the real npm writes, before and after it turned its labels round, against the lockfiles it was made of.
class NpmSpdxTest {
    private static final Path LOCKFILES = Path.of("src/test/resources/ingest/npm");

    private static DependencyGraph lockfile(String name) throws Exception {
        return BuiltInFormats.registry().read(InputSource.ofFile(Truth.lockfileIn(LOCKFILES.resolve(name))), Progress.NONE).graph();
    }

    private static Set<String> packages(DependencyGraph graph) {
        return graph.components().stream().map(Component::label).collect(Collectors.toCollection(TreeSet::new));
    }

    /// By name and version, for npm writes one package for all its places. Workspaces are written like production.
    private static Set<String> dependencies(DependencyGraph graph) {
        return IntStream.range(0, graph.dependencyCount()).mapToObj(d -> graph.component(graph.from(d)).label() + " -> "
                + graph.component(graph.to(d)).label() + " " + why(graph.relation(d))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String why(Relation relation) {
        return relation == Relation.WORKSPACE || relation == Relation.PEER_OPTIONAL ? "prod" : relation.jsonName();
    }

    @ParameterizedTest
    @CsvSource({"npm-alias-v3, alias-v3", "npm-dev-optional-peer-v3, dev-optional-peer-v3",
            "npm10-dev-optional-peer-v3, dev-optional-peer-v3", "npm10-optional-platform-v3, optional-platform-v3"})
    void whatNpmWritesHasThePackagesAndDependenciesOfItsLockfile(String document, String fixture) throws Exception {
        DependencyGraph sbom = SpdxText.fixtureRead(document + ".spdx.json").graph();
        DependencyGraph lockfile = lockfile(fixture);

        assertThat(packages(sbom)).isEqualTo(packages(lockfile));
        assertThat(dependencies(sbom)).isEqualTo(dependencies(lockfile));
        assertThat(sbom.rootsInferred()).isFalse();
        assertThat(sbom.component(sbom.project()).label()).isEqualTo(lockfile.component(lockfile.project()).label());
    }

    /// npm leaves out that a project has members that none of its lists names.
    @Test
    void ofAWorkspaceOnlyTheProjectsOwnMembersAreMissing() throws Exception {
        DependencyGraph sbom = SpdxText.fixtureRead("npm-workspaces-v3.spdx.json").graph();
        DependencyGraph lockfile = lockfile("workspaces-v3");
        Set<String> missing = new TreeSet<>(dependencies(lockfile));
        missing.removeAll(dependencies(sbom));

        assertThat(packages(sbom)).isEqualTo(packages(lockfile));
        assertThat(dependencies(lockfile)).containsAll(dependencies(sbom));
        assertThat(missing).containsExactly("shop@1.0.0 -> @acme/widgets@0.3.0 prod", "shop@1.0.0 -> b@2.0.0 prod");
    }

    @Test
    void digestsAreThoseOfTheLockfile() throws Exception {
        DependencyGraph sbom = SpdxText.fixtureRead("npm-dev-optional-peer-v3.spdx.json").graph();
        Set<String> digests = lockfile("dev-optional-peer-v3").components().stream().map(Component::integrity)
                .filter(each -> each != null).collect(Collectors.toSet());

        assertThat(sbom.components().stream().map(Component::integrity).filter(each -> each != null).collect(Collectors.toSet()))
                .isEqualTo(digests);
    }

    @Test
    void theTurnOfOldLabelsIsToldWithTheRelease() throws Exception {
        ReadResult old = SpdxText.fixtureRead("npm10-dev-optional-peer-v3.spdx.json");

        assertThat(old.problems()).filteredOn(each -> each.code().equals("relationships-turned")).singleElement()
                .satisfies(each -> assertThat(each.message()).contains("npm 10.2.4", "3 were read the other way round"))
                .satisfies(each -> assertThat(each.level()).isEqualTo(Problem.Level.INFO));
        assertThat(SpdxText.codes(SpdxText.fixtureRead("npm-dev-optional-peer-v3.spdx.json"))).isEmpty();
    }

    /// The project must reach its packages, whatever release a document claims to be of.
    @ParameterizedTest
    @CsvSource({"npm, 11.19.1, 10.2.4", "npm10, 10.2.4, 11.19.1", "npm10, 10.2.4, x"})
    void theProjectsReachHasTheLastWord(String document, String release, String claimed) throws Exception {
        String text = Files.readString(SpdxText.fixture(document + "-dev-optional-peer-v3.spdx.json")).replace("npm/cli-" + release, "npm/cli-" + claimed);

        ReadResult result = SpdxText.read("test.spdx.json", text);

        assertThat(dependencies(result.graph())).isEqualTo(dependencies(lockfile("dev-optional-peer-v3")));
        assertThat(result.problems()).filteredOn(each -> each.code().equals("relationships-turned")).singleElement()
                .satisfies(each -> assertThat(each.level()).isEqualTo(Problem.Level.WARNING));
    }

    @ParameterizedTest
    @CsvSource({"9.8.1, true", "9.9.2, true", "9.9.3, false", "9.10.0, false", "10.0.0, true", "10.2.4, true", "10.2.5, false",
            "10.10.0, false", "11.0.0, false", "10.2.0-pre.1, true", "x, false", "'', false", "99999999.1.1, false"})
    void theReleaseTellsWhetherLabelsAreTurned(String release, boolean turned) {
        assertThat(SpdxProducer.of(java.util.List.of("Tool: npm/cli-" + release)).writesDependentsFirst()).isEqualTo(turned);
    }

    @Test
    void nobodyElsesLabelsAreTurned() throws Exception {
        ReadResult result = SpdxText.read("test.spdx.json", SpdxText.json("other-1.0", 3,
                SpdxText.relationships("DOCUMENT DESCRIBES a", "a DEV_DEPENDENCY_OF b", "a OPTIONAL_DEPENDENCY_OF c")));

        assertThat(SpdxText.edges(result.graph())).containsExactly("b -> a dev", "c -> a optional");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tool: npm/cli-11.19.1", "tool:npm/cli-11.19.1", "TOOL:  NPM/CLI-11.19.1"})
    void theMakerIsTheFirstTool(String creator) {
        SpdxProducer producer = SpdxProducer.of(java.util.List.of("Person: Jane", "Organization: X", creator, "Tool: other-1"));

        assertThat(producer).isEqualTo(new SpdxProducer("npm/cli", "11.19.1"));
    }

    @ParameterizedTest
    @CsvSource({"syft-0.57.0, syft, 0.57.0", "syft-[not provided], syft, [not provided]", "syft-, syft, ''", "trivy-dev, trivy-dev, ''",
            "GitHub.com-Dependency-Graph, github.com-dependency-graph, ''", "spdx-sbom-generator-v0.0.15, spdx-sbom-generator, v0.0.15"})
    void aToolsVersionStandsBehindItsName(String tool, String name, String version) {
        assertThat(SpdxProducer.of(java.util.List.of("Tool: " + tool))).isEqualTo(new SpdxProducer(name, version));
    }
}
