package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.NthLook;
import headwater.ingest.GraphText;
import headwater.ingest.InputSource;
import headwater.model.Component;
import headwater.model.Problem;
import headwater.progress.CancelledException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Entries of versions 2 and 3: names, links, members, flags, values of other kinds, and what is told of them.
class PackageLockEntriesTest {
    /// @param project  fields of the project
    private static GraphText read(String project, String... entries) {
        return GraphText.of("package-lock.json", text(project, entries));
    }

    private static String text(String project, String... entries) {
        return ("{'lockfileVersion': 3, 'packages': {\n'': {" + project + "}" + (entries.length == 0 ? "" : ",\n") + String.join(",\n", entries)
                + "}}").replace('\'', '"');
    }

    private static String entry(String location, String fields) {
        return "'" + location + "': {'version': '1.0.0'" + (fields.isEmpty() ? "" : ", " + fields) + "}";
    }

    private static String link(String location, String target) {
        return "'" + location + "': {'link': true, 'resolved': '" + target + "'}";
    }

    @ParameterizedTest
    @CsvSource({"node_modules/a, '', a, ", "node_modules/@s/a, '', @s/a, ", "node_modules/a, '''name'': ''b''', b, a",
            "node_modules/a, '''name'': ''@s/b''', @s/b, a", "node_modules/@s/a, '''name'': ''a''', a, @s/a", "node_modules/a, '''name'': ''a''', a, ",
            "node_modules/x/node_modules/a, '''name'': ''b''', b, a", "packages/a, '''name'': ''b''', b, ", "packages/a, '', a, ",
            "node_modules/JSONStream, '', JSONStream, "})
    void anEntryIsCalledByItsNameElseByItsPlace(String location, String fields, String name, String alias) {
        assertThat(read("", entry(location, fields)).at(location)).extracting(Component::name, Component::installedAs).containsExactly(name, alias);
    }

    @ParameterizedTest
    @CsvSource({"dev, dev", "optional, optional", "devOptional, devOptional", "peer, peer", "inBundle, bundled", "bundled, bundled",
            "extraneous, extraneous"})
    void everyFlagIsItsOwn(String written, String flag) {
        assertThat(read("", entry("node_modules/a", "'" + written + "': true")).components()).containsExactly("@", "node_modules/a a@1.0.0 " + flag);
        assertThat(read("", entry("node_modules/a", "'" + written + "': false")).components()).containsExactly("@", "node_modules/a a@1.0.0");
    }

    /// `devOptional` is what a development and an optional dependency need; it is not both of them.
    @Test
    void flagsMayStandTogether() {
        assertThat(read("", entry("node_modules/a", "'dev': true, 'optional': true, 'peer': true")).components()).contains(
                "node_modules/a a@1.0.0 dev optional peer");
    }

    @Test
    void aDependencyOnALinkEndsAtItsTarget() {
        GraphText read = read("'dependencies': {'a': 'file:packages/a'}", link("node_modules/a", "packages/a"), entry("packages/a", "'dependencies': {'b': '*'}"),
                entry("node_modules/b", "'dependencies': {'a': '*'}"));

        assertThat(read.components()).containsExactly("@", "packages/a a@1.0.0", "node_modules/b b@1.0.0");
        assertThat(read.dependencies()).containsExactly(" -> packages/a prod file:packages/a", "packages/a -> node_modules/b prod *",
                "node_modules/b -> packages/a prod *");
        assertThat(read.roots()).containsExactly("");
    }

    @Test
    void aLinkToALinkEndsWhereTheLastOneDoes() {
        GraphText read = read("'dependencies': {'a': '*'}", link("node_modules/a", "links/b"), link("links/b", "./packages/c/"), entry("packages/c", ""));

        assertThat(read.dependencies()).containsExactly(" -> packages/c prod *");
    }

    @Test
    void linksInACircleLeadNowhereAndAreToldWithTheirLines() {
        GraphText read = read("'dependencies': {'a': '*'}", link("node_modules/a", "node_modules/b"), link("node_modules/b", "node_modules/a"));

        assertThat(read.problems()).containsExactly("link-target-missing:3", "link-target-missing:4", "dependency-unresolved:2", "no-components:0");
        assertThat(read.result().coverage().complete()).isFalse();
    }

    @Test
    void aMemberIsARootWithItsOwnNodeModules() {
        GraphText read = read("'workspaces': ['packages/*'], 'dependencies': {'m': '^1.0.0'}", link("node_modules/m", "packages/m"),
                entry("packages/m", "'dependencies': {'b': '1'}, 'devDependencies': {'c': '1'}"), entry("packages/m/node_modules/b", "'dependencies': {'c': '1'}"),
                entry("node_modules/b", ""), entry("node_modules/c", ""));

        assertThat(read.roots()).containsExactly("", "packages/m");
        assertThat(read.dependencies()).containsExactly(" -> packages/m workspace", "packages/m -> packages/m/node_modules/b prod 1",
                "packages/m -> node_modules/c dev 1", "packages/m/node_modules/b -> node_modules/c prod 1");
    }

    /// Not every link is a member, and a folder that matches is none without a link.
    @ParameterizedTest
    @CsvSource({"packages/m, packages/*, true", "packages/m, packages, false", "packages/m, other/*, false", "packages/m, !packages/m, false",
            "packages/m, **, true", "packages/m, ./packages/m, true"})
    void aMemberMatchesTheWorkspaces(String folder, String pattern, boolean member) {
        GraphText linked = read("'workspaces': {'packages': ['" + pattern + "']}", link("node_modules/m", folder), entry(folder, ""));
        GraphText alone = read("'workspaces': {'packages': ['" + pattern + "']}", entry(folder, ""));

        assertThat(linked.roots().contains(folder)).isEqualTo(member);
        assertThat(alone.roots()).containsExactly("");
    }

