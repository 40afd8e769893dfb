package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.fixture.NthLook;
import headwater.ingest.GraphText;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.model.InstallScript;
import headwater.model.Problem;
import headwater.progress.CancelledException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The file around projects and instances: versions, documents, catalogs, parts that are missing or no mappings.
class PnpmDocumentsTest {
    private static final String PROJECT = """
            lockfileVersion: '9.0'
            importers:
              .:
                dependencies:
                  a: {specifier: ^1.0.0, version: 1.0.0}
            packages:
              a@1.0.0: {resolution: {integrity: sha512-AAAA}}
            snapshots:
              a@1.0.0: {}
            """;

    private static GraphText read(String text) {
        return GraphText.of("pnpm-lock.yaml", text);
    }

    private static String refused(String text) {
        return GraphText.refused("pnpm-lock.yaml", text);
    }

    /// `9.0` without quotes is a number for others.
    @ParameterizedTest
    @CsvSource({"'''9.0''', 9.0", "9.0, 9.0", "'\"9.0\"', 9.0", "'9.0 # why', 9.0"})
    void theVersionIsTakenAsWritten(String written, String version) {
        assertThat(read(PROJECT.replace("'9.0'", written)).result().formatVersion()).isEqualTo(version);
    }

    @Test
    void aLockfileIsKnownByItsTextUnderAnyName() {
        assertThat(GraphText.of("old.txt", PROJECT).result().reader().name()).isEqualTo("pnpm-lock");
        assertThat(GraphText.of("old.txt", "# comment\nimporters:\n  .: {}\n" + PROJECT.replaceAll("(?s)importers.*packages", "packages"))
                .result().reader().name()).isEqualTo("pnpm-lock");
    }

    @ParameterizedTest
    @CsvSource({"catalog:, ^1.0.0", "'catalog: ', ^1.0.0", "catalog:default, ^1.0.0", "catalog:next, 2.x", "catalog:none, catalog:none",
            "catalog:broken, catalog:broken", "workspace:^, workspace:^", "catalogue, catalogue"})
    void aRangeOfACatalogIsTheCatalogs(String specifier, String range) {
        GraphText read = read("""
                catalogs:
                  default:
                    a: {specifier: ^1.0.0, version: 1.0.0}
                  next:
                    a: {specifier: 2.x, version: 2.0.0}
                  broken:
                    b: {specifier: 1.0.0, version: 1.0.0}
                """ + PROJECT.replace("specifier: ^1.0.0", "specifier: '" + specifier + "'"));

        assertThat(read.dependencies()).containsExactly("importer:. -> a@1.0.0 prod " + range);
    }

    @Test
    void aCatalogThatIsNoneIsToldAndTheRangeStays() {
        GraphText read = read("catalogs: [a]\n" + PROJECT.replace("^1.0.0", "'catalog:'"));

        assertThat(read.dependencies()).containsExactly("importer:. -> a@1.0.0 prod catalog:");
        assertThat(read.problems()).containsExactly("wrong-kind:1");
    }

    @Test
    void emptyDocumentsAreNothing() {
        assertThat(read("---\n---\n# nothing\n---\n" + PROJECT + "---\n").dependencies()).containsExactly("importer:. -> a@1.0.0 prod ^1.0.0");
    }

    @Test
    void theLastDocumentTellsTheVersion() {
        GraphText read = read("---\n" + PROJECT.replace("9.0", "9.1") + "---\n" + PROJECT);

        assertThat(read.result().formatVersion()).isEqualTo("9.0");
        assertThat(read.graph().size()).as("one instance, in both documents").isEqualTo(2);
    }

    @Test
    void aDocumentThatCannotBeReadRefusesTheFileWithItsLine() {
        assertThat(refused("---\n" + PROJECT + "---\nlockfileVersion: '99'\n")).isEqualTo("lockfile-version-unknown:12");
        assertThat(refused("---\n" + PROJECT + "---\nimporters: {}\n")).isEqualTo("lockfile-version-missing:12");
        assertThat(refused("---\n- a\n---\n" + PROJECT)).isEqualTo("not-pnpm-lock:2");
        assertThat(refused("just text\n")).isEqualTo("not-pnpm-lock:1");
    }

    @Test
    void oneKeyWithOtherDependenciesInTheOtherDocumentIsAnotherComponent() {
        String other = PROJECT.replace("dependencies:", "configDependencies:").replace("a@1.0.0: {}", "a@1.0.0:\n    dependencies: {b: 1.0.0}\n  b@1.0.0: {}")
                .replace("packages:\n", "packages:\n  b@1.0.0: {resolution: {integrity: sha512-AAAA}}\n");

        assertThat(read("---\n" + other + "---\n" + PROJECT).dependencies()).containsExactly("importer:. -> a@1.0.0 prod ^1.0.0",
                "importer:. -> a@1.0.0#2 dev ^1.0.0", "a@1.0.0#2 -> b@1.0.0 prod");
        assertThat(read("---\n" + other + "---\n" + other.replace("{b: 1.0.0}", "{}") + "---\n" + PROJECT).graph().components())
                .extracting(each -> each.location()).contains("a@1.0.0", "a@1.0.0#2", "a@1.0.0#3");
    }

