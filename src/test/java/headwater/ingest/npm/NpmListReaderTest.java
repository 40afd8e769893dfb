package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.InputSource;
import headwater.ingest.ReadResult;
import headwater.ingest.builtin.BuiltInFormats;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpmListReaderTest {
    private static final Path FIXTURES = Path.of("src/test/resources/ingest/npm-ls");

    private static ReadResult read(String name) throws Exception {
        return BuiltInFormats.registry().read(InputSource.ofFile(FIXTURES.resolve(name)), Progress.NONE);
    }

    private static DependencyGraph lockfile(String name) throws Exception {
        byte[] bytes = Files.readAllBytes(FIXTURES.resolve(name + ".package-lock.json"));
        return BuiltInFormats.registry().read(InputSource.ofBytes("package-lock.json", bytes, Map.of()), Progress.NONE).graph();
    }

    /// Of what is installed: the lockfile lists optional packages for other systems too.
    private static Set<String> components(DependencyGraph graph, boolean located) {
        return IntStream.range(0, graph.size()).mapToObj(graph::component).filter(each -> !each.name().equals("fsevents"))
                .map(each -> (located ? each.location() + " " : "") + each.label() + (each.installedAs() == null ? "" : " as "
                        + each.installedAs())).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> dependencies(DependencyGraph graph, boolean located) {
        Set<String> all = new TreeSet<>();
        for (int from = 0; from < graph.size(); from++) {
            for (int d = graph.firstDependency(from); d < graph.endDependency(from); d++) {
                Component to = graph.component(graph.to(d));
                if (!to.name().equals("fsevents")) {
                    all.add(located ? graph.component(from).location() + " > " + to.location() + " " + graph.relation(d) + " " + graph.range(d)
                            : graph.component(from).label() + " > " + to.label());
                }
            }
        }
        return all;
    }

    private static Set<String> roots(DependencyGraph graph) {
        return IntStream.of(graph.roots()).mapToObj(root -> graph.component(root).label()).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({"long.json, shop", "twice-long.json, twice"})
    void withPathsTheGraphIsThatOfTheLockfile(String file, String lockfile) throws Exception {
        DependencyGraph listed = read(file).graph();
        DependencyGraph locked = lockfile(lockfile);

        assertThat(components(listed, true)).isEqualTo(components(locked, true));
        assertThat(dependencies(listed, true)).isEqualTo(dependencies(locked, true));
        assertThat(roots(listed)).isEqualTo(roots(locked));
    }

    @Test
    void withoutPathsPackagesAndDependenciesAreThoseOfTheLockfile() throws Exception {
        DependencyGraph listed = read("manifest/npm-ls.json").graph();
        DependencyGraph locked = lockfile("shop");

        assertThat(components(listed, false)).isEqualTo(components(locked, false));
        assertThat(dependencies(listed, false)).isEqualTo(dependencies(locked, false));
        assertThat(roots(listed)).isEqualTo(roots(locked));
    }

    @Test
    void withoutAManifestAliasesAndMembersAreNotTold() throws Exception {
        ReadResult read = read("plain.json");

        assertThat(components(read.graph(), false)).contains("my-ms@2.1.2").doesNotContain("ms@2.1.2 as my-ms");
        assertThat(roots(read.graph())).containsExactly("shop@1.0.0");
        assertThat(read.problems()).extracting(Problem::code).containsExactly("places-not-told");
        assertThat(read.facts().relations()).isFalse();
    }

    @Test
    void aVersionThatIsWrittenOutTwiceIsTwoInstances() throws Exception {
        DependencyGraph graph = read("twice.json").graph();

        assertThat(IntStream.range(0, graph.size()).mapToObj(c -> graph.component(c).location()))
                .contains("ms@2.1.3", "ms@2.1.3#2", "ms@1.0.0");
        assertThat(dependencies(graph, false)).isEqualTo(dependencies(lockfile("twice"), false));
    }

    @Test
    void tellsWhatIsMissingAndKeepsWhatNobodyAskedFor() throws Exception {
        ReadResult read = read("problems.json");
        DependencyGraph graph = read.graph();

        assertThat(read.coverage().unresolved()).isEqualTo(1);
        assertThat(read.coverage().unmetOptional()).isEqualTo(1);
        assertThat(read.problems()).extracting(Problem::message).anyMatch(each -> each.startsWith("shop@1.0.0 needs once"));
        assertThat(IntStream.range(0, graph.size()).mapToObj(graph::component).filter(each -> each.has(Flag.EXTRANEOUS))
                .map(Component::label)).containsExactlyInAnyOrder("left-pad@1.3.0", "wrappy@1.0.2");
        assertThat(dependencies(graph, false)).noneMatch(each -> each.endsWith("> left-pad@1.3.0"));
    }

    @Test
    void aDedupedEntryOfSeveralInstancesIsSaidToBeUnclear() throws Exception {
        String text = """
                {"name": "a", "version": "1.0.0", "dependencies": {
                  "x": {"version": "1.0.0", "overridden": false, "dependencies": {"m": {"version": "2.0.0", "overridden": false}}},
                  "y": {"version": "1.0.0", "overridden": false, "dependencies": {"m": {"version": "2.0.0", "overridden": false}}},
                  "z": {"version": "1.0.0", "overridden": false, "dependencies": {"m": {"version": "2.0.0"}}}}}""";
        ReadResult read = BuiltInFormats.registry().read(InputSource.ofBytes("tree.json", text.getBytes(StandardCharsets.UTF_8),
                Map.of()), Progress.NONE);

        assertThat(read.problems()).extracting(Problem::code).contains("instance-ambiguous");
        assertThat(dependencies(read.graph(), false)).contains("z@1.0.0 > m@2.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"dependencies\": {\"net6.0\": {\"A\": {\"type\": \"Direct\"}}}}", "{\"dependencies\": {\"a\": \"^1.0.0\"}}",
        "{\"lockfileVersion\": 1, \"dependencies\": {\"a\": {\"version\": \"1.0.0\"}}}", "{}"})
    void otherJsonIsNotTakenForIt(String text) {
        assertThat(new NpmListReader().recognises("x.json", text.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void theLockfileOfWhatIsInstalledTakesItsProjectFromAboveNodeModules(@TempDir Path folder) throws Exception {
        Path installed = Files.createDirectories(folder.resolve("node_modules")).resolve(".package-lock.json");
        Files.writeString(installed, "{\"name\": \"shop\", \"lockfileVersion\": 3, \"packages\": {\"node_modules/ms\": {\"version\": \"2.1.3\"}}}");
        assertThat(BuiltInFormats.registry().read(InputSource.ofFile(installed), Progress.NONE).graph().rootsInferred()).isTrue();

        Files.writeString(folder.resolve("package.json"), "{\"name\": \"shop\", \"version\": \"1.0.0\", \"dependencies\": {\"ms\": \"^2.0.0\"}}");
        DependencyGraph graph = BuiltInFormats.registry().read(InputSource.ofFile(installed), Progress.NONE).graph();
        assertThat(graph.rootsInferred()).isFalse();
        assertThat(dependencies(graph, false)).containsExactly("shop@1.0.0 > ms@2.1.3");
    }

    @Test
    void aSearchFindsItWhateverItsName() throws Exception {
        byte[] head = Files.readAllBytes(FIXTURES.resolve("plain.json"));

        assertThat(new NpmListReader().seeks("tree.json", head)).isTrue();
        assertThat(new NpmListReader().seeks("package.json", "{\"dependencies\": {\"a\": \"1\"}}".getBytes(StandardCharsets.UTF_8))).isFalse();
    }
}