    /// npm does not install what a package needs for its own development.
    @Test
    void developmentDependenciesOfWhatIsInstalledAreNone() {
        GraphText read = read("'devDependencies': {'a': '1'}", entry("node_modules/a", "'devDependencies': {'b': '1', 'gone': '1'}"), entry("node_modules/b", ""));

        assertThat(read.dependencies()).containsExactly(" -> node_modules/a dev 1");
        assertThat(read.coverage()).isEqualTo("2 2 0 0 0");
    }

    @ParameterizedTest
    @CsvSource({
        "https://npm.example.org/a/-/a-1.0.0.tgz, ", "https://npm.example.org/b/-/b-1.0.0.tgz, b@1.0.0", "https://npm.example.org/a/-/a-1.0.1.tgz, a@1.0.1",
        "https://npm.example.org/@s/a/-/a-1.0.0.tgz, @s/a@1.0.0", "https://npm.example.org/deep/path/a/-/a-1.0.0.tgz, ",
        "https://npm.example.org/a.tgz, ", "git+ssh://git@git.example.org/b.git#11ae, ", "file:b-2.0.0.tgz, "})
    void theArchiveOfAnotherPackageIsTold(String resolved, String other) {
        GraphText read = read("", entry("node_modules/a", "'resolved': '" + resolved + "'"));

        assertThat(read.result().problems()).extracting(Problem::message).isEqualTo(other == null ? List.of() : List.of("\"node_modules/a\" is a@1.0.0,"
                + " but its archive is that of " + other + ". Check who changed the lockfile."));
        assertThat(read.at("node_modules/a").source()).isEqualTo(resolved);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "'version': 1 | wrong-kind:3", "'version': {'a': 1} | wrong-kind:3", "'dependencies': ['a'] | wrong-kind:3", "'dev': 'yes' | wrong-kind:3",
        "'dependencies': {'b': 7} | wrong-kind:3 dependency-unresolved:3", "'license': {'type': 'MIT'} | ", "'resolved': false | ", "'engines': [1] | ",
        "'name': null | ", "'optional': null | ", "'peerDependenciesMeta': 'x' | "})
    void aValueOfAnotherKindIsToldWithItsLineUnlessNpmWritesIt(String field, String problems) {
        GraphText read = read("", "'node_modules/a': {" + field + "}");

        assertThat(String.join(" ", read.problems())).isEqualTo(problems == null ? "" : problems);
        assertThat(read.graph().size()).isEqualTo(2);
    }

    @Test
    void aListThatStandsTwiceIsToldAndTheLastOneCounts() {
        GraphText read = read("", entry("node_modules/a", "'dependencies': {'b': '1'}, 'dependencies': {'c': '1', 'c': '2'}"), entry("node_modules/b", ""),
                entry("node_modules/c", ""));

        assertThat(read.problems()).containsExactly("duplicate-key:3", "duplicate-key:3");
        assertThat(read.dependencies()).containsExactly("node_modules/a -> node_modules/c prod 2");
    }

    /// As on a file system that does not tell them apart; an exact name comes first.
    @Test
    void namesThatDifferInCaseOnlyAreFoundWhereNoExactOneIs() {
        GraphText read = read("'dependencies': {'jsonstream': '1', 'JSONStream': '1', 'other': '1'}", entry("node_modules/JSONStream", ""),
                entry("node_modules/OTHER", ""), entry("node_modules/Other", ""), entry("node_modules/other", ""));

        assertThat(read.dependencies()).containsExactly(" -> node_modules/JSONStream prod 1", " -> node_modules/JSONStream prod 1",
                " -> node_modules/other prod 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD", "=======", ">>>>>>> other", "||||||| base"})
    void aConflictThatGitLeftIsRefusedWithItsLine(String mark) {
        String whole = text("'name': 'x'", entry("node_modules/a", ""), entry("node_modules/b", ""));

        assertThat(GraphText.refused("package-lock.json", whole.replace("\n\"node_modules/b", "\n" + mark + "\n\"node_modules/b"))).isEqualTo("merge-conflict:4");
        assertThat(GraphText.refused("package-lock.json", mark + "\n" + whole)).isEqualTo("merge-conflict:1");
        assertThat(GraphText.refused("package-lock.json", whole + "\n" + mark + "\n")).isEqualTo("merge-conflict:5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<", "<html>", "======", "====== =", " <<<<<<< HEAD", "x"})
    void otherLinesThatAreNoJsonAreNoConflict(String line) {
        String whole = text("'name': 'x'", entry("node_modules/a", ""), entry("node_modules/b", ""));

        assertThat(GraphText.refused("package-lock.json", whole.replace("\n\"node_modules/b", "\n" + line + "\n\"node_modules/b"))).isEqualTo("not-json:4");
    }

    @Test
    void readingEndsAtTheLookThatSaysCancelled() throws Exception {
        String entries = IntStream.range(0, 3_000).mapToObj(i -> entry("node_modules/p" + i, "'dependencies': {'p" + i / 2 + "': '*'}"))
                .collect(Collectors.joining(",\n"));
        InputSource input = InputSource.ofBytes("package-lock.json", text("", entries).getBytes(StandardCharsets.UTF_8), Map.of());
        NthLook whole = NthLook.never();
        new PackageLockReader().read(input, whole);

        assertThat(whole.looks()).isGreaterThan(5);
        for (int look = 0; look < whole.looks(); look++) {
            NthLook cancelled = NthLook.from(look);
            assertThatThrownBy(() -> new PackageLockReader().read(input, cancelled)).isInstanceOf(CancelledException.class);
            assertThat(cancelled.looks()).isEqualTo(look + 1);
        }
    }
}
