package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Component;
import headwater.model.Problem;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The projects of a lockfile: what they need, how they are called, where their links lead.
class PnpmImportersTest {
    private static final String INSTALLED = """
            packages:
              a@1.0.0: {resolution: {integrity: sha512-AAAA}}
              b@1.0.0: {resolution: {integrity: sha512-AAAA}}
              c@1.0.0: {resolution: {integrity: sha512-AAAA}}
            snapshots:
              a@1.0.0: {}
              b@1.0.0: {}
              c@1.0.0: {}
            """;

    private static GraphText read(String importers) {
        return GraphText.of("pnpm-lock.yaml", "lockfileVersion: '9.0'\nimporters:\n" + importers.indent(2) + INSTALLED);
    }

    private static String linked(String folder, String path) {
        return read("""
                .:
                  dependencies:
                    a: {specifier: 1.0.0, version: 1.0.0}
                packages/one: {}
                packages/one/inner: {}
                packages/two: {}
                %s:
                  dependencies:
                    linked: {specifier: 'link:%s', version: 'link:%s'}
                """.formatted(folder, path, path)).dependencies().stream().filter(each -> each.contains("importer:" + folder + " -> "))
                .map(each -> each.replaceFirst(".* -> importer:(\\S*) .*", "$1")).findFirst().orElse("nowhere");
    }

    @Test
    void everyListHasItsRelation() {
        assertThat(read("""
                .:
                  dependencies:
                    a: {specifier: ^1.0.0, version: 1.0.0}
                  devDependencies:
                    b: {specifier: ~1.0.0, version: 1.0.0}
                  optionalDependencies:
                    c: {specifier: 1.x, version: 1.0.0}
                """).dependencies()).containsExactly("importer:. -> a@1.0.0 prod ^1.0.0", "importer:. -> b@1.0.0 dev ~1.0.0",
                "importer:. -> c@1.0.0 optional 1.x");
    }

    /// They stand in the first of two documents.
    @ParameterizedTest
    @ValueSource(strings = {"configDependencies", "packageManagerDependencies"})
    void whatPnpmItselfRunsIsForDevelopment(String list) {
        GraphText read = read(".:\n  " + list + ":\n    a: {specifier: 1.0.0, version: 1.0.0}\n");

        assertThat(read.dependencies()).containsExactly("importer:. -> a@1.0.0 dev 1.0.0");
        assertThat(read.components()).startsWith("importer:. @", "a@1.0.0 dev");
    }

    @ParameterizedTest
    @CsvSource({"packages/x, ../one, packages/one", "packages/x, ../one/, packages/one", "packages/x, ./../one, packages/one",
            "packages/x, ../one/../two, packages/two", "packages/x, ../one/inner, packages/one/inner", "packages/x, ../.., .",
            "packages/x, ../../, .", "packages/x, ., packages/x", "x, ../packages//two, packages/two",
            "packages/x, ../../../x, nowhere", "packages/x, one, nowhere", "../out, ../packages/one, nowhere",
            "packages/x, ../One, nowhere"})
    void aLinkLeadsFromTheFolderOfItsProject(String folder, String path, String target) {
        assertThat(linked(folder, path)).isEqualTo(target);
    }

    @Test
    void aLinkToNoProjectSaysFromWhereToWhere() {
        GraphText read = read("""
                packages/one:
                  dependencies:
                    x: {specifier: 'link:../../../x', version: 'link:../../../x'}
                """);

        assertThat(read.result().problems()).extracting(Problem::toString).containsExactly("pnpm-lock.yaml:5: warning: x is linked to "
                + "packages/one/../../../x, a folder of which the lockfile tells nothing. [dependency-unresolved]");
        assertThat(read.coverage()).isEqualTo("3 3 0 1 0");
    }

    @ParameterizedTest
    @CsvSource({"'workspace:^', my-two", "'workspace:*', my-two", "'workspace:1.0.0', my-two", "'workspace:@acme/two@*', @acme/two",
            "'workspace:two@^1.0.0', two", "'workspace:../two', packages/two", "'workspace:./x', packages/two", "'link:../two', packages/two",
            "^1.0.0, packages/two"})
    void aProjectIsCalledAsTheRangesOfWorkspacesSay(String range, String name) {
        GraphText read = read("""
                packages/one:
                  dependencies:
                    my-two: {specifier: '%s', version: 'link:../two'}
                packages/two: {}
                """.formatted(range));

        assertThat(read.at("importer:packages/two").name()).isEqualTo(name);
        assertThat(read.at("importer:packages/one").name()).isEqualTo("packages/one");
    }

    @Test
    void aRangeOfAWorkspaceThatWasInstalledNamesNoProject() {
        assertThat(read("""
                .:
                  dependencies:
                    a: {specifier: 'workspace:^', version: 1.0.0}
                """).at("importer:.").name()).isEmpty();
    }

