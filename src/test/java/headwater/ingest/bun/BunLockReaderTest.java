package headwater.ingest.bun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BunLockReaderTest {
    private static final Path CASES = Path.of("src/test/resources/ingest/bun");

    private static ReadResult read(String name, String text) throws ReadException {
        return BuiltInFormats.registry().read(InputSource.ofBytes(name, text.getBytes(StandardCharsets.UTF_8), Map.of()),
                Progress.NONE);
    }

    /// A project with a dependency on `a` and these packages, in which `'` stands for `"`.
    private static ReadResult packages(String packages) throws ReadException {
        return read("bun.lock", ("{'lockfileVersion': 1, 'workspaces': {'': {'name': 'shop', 'dependencies': {'a': '^1.0.0'}}},"
                + " 'packages': {" + packages + "}}").replace('\'', '"'));
    }

    private static ReadResult fixture(String name) throws ReadException {
        return BuiltInFormats.registry().read(InputSource.ofFile(CASES.resolve(name).resolve("bun.lock")), Progress.NONE);
    }

    private static Component component(ReadResult result, String location) {
        return result.graph().components().stream().filter(each -> each.location().equals(location)).findFirst().orElseThrow();
    }

    private static List<String> edges(DependencyGraph graph) {
        List<String> edges = new ArrayList<>();
        for (int d = 0; d < graph.dependencyCount(); d++) {
            edges.add(graph.component(graph.from(d)).location() + " " + graph.relation(d).jsonName() + " "
                    + graph.component(graph.to(d)).location() + " " + graph.range(d) + (graph.byOverride(d) ? " overridden" : ""));
        }
        return edges;
    }

    @Test
    void commentsAndTrailingCommasAreRead() throws ReadException {
        ReadResult result = packages("// said\n'a': ['a@1.0.0', '', {}, 'sha512-AAAA',], /* more */");

        assertThat(result.graph().components()).extracting(Component::label).containsExactly("shop@", "a@1.0.0");
        assertThat(component(result, "a").integrity()).isEqualTo("sha512-AAAA");
        assertThat(result.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a/b, a/c, c", "@s/a/b, @s/a/c, c", "a/@s/b, a/c, c", "a/b, a/b/c, a/c", "@s/a/@s/b, @s/a/@s/b/c, @s/a/c"})
    void aNameIsTheNearestCopyOnTheWayUp(String from, String expected, String other) throws ReadException {
        ReadResult result = packages("'a': ['a@1.0.0', ''], '%s': ['b@1.0.0', '', {'dependencies': {'c': '1'}}], '%s': ['c@1.0.0'], '%s': ['c@2.0.0']"
                .formatted(from, expected, other));

        assertThat(edges(result.graph())).contains(from + " prod " + expected + " 1");
    }

    @Test
    void membersAreRootsWithTheListsOfTheirManifest() throws ReadException {
        ReadResult result = fixture("workspaces");

        assertThat(edges(result.graph())).contains(" workspace @w/a null", "@w/a prod @w/b workspace:^", "@w/a prod @w/a/ms 2.0.0",
                "@w/b dev @w/b/ms 2.0.0", "c dev @w/a workspace:*");
        assertThat(component(result, "@w/a").label()).isEqualTo("@w/a@1.2.3");
        assertThat(result.graph().roots()).hasSize(4);
        assertThat(result.coverage().unresolved()).isZero();
    }

    @Test
    void overriddenDependenciesAreMarked() throws ReadException {
        assertThat(edges(fixture("overrides").graph())).contains("minimatch prod brace-expansion ^1.1.7 overridden");
    }

    @Test
    void catalogsTellTheRanges() throws ReadException {
        assertThat(edges(fixture("catalog").graph())).contains(" prod ms ^2.1.0", " prod is-odd 3.0.0");
    }

    @Test
    void aliasesAndReferencesAreTold() throws ReadException {
        assertThat(component(fixture("alias"), "my-ms")).satisfies(alias -> {
            assertThat(alias.label()).isEqualTo("ms@2.1.2");
            assertThat(alias.installedAs()).isEqualTo("my-ms");
        });
        assertThat(component(fixture("references"), "folder")).satisfies(folder -> {
            assertThat(folder.label()).isEqualTo("folder-name@");
            assertThat(folder.source()).isEqualTo("file:folder");
            assertThat(folder.installScript()).isEqualTo(InstallScript.UNKNOWN);
        });
        assertThat(component(packages("'a': ['a@1.0.0', 'https://npm.example.org/a.tgz', {'bundled': true}]"), "a")).satisfies(a -> {
            assertThat(a.source()).isEqualTo("https://npm.example.org/a.tgz");
            assertThat(a.has(Flag.BUNDLED)).isTrue();
        });
        assertThat(component(packages("'a': ['a@github:x/a#11ae', {}, 'x-a-11ae']"), "a").source()).isEqualTo("github:x/a#11ae");
    }

    @Test
    void unmetOptionalsAreCountedApart() throws ReadException {
        ReadResult result = packages("""
                'a': ['a@1.0.0', '', {'dependencies': {'b': '1'}, 'optionalDependencies': {'c': '1'},
                  'peerDependencies': {'d': '1', 'e': '1'}, 'optionalPeers': ['e']}]""");

        assertThat(result.coverage()).isEqualTo(new Coverage(1, 1, 0, 2, 2));
        assertThat(result.problems()).extracting(Problem::message).containsExactly(
                "a needs d@1 (peer), which is not in the lockfile.", "a needs b@1 (prod), which is not in the lockfile.");
    }

    @Test
    void hiddenAndUnreadableEntriesLowerCoverage() throws ReadException {
        ReadResult result = packages("'a': ['a@1.0.0'], 'a': ['a@6.6.6'], 'b': [], 'c': 'c@1.0.0', 'd': [[], {}]");

        assertThat(result.coverage()).isEqualTo(new Coverage(5, 1, 4, 0, 0));
        assertThat(result.problems()).extracting(Problem::code).containsExactly("duplicate-key", "wrong-kind", "wrong-kind", "wrong-kind");
        assertThat(component(result, "a").version()).isEqualTo("6.6.6");
    }

    @Test
    void aMemberWithoutItsManifestIsTold() throws ReadException {
        ReadResult result = packages("'a': ['a@workspace:packages/a']");

        assertThat(result.coverage().unresolved()).isEqualTo(1);
        assertThat(result.graph().roots()).hasSize(2);
    }

    @Test
    void aFileWithoutPackagesSaysSo() throws ReadException {
        assertThat(packages("").problems()).extracting(Problem::code).containsExactly("dependency-unresolved", "no-components");
        assertThat(packages("").coverage().complete()).isFalse();
    }

    @Test
    void theBinaryLockfileIsRefusedWithTheCommandThatConvertsIt() {
        ReadException refused = catchThrowableOfType(ReadException.class,
                () -> read("bun.lockb", "#!/usr/bin/env bun\nbun-lockfile-format-v0\n\u0002\u0000"));

        assertThat(refused.code()).isEqualTo("binary-lockfile");
        assertThat(refused.getMessage()).contains("--save-text-lockfile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"lockfileVersion\": 9, \"packages\": {}}", "{\"packages\": {}}", "{\"lockfileVersion\": [1]}"})
    void otherVersionsAreRefused(String text) {
        assertThat(catchThrowableOfType(ReadException.class, () -> read("bun.lock", text)).code())
                .isEqualTo("lockfile-version-unknown");
    }

    @Test
    void itIsToldFromOtherLockfilesByItsBeginning() throws ReadException {
        ReadResult result = read("lock", "{ \"lockfileVersion\": 1, \"configVersion\": 1, \"workspaces\": {\"\": {}}, \"packages\": {}}");

        assertThat(result.reader().name()).isEqualTo("bun-lock");
        assertThat(read("lock", "{\"name\": \"x\", \"lockfileVersion\": 3, \"packages\": {}}").reader().name()).isEqualTo("npm-package-lock");
    }
}
