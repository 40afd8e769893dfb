package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Component;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Entries of version 1: nested, with the reference in the place of the version, and without a word on why they are there.
class LegacyEntriesTest {
    private static String text(String entries) {
        return ("{'name': 'shop', 'version': '1.0.0', 'lockfileVersion': 1, 'requires': true, 'dependencies': {\n" + entries + "}}").replace('\'', '"');
    }

    private static GraphText read(String entries) {
        return GraphText.of("package-lock.json", text(entries));
    }

    private static GraphText read(String entries, String manifest) {
        return GraphText.of("package-lock.json", text(entries), Map.of("package.json", manifest.replace('\'', '"')));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1.0.0 | a@1.0.0 | | ",
        "npm:b@1.0.0 | b@1.0.0 | a | ",
        "npm:@s/b@1.0.0-rc.1 | @s/b@1.0.0-rc.1 | a | ",
        "git+ssh://git@git.example.org/a.git#11ae | a@ | | git+ssh://git@git.example.org/a.git#11ae",
        "github:acme/a#11ae | a@ | | github:acme/a#11ae",
        "https://example.org/archive.tgz | a@ | | https://example.org/archive.tgz",
        "https://example.org/a-1.2.3.tgz | a@1.2.3 | | ",
        "file:a-1.2.3.tgz | a@1.2.3 | | ",
        "file:../other.tgz | a@ | | file:../other.tgz",
        "'' | a@ | | "})
    void theVersionMayBeAReference(String version, String label, String alias, String source) {
        Component component = read("'a': {'version': '" + version + "'}").at("node_modules/a");

        assertThat(component.label()).isEqualTo(label);
        assertThat(component).extracting(Component::installedAs, Component::source).containsExactly(alias, source);
    }

    @Test
    void aFolderIsALinkToAPackageOfOurOwn() {
        GraphText read = read("'m': {'version': 'file:packages/m', 'requires': {'b': '1'}, 'dependencies': {'b': {'version': '2.0.0'}}}, 'b': {'version': '1.0.0',"
                + " 'requires': {'m': '1'}}", "{'dependencies': {'m': 'file:packages/m'}}");

        assertThat(read.components()).containsExactly("shop@", "packages/m m@", "packages/m/node_modules/b b@2.0.0",
                "node_modules/b b@1.0.0");
        assertThat(read.dependencies()).containsExactly(" -> packages/m prod file:packages/m", "packages/m -> packages/m/node_modules/b prod 1",
                "node_modules/b -> packages/m prod 1");
    }

    /// Optional where the dependent is not: so it must be optional. For development where the dependent is not: npm installed it for others.
    @ParameterizedTest
    @CsvSource({"'', '', node_modules/a -> node_modules/b prod 1", "'', optional, node_modules/a -> node_modules/b optional 1",
            "optional, optional, node_modules/a -> node_modules/b prod 1", "'', dev, ", "dev, dev, node_modules/a -> node_modules/b prod 1",
            "dev, optional, node_modules/a -> node_modules/b optional 1", "optional, dev, "})
    void whyADependencyIsThereFollowsFromTheFlags(String dependent, String dependency, String edge) {
        GraphText read = read("'a': {'version': '1.0.0', " + flag(dependent) + "'requires': {'b': '1'}}, 'b': {" + flag(dependency) + "'version': '1.0.0'}", "{}");

        assertThat(String.join(" ", read.dependencies())).isEqualTo(edge == null ? "" : edge);
        assertThat(read.coverage()).isEqualTo("2 2 0 0 0");
    }

    private static String flag(String flag) {
        return flag.isEmpty() ? "" : "'" + flag + "': true, ";
    }

    @Test
    void aNestedEntryComesBeforeThoseFurtherUp() {
        GraphText read = read("'a': {'version': '1.0.0', 'requires': {'b': '1', 'c': '1'}, 'dependencies': {'b': {'version': '2.0.0', 'requires': {'c': '1'}},"
                + " 'c': {'version': '3.0.0', 'requires': {'b': '1', 'd': '1'}}}}, 'b': {'version': '1.0.0', 'requires': {'c': '1'}}, 'c': {'version': '1.0.0'},"
                + " 'd': {'version': '1.0.0'}", "{}");

        assertThat(read.dependencies()).containsExactly("node_modules/a -> node_modules/a/node_modules/b prod 1",
                "node_modules/a -> node_modules/a/node_modules/c prod 1", "node_modules/a/node_modules/b -> node_modules/a/node_modules/c prod 1",
                "node_modules/a/node_modules/c -> node_modules/a/node_modules/b prod 1", "node_modules/a/node_modules/c -> node_modules/d prod 1",
                "node_modules/b -> node_modules/c prod 1");
    }

    @Test
    void whatIsRequiredAndNotThereIsTold() {
        GraphText read = read("'a': {'version': '1.0.0',\n 'requires': {'gone': '^1'}}", "{'dependencies': {'lost': '1'}, 'optionalDependencies': {'maybe': '1'}}");

        assertThat(read.coverage()).isEqualTo("1 1 0 2 1");
        assertThat(read.result().problems()).extracting(each -> each.message()).containsExactly(
                "The project needs lost@1 (prod), which is not in the lockfile.", "node_modules/a needs gone@^1 (prod), which is not in the lockfile.");
        assertThat(read.problems()).containsExactly("dependency-unresolved:1", "dependency-unresolved:2");
    }

    @Test
    void bundledEntriesAreMarkedAndScriptsUnknown() {
        GraphText read = read("'a': {'version': '1.0.0', 'bundled': true, 'hasInstallScript': false}");

        assertThat(read.components()).last().isEqualTo("node_modules/a a@1.0.0 bundled");
        assertThat(read.at("node_modules/a").installScript().name()).isEqualTo("UNKNOWN");
    }

    @Test
    void hiddenEntriesOfAllDepthsAreCounted() {
        GraphText read = read("'a': {'version': '1.0.0', 'dependencies': {\n'b': {'version': '1.0.0'},\n'b': {'version': '6.6.6'}}},\n'a': {'version': '2.0.0'}");

        assertThat(read.components()).containsExactly("shop@1.0.0", "node_modules/a a@2.0.0");
        assertThat(read.problems()).startsWith("duplicate-entry:4", "duplicate-entry:5");
        assertThat(read.result().coverage().complete()).isFalse();
    }
}