    @Test
    void theFirstNameOfAProjectStays() {
        assertThat(read("""
                packages/one:
                  dependencies:
                    two: {specifier: 'workspace:*', version: 'link:../two'}
                packages/three:
                  dependencies:
                    other: {specifier: 'workspace:*', version: 'link:../two'}
                packages/two: {}
                """).at("importer:packages/two").name()).isEqualTo("two");
    }

    @Test
    void theManifestNamesTheProjectBesideTheLockfileOnly() {
        GraphText read = GraphText.of("pnpm-lock.yaml", "lockfileVersion: '9.0'\nimporters:\n  .: {}\n  one: {}\n" + INSTALLED,
                Map.of("package.json", "{\"name\": \"@acme/top\", \"version\": \"3.0.0\"}"));

        assertThat(read.at("importer:.").label()).isEqualTo("@acme/top@3.0.0");
        assertThat(read.at("importer:one").label()).isEqualTo("one@");
    }

    @Test
    void aManifestWithoutANameLeavesWhatLinksTell() {
        GraphText read = GraphText.of("pnpm-lock.yaml", """
                lockfileVersion: '9.0'
                importers:
                  .: {}
                  one:
                    dependencies:
                      top: {specifier: 'workspace:*', version: 'link:..'}
                """, Map.of("package.json", "{\"private\": true}"));

        assertThat(read.at("importer:.")).extracting(Component::name, Component::version).containsExactly("top", "");
    }

    @Test
    void aManifestThatCannotBeReadIsToldAndTheLockfileRead() {
        GraphText read = GraphText.of("pnpm-lock.yaml", "lockfileVersion: '9.0'\nimporters:\n  .: {}\n" + INSTALLED,
                Map.of("package.json", "{\"name\": "));

        assertThat(read.result().problems()).extracting(Problem::code).containsExactly("manifest-unreadable");
        assertThat(read.graph().size()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"packages/one: {}", "packages/one:", "packages/one: {dependencies: {}}", "packages/one: {dependencies: }"})
    void aProjectThatNeedsNothingIsARootAllTheSame(String importer) {
        GraphText read = read(importer);

        assertThat(read.roots()).containsExactly("importer:packages/one");
        assertThat(read.graph().project()).isNegative();
        assertThat(read.graph().rootsInferred()).isFalse();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void everyProjectSaysWhereItStands() {
        GraphText read = read("""
                .:
                  dependencies:
                    a: {specifier: 1.0.0, version: 1.0.0}
                one:
                  dependencies:
                    a: {specifier: 1.0.0, version: 1.0.0}
                """);

        assertThat(read.at("importer:.").origin().line()).isEqualTo(4);
        assertThat(read.at("importer:one").origin().line()).isEqualTo(7);
        assertThat(read.at("a@1.0.0").origin().line()).isEqualTo(14);
    }

    @Test
    void listsThatAreNoneAreToldWithTheirLine() {
        GraphText read = read("""
                .:
                  dependencies: [a]
                  devDependencies:
                    b: {specifier: 1.0.0, version: [1.0.0]}
                    c: {specifier: {x: y}, version: 1.0.0}
                one: none
                """);

        assertThat(read.dependencies()).containsExactly("importer:. -> c@1.0.0 dev");
        assertThat(read.problems()).containsExactly("wrong-kind:8", "wrong-kind:4", "wrong-kind:6", "dependency-unresolved:6", "wrong-kind:7");
        assertThat(read.roots()).containsExactly("importer:.", "importer:one");
    }

    @Test
    void anOldFileWithoutImportersIsTheProjectItself() {
        GraphText read = GraphText.of("pnpm-lock.yaml", """
                dependencies:
                  a: 1.0.0
                  my-b: /b/2.0.0
                devDependencies:
                  c: 1.0.0_a@1.0.0
                lockfileVersion: 5.1
                packages:
                  /a/1.0.0: {resolution: {integrity: sha512-AAAA}, dev: false}
                  /b/2.0.0: {resolution: {integrity: sha512-AAAA}, dev: false}
                  /c/1.0.0_a@1.0.0: {resolution: {integrity: sha512-AAAA}, dev: true}
                specifiers:
                  a: ^1.0.0
                  my-b: npm:b@2
                """);

        assertThat(read.dependencies()).containsExactly("importer:. -> /a/1.0.0 prod ^1.0.0", "importer:. -> /b/2.0.0 prod npm:b@2",
                "importer:. -> /c/1.0.0_a@1.0.0 dev");
        assertThat(read.graph().project()).isZero();
        assertThat(read.problems()).isEmpty();
    }
}