    @Test
    void oneKeyWithOptionalDependenciesInTheOtherDocumentIsAnotherComponent() {
        String other = PROJECT.replace("a@1.0.0: {}", "a@1.0.0:\n    optionalDependencies: {a: 1.0.0}");

        assertThat(read("---\n" + other + "---\n" + PROJECT).graph().size()).isEqualTo(3);
        assertThat(read("---\n" + other + "---\n" + other).graph().size()).isEqualTo(2);
    }

    /// What else an entry says, such as engines, is no other content.
    @Test
    void oneKeyWithOtherRemarksInTheOtherDocumentIsTheSameComponent() {
        assertThat(read("---\n" + PROJECT.replace("AAAA}", "AAAA}, engines: {node: '>=1'}") + "---\n" + PROJECT).graph().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"packages: [a], wrong-kind:6 package-missing:8", "packages: , package-missing:8", "packages: {}, package-missing:8"})
    void anInstanceWithoutItsPackageStays(String packages, String problems) {
        GraphText read = read(PROJECT.replaceAll("(?s)packages:.*snapshots", packages + "\nsnapshots"));

        assertThat(String.join(" ", read.problems()).replaceAll(":\\d+", "")).isEqualTo(problems.replaceAll(":\\d+", ""));
        assertThat(read.at("a@1.0.0").installScript()).isEqualTo(InstallScript.UNKNOWN);
        assertThat(read.coverage()).isEqualTo("1 1 0 0 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none", "[]", "null"})
    void anInstanceThatIsNoMappingStaysAndIsAnError(String value) {
        GraphText read = read(PROJECT.replace("a@1.0.0: {}", "a@1.0.0: " + value));

        assertThat(read.dependencies()).containsExactly("importer:. -> a@1.0.0 prod ^1.0.0");
        assertThat(read.result().problems()).extracting(Problem::toString).containsExactly("pnpm-lock.yaml:9: error: \"a@1.0.0\" should be a "
                + "mapping; what it depends on is not known. [wrong-kind]");
    }

    @Test
    void aProjectWithoutDependenciesIsNoError() {
        GraphText read = read("lockfileVersion: '9.0'\nimporters:\n  .: {}\n");

        assertThat(read.result().problems()).extracting(Problem::level).containsExactly(Problem.Level.INFO);
        assertThat(read.result().coverage().complete()).isTrue();
    }

    @Test
    void aProjectWhoseDependenciesAreAllMissingIsNotFullyRead() {
        GraphText read = read(PROJECT.replaceAll("(?s)packages:.*", ""));

        assertThat(read.problems()).containsExactly("dependency-unresolved:5", "no-components:0");
        assertThat(read.result().coverage().complete()).isFalse();
    }

    @Test
    void aLastLineWithoutAnEndMayBeACutFile() {
        assertThat(read(PROJECT.strip()).problems()).containsExactly("end-missing:0");
        assertThat(read(PROJECT.replace("\n", "\r\n")).problems()).isEmpty();
    }

    @Test
    void aConflictInTheFirstLineIsToldAsOne() {
        assertThat(refused("""
                <<<<<<< HEAD
                lockfileVersion: '6.0'
                =======
                """ + PROJECT.replaceFirst("\n", "\n>>>>>>> other\n"))).isEqualTo("merge-conflict:1");
    }

    @Test
    void aKeyThatStandsTwiceWithinAnEntryLowersCoverageToo() {
        GraphText read = read(PROJECT.replace("a@1.0.0: {}", "a@1.0.0:\n    dependencies: {a: 9.9.9}\n    dependencies: {a: 1.0.0}"));

        assertThat(read.problems()).containsExactly("duplicate-key:11");
        assertThat(read.dependencies()).contains("a@1.0.0 -> a@1.0.0 prod");
        assertThat(read.result().coverage().complete()).isFalse();
    }

    @Test
    void readingEndsAtTheLookThatSaysCancelled() throws ReadException {
        String keys = IntStream.range(0, 3_000).mapToObj(i -> "  p" + i + "@1.0.0: {}\n").collect(Collectors.joining());
        InputSource input = InputSource.ofBytes("pnpm-lock.yaml", ("lockfileVersion: '9.0'\npackages:\n" + keys + "snapshots:\n" + keys)
                .getBytes(StandardCharsets.UTF_8), Map.of());
        NthLook whole = NthLook.never();
        new PnpmLockReader().read(input, whole);

        assertThat(whole.looks()).isGreaterThanOrEqualTo(3);
        for (int look = 0; look < whole.looks(); look++) {
            NthLook cancelled = NthLook.from(look);
            assertThatThrownBy(() -> new PnpmLockReader().read(input, cancelled)).isInstanceOf(CancelledException.class);
            assertThat(cancelled.looks()).isEqualTo(look + 1);
        }
    }
}
