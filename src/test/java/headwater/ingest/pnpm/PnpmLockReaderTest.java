package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import headwater.fidelity.Corpus;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.Coverage;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.InstallScript;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PnpmLockReaderTest {
    private static final Path CASES = Path.of("src/test/resources/ingest/pnpm");
    private static final String NINE = """
            lockfileVersion: '9.0'
            importers:
              .:
                dependencies:
                  a: {specifier: ^1.0.0, version: 1.0.0}
            packages:
              a@1.0.0:
                resolution: {integrity: sha512-AAAA}
            snapshots:
              a@1.0.0: {}
            """;

    private static ReadResult read(String text) throws ReadException {
        return BuiltInFormats.registry().read(InputSource.ofBytes("pnpm-lock.yaml", text.getBytes(StandardCharsets.UTF_8),
                Map.of()), Progress.NONE);
    }

    private static ReadResult fixture(String name) throws ReadException {
        return BuiltInFormats.registry().read(InputSource.ofFile(CASES.resolve(name).resolve("pnpm-lock.yaml")), Progress.NONE);
    }

    private static Component component(DependencyGraph graph, String location) {
        return graph.components().stream().filter(each -> each.location().equals(location)).findFirst().orElseThrow();
    }

    private static List<String> edges(DependencyGraph graph) {
        List<String> edges = new ArrayList<>();
        for (int d = 0; d < graph.dependencyCount(); d++) {
            edges.add(graph.component(graph.from(d)).location() + " " + graph.relation(d).jsonName() + " "
                    + graph.component(graph.to(d)).location() + " " + graph.range(d) + (graph.byOverride(d) ? " overridden" : ""));
        }
        return edges;
    }

    private static List<String> codes(ReadResult result) {
        return result.problems().stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.0", "6.0", "5.4", "5.3", "5.2", "5.1"})
    void theSameProjectIsTheSameInEveryVersion(String version) throws ReadException {
        ReadResult result = fixture("simple-v" + version.replace(".0", ""));

        assertThat(result.formatVersion()).isEqualTo(version);
        assertThat(result.graph().components().stream().map(Component::label).sorted()).containsExactly("debug@4.4.3",
                "is-buffer@1.1.6", "is-even@1.0.0", "is-number@3.0.0", "is-number@6.0.0", "is-odd@0.1.2", "is-odd@3.0.1",
                "kind-of@3.2.2", "ms@2.0.0", "ms@2.1.3", "simple@1.0.0");
        assertThat(result.graph().components().stream().filter(each -> each.has(Flag.DEV)).map(Component::label).sorted())
                .containsExactly("is-buffer@1.1.6", "is-even@1.0.0", "is-number@3.0.0", "is-odd@0.1.2", "kind-of@3.2.2", "ms@2.0.0");
        assertThat(result.coverage()).isEqualTo(new Coverage(10, 10, 0, 0, result.coverage().unmetOptional()));
    }

    @Test
    void rangesOfProjectsAreThoseOfTheirManifests() throws ReadException {
        assertThat(edges(fixture("catalog-v9").graph())).contains("importer:. prod ms@2.1.3 ^2.1.0",
                "importer:. prod is-odd@3.0.0 3.0.0");
        assertThat(edges(fixture("simple-v5.4").graph())).contains("importer:. prod /debug/4.4.3 ^4.3.4");
    }

    @Test
    void projectsAreNamedByTheManifestAndByLinks() throws ReadException {
        DependencyGraph graph = fixture("workspaces-v9").graph();

        assertThat(component(graph, "importer:.").label()).isEqualTo("workspaces@1.0.0");
        assertThat(component(graph, "importer:packages/a").name()).isEqualTo("@w/a");
        assertThat(component(graph, "importer:other/c").name()).isEqualTo("c");
        assertThat(graph.project()).isZero();
    }

    @Test
    void aLinkToAFolderOutsideIsUnresolved() throws ReadException {
        ReadResult result = fixture("workspaces-v9");

        assertThat(result.coverage().unresolved()).isEqualTo(1);
        assertThat(result.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("dependency-unresolved");
            assertThat(problem.message()).contains("outside");
            assertThat(problem.origin().line()).isPositive();
        });
    }

    @Test
    void aliasesAreToldWhereThereIsOneOnly() throws ReadException {
        DependencyGraph graph = fixture("alias-v9").graph();

        assertThat(component(graph, "ms@2.1.2").installedAs()).isEqualTo("my-ms");
        assertThat(component(graph, "ms@2.1.3").installedAs()).isNull();
        assertThat(component(graph, "@sindresorhus/is@4.6.0").installedAs()).isEqualTo("is-it");
    }

    @Test
    void overriddenDependenciesAreMarked() throws ReadException {
        assertThat(edges(fixture("overrides-v9").graph())).contains("minimatch@3.1.2 prod brace-expansion@2.0.1 null overridden",
                "is-odd@3.0.1 prod is-number@7.0.0 null overridden", "importer:. prod is-odd@3.0.1 3.0.1");
    }

    @Test
    void whatIsFromNoRegistryTellsItsSource() throws ReadException {
        DependencyGraph graph = fixture("references-v9").graph();

        assertThat(component(graph, "folder-name@file:folder").source()).isEqualTo("file:folder");
        assertThat(component(graph, "folder-name@file:folder").version()).isEmpty();
        assertThat(component(graph, "packed@file:packed-1.2.3.tgz").source()).isEqualTo("file:packed-1.2.3.tgz");
        assertThat(graph.components().stream().filter(each -> each.name().equals("git-dep")).map(Component::source))
                .singleElement().asString().startsWith("https://git.example.org/acme/git-dep.git#");
        assertThat(component(graph, "ms@2.1.3").source()).isNull();
    }

    @Test
    void installScriptsAreKnownUpToVersion6() throws ReadException {
        assertThat(component(fixture("optional-v6").graph(), "/fsevents@2.3.2").installScript()).isEqualTo(InstallScript.YES);
        assertThat(component(fixture("optional-v6").graph(), "/chokidar@3.5.3").installScript()).isEqualTo(InstallScript.NO);
        assertThat(component(fixture("optional-v9").graph(), "fsevents@2.3.2").installScript()).isEqualTo(InstallScript.UNKNOWN);
        assertThat(fixture("optional-v9").facts().installScripts()).isFalse();
    }

    @Test
    void theFirstOfTwoDocumentsHoldsRealPackages() throws ReadException {
        ReadResult result = fixture("two-documents-v9");

        assertThat(edges(result.graph())).contains("importer:. dev ms@2.0.0 2.0.0", "importer:. dev is-number@7.0.0 7.0.0",
                "importer:packages/a prod is-number@7.0.0 7.0.0");
        assertThat(component(result.graph(), "ms@2.0.0").has(Flag.DEV)).isTrue();
    }

    @Test
    void oneKeyWithOtherContentInTheOtherDocumentIsAnotherComponent() throws ReadException {
        ReadResult result = read("---\n" + NINE.replace("    dependencies:", "    configDependencies:").replace("AAAA", "BBBB") + "---\n" + NINE);

        assertThat(edges(result.graph())).containsExactlyInAnyOrder("importer:. prod a@1.0.0 ^1.0.0", "importer:. dev a@1.0.0#2 ^1.0.0");
    }

    @Test
    void aSnapshotWithoutPackageAndAPackageWithoutSnapshotAreTold() throws ReadException {
        ReadResult result = read(NINE.replace("packages:\n  a@1.0.0", "packages:\n  b@1.0.0"));

        assertThat(result.graph().components()).extracting(Component::location).containsExactly("importer:.", "a@1.0.0", "b@1.0.0");
        assertThat(codes(result)).containsExactly("package-missing", "snapshot-missing");
    }

    @Test
    void aFileCutBeforeItsSnapshotsHidesNothing() throws ReadException {
        ReadResult result = read(NINE.substring(0, NINE.indexOf("snapshots:")));

        assertThat(result.graph().components()).extracting(Component::location).contains("a@1.0.0");
        assertThat(codes(result)).contains("snapshot-missing");
    }

    @Test
    void aHiddenEntryLowersCoverage() throws ReadException {
        ReadResult result = read(NINE + "  a@1.0.0: {}\n");

        assertThat(codes(result)).containsExactly("duplicate-key");
        assertThat(result.coverage()).isEqualTo(new Coverage(2, 1, 1, 0, 0));
    }

    @Test
    void anEntryThatSaysItIsAnotherPackageIsTold() throws ReadException {
        ReadResult result = read(NINE.replace("    resolution:", "    version: 6.6.6\n    resolution:"));

        assertThat(codes(result)).containsExactly("source-differs");
        assertThat(component(result.graph(), "a@1.0.0").version()).isEqualTo("6.6.6");
    }

    @Test
    void missingPeersAreUnresolvedAndOptionalOnesCountedApart() throws ReadException {
        ReadResult result = read(NINE.replace("    resolution:", "    peerDependencies: {b: ^1.0.0, c: ^2.0.0}\n"
                + "    peerDependenciesMeta:\n      c:\n        optional: true\n    resolution:"));

        assertThat(result.coverage()).isEqualTo(new Coverage(1, 1, 0, 1, 1));
        assertThat(result.problems()).extracting(Problem::message).containsExactly(
                "a@1.0.0 needs b@^1.0.0 (peer), which is not in the lockfile.");
    }

    @Test
    void valuesOfAnotherKindAreToldAndLeftOut() throws ReadException {
        ReadResult result = read(NINE.replace("a@1.0.0: {}", "a@1.0.0:\n    dependencies: [b]"));

        assertThat(codes(result)).containsExactly("wrong-kind");
        assertThat(result.graph().size()).isEqualTo(2);
    }

    @Test
    void circlesOfLinksAndPackagesAreRead() throws ReadException {
        assertThat(edges(read(NINE.replace("a@1.0.0: {}", "a@1.0.0:\n    dependencies:\n      a: 1.0.0")).graph()))
                .contains("a@1.0.0 prod a@1.0.0 null");
        assertThat(edges(fixture("workspaces-v9").graph())).contains("importer:other/c dev importer:packages/a workspace:*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lockfileVersion: 13.0\n", "lockfileVersion: '7.0'\n", "lockfileVersion: 4\n"})
    void otherVersionsAreRefused(String text) {
        ReadException refused = catchThrowableOfType(ReadException.class, () -> read(text));

        assertThat(refused.code()).isEqualTo("lockfile-version-unknown");
        assertThat(refused.getMessage()).contains("5.x, 6.x and 9.x");
    }

    @Test
    void otherYamlIsRefused() {
        assertThat(catchThrowableOfType(ReadException.class, () -> read("- a\n")).code()).isEqualTo("not-pnpm-lock");
        assertThat(catchThrowableOfType(ReadException.class, () -> read("a: 1\n")).code()).isEqualTo("lockfile-version-missing");
        assertThat(catchThrowableOfType(ReadException.class, () -> read("# nothing\n")).code()).isEqualTo("no-components");
    }

    @Test
    void aConflictThatGitLeftIsRefusedWithItsLine() {
        ReadException refused = catchThrowableOfType(ReadException.class, () -> read(NINE.replace("packages:",
                "<<<<<<< HEAD\npackages:\n=======\n>>>>>>> other")));

        assertThat(refused.code()).isEqualTo("merge-conflict");
        assertThat(refused.origin().line()).isEqualTo(6);
    }

    /// What version 9 does not say is reckoned as the versions before it say it.
    @ParameterizedTest
    @ValueSource(strings = {"pnpm5.3-vue-2021", "pnpm5.4-vue-2023", "pnpm6-vue-2023"})
    void developmentOnlyIsWhatPnpmFlags(String folder) throws ReadException {
        assumeTrue(Corpus.folder().isPresent(), Corpus.ABSENT);
        ReadResult result = BuiltInFormats.registry().read(InputSource.ofFile(Corpus.folder().orElseThrow().resolve("lockfiles")
                .resolve(folder).resolve("pnpm-lock.yaml")), Progress.NONE);
        DependencyGraph graph = result.graph();
        PnpmEdges edges = new PnpmEdges(graph.size());
        for (int d = 0; d < graph.dependencyCount(); d++) {
            edges.add(graph.from(d), graph.to(d), "", graph.relation(d), null, false);
        }
        int projects = graph.roots().length;
        List<String> flagged = graph.components().stream().filter(each -> each.has(Flag.DEV)).map(Component::location).toList();
        List<String> reckoned = edges.developmentOnly(projects).stream().mapToObj(each -> graph.component(each).location()).toList();

        assertThat(reckoned).isEqualTo(flagged).isNotEmpty();
    }
}
