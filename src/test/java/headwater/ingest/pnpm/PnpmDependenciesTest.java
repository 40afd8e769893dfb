package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Problem;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What instances depend on: relations, peers, aliases, links, overrides, and references that lead nowhere.
class PnpmDependenciesTest {
    /// A project that needs `a`, of which the rest of the file tells.
    private static GraphText read(String header, String packages, String snapshots) {
        return GraphText.of("pnpm-lock.yaml", "lockfileVersion: '9.0'\n" + header + """
                importers:
                  .:
                    dependencies:
                      a: {specifier: ^1.0.0, version: 1.0.0}
                  packages/p: {}
                packages:
                """ + packages.indent(2) + "snapshots:\n" + snapshots.indent(2));
    }

    private static GraphText read(String packages, String snapshots) {
        return read("", packages, snapshots);
    }

    /// Without those of the project.
    private static List<String> dependencies(GraphText read) {
        return read.dependencies().stream().filter(each -> !each.startsWith("importer:")).toList();
    }

    private static List<String> overridden(GraphText read) {
        return IntStream.range(0, read.graph().dependencyCount()).filter(read.graph()::byOverride)
                .mapToObj(d -> read.dependencies().get(d)).toList();
    }

    private static String digests(String... keys) {
        return String.join("", List.of(keys).stream().map(key -> "'" + key + "': {resolution: {integrity: sha512-AAAA}}\n").toList());
    }

    @Test
    void theListTellsTheRelation() {
        assertThat(dependencies(read(digests("a@1.0.0", "b@1.0.0", "c@1.0.0"), """
                a@1.0.0:
                  dependencies: {b: 1.0.0}
                  optionalDependencies: {c: 1.0.0}
                b@1.0.0: {}
                c@1.0.0: {optional: true}
                """))).containsExactly("a@1.0.0 -> b@1.0.0 prod", "a@1.0.0 -> c@1.0.0 optional");
    }

    @Test
    void aPeerThatIsProvidedHasItsRangeAndRelation() {
        GraphText read = read("""
                a@1.0.0:
                  resolution: {integrity: sha512-AAAA}
                  peerDependencies: {b: ^1.0.0, c: '*', d: '>=1'}
                  peerDependenciesMeta:
                    c: {optional: true}
                    d: {optional: false}
                """ + digests("b@1.0.0", "c@1.0.0", "d@1.0.0"), """
                a@1.0.0:
                  dependencies: {b: 1.0.0, d: 1.0.0}
                  optionalDependencies: {c: 1.0.0}
                b@1.0.0: {}
                c@1.0.0: {}
                d@1.0.0: {}
                """);

        assertThat(dependencies(read)).containsExactly("a@1.0.0 -> b@1.0.0 peer ^1.0.0", "a@1.0.0 -> c@1.0.0 peerOptional *",
                "a@1.0.0 -> d@1.0.0 peer >=1");
        assertThat(read.coverage()).isEqualTo("4 4 0 0 0");
    }

    /// pnpm leaves a linked project where it is, so it is no peer that was chosen for this instance.
    @Test
    void aPeerThatIsALinkHasTheRelationOfItsList() {
        assertThat(dependencies(read("a@1.0.0:\n  resolution: {integrity: sha512-AAAA}\n  peerDependencies: {p: ^1.0.0}\n",
                "a@1.0.0:\n  dependencies: {p: 'link:packages/p'}\n"))).containsExactly("a@1.0.0 -> importer:packages/p prod ^1.0.0");
    }

    @Test
    void aPeerThatNothingProvidesIsMissingOfEachInstance() {
        GraphText read = GraphText.of("pnpm-lock.yaml", """
                lockfileVersion: '9.0'
                importers:
                  .:
                    dependencies:
                      a: {specifier: ^1.0.0, version: 1.0.0(b@1.0.0)}
                      b: {specifier: ^1.0.0, version: 1.0.0}
                  one:
                    dependencies:
                      a: {specifier: ^1.0.0, version: 1.0.0}
                packages:
                  a@1.0.0:
                    resolution: {integrity: sha512-AAAA}
                    peerDependencies: {b: ^1.0.0, c: ^2.0.0, d: ^3.0.0}
                    peerDependenciesMeta: {d: {optional: true}}
                  b@1.0.0: {resolution: {integrity: sha512-AAAA}}
                snapshots:
                  a@1.0.0: {}
                  a@1.0.0(b@1.0.0):
                    dependencies: {b: 1.0.0}
                  b@1.0.0: {}
                """);

        assertThat(read.result().problems()).extracting(Problem::toString).containsExactly(
                "pnpm-lock.yaml:17: warning: a@1.0.0 needs b@^1.0.0 (peer), which is not in the lockfile. [dependency-unresolved]",
                "pnpm-lock.yaml:17: warning: a@1.0.0 needs c@^2.0.0 (peer), which is not in the lockfile. [dependency-unresolved]",
                "pnpm-lock.yaml:18: warning: a@1.0.0(b@1.0.0) needs c@^2.0.0 (peer), which is not in the lockfile. [dependency-unresolved]");
        assertThat(read.coverage()).isEqualTo("3 3 0 3 2");
    }

    @Test
    void thePeersChooseTheInstance() {
        GraphText read = read(digests("a@1.0.0", "b@1.0.0", "c@1.0.0", "c@2.0.0"), """
                a@1.0.0:
                  dependencies: {b: 1.0.0(c@2.0.0(a@1.0.0))}
                b@1.0.0(c@1.0.0):
                  dependencies: {c: 1.0.0}
                b@1.0.0(c@2.0.0(a@1.0.0)):
                  dependencies: {c: 2.0.0}
                c@1.0.0: {}
                c@2.0.0: {}
                """);

        assertThat(dependencies(read)).containsExactly("a@1.0.0 -> b@1.0.0(c@2.0.0(a@1.0.0)) prod",
                "b@1.0.0(c@1.0.0) -> c@1.0.0 prod", "b@1.0.0(c@2.0.0(a@1.0.0)) -> c@2.0.0 prod");
        assertThat(read.at("b@1.0.0(c@2.0.0(a@1.0.0))").packageVersion()).isEqualTo(read.at("b@1.0.0(c@1.0.0)").packageVersion());
    }

    /// pnpm writes a digest where peers would make the key too long (`peersSuffixMaxLength`).
    @Test
    void aDigestMayStandForThePeers() {
        GraphText read = read(digests("a@1.0.0", "b@1.0.0"), """
                a@1.0.0:
                  dependencies: {b: 1.0.0(3f2a9c0d1e)}
                b@1.0.0(3f2a9c0d1e): {}
                """);

        assertThat(dependencies(read)).containsExactly("a@1.0.0 -> b@1.0.0(3f2a9c0d1e) prod");
        assertThat(read.at("b@1.0.0(3f2a9c0d1e)").label()).isEqualTo("b@1.0.0");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void anAliasLeadsToTheOtherName() {
        GraphText read = read(digests("a@1.0.0", "@s/b@1.0.0", "c@1.0.0"), """
                a@1.0.0:
                  dependencies: {b: '@s/b@1.0.0', '@t/c': c@1.0.0, c: 1.0.0}
                '@s/b@1.0.0': {}
                c@1.0.0: {}
                """);

        assertThat(dependencies(read)).containsExactly("a@1.0.0 -> @s/b@1.0.0 prod", "a@1.0.0 -> c@1.0.0 prod", "a@1.0.0 -> c@1.0.0 prod");
        assertThat(read.at("@s/b@1.0.0").installedAs()).isEqualTo("b");
        assertThat(read.at("c@1.0.0").installedAs()).as("asked for by its name too").isNull();
    }

    @Test
    void twoAliasesAreNone() {
        assertThat(read(digests("a@1.0.0", "b@1.0.0"), """
                a@1.0.0:
                  dependencies: {x: b@1.0.0, y: b@1.0.0}
                b@1.0.0: {}
                """).at("b@1.0.0").installedAs()).isNull();
    }

    @Test
    void aLinkOfAPackageLeadsFromTheTopFolder() {
        assertThat(dependencies(read(digests("a@1.0.0"), "a@1.0.0:\n  dependencies: {p: 'link:packages/p', top: 'link:.'}\n")))
                .containsExactly("a@1.0.0 -> importer:. prod", "a@1.0.0 -> importer:packages/p prod");
    }

    @Test
    void aReferenceThatLeadsNowhereIsToldAsWritten() {
        GraphText read = read(digests("a@1.0.0"), """
                a@1.0.0:
                  dependencies:
                    b: 1.0.0(c@1.0.0)
                    c: link:packages/c
                  optionalDependencies:
                    d:
                    e: [1.0.0]
                """);

        assertThat(read.result().problems()).extracting(Problem::message).containsExactly(
                "\"b: 1.0.0(c@1.0.0)\" (prod) leads to nothing in the lockfile.",
                "c is linked to ./packages/c, a folder of which the lockfile tells nothing.",
                "\"d: \" (optional) leads to nothing in the lockfile.",
                "\"e\" should be text; it is left out.",
                "\"e: \" (optional) leads to nothing in the lockfile.");
        assertThat(read.problems()).containsExactly("dependency-unresolved:12", "dependency-unresolved:13", "dependency-unresolved:15",
                "wrong-kind:16", "dependency-unresolved:16");
        assertThat(read.coverage()).isEqualTo("1 1 0 4 0");
    }

    /// Only what the two have in common leads anywhere: neither the name alone nor the version alone does.
    @ParameterizedTest
    @ValueSource(strings = {"1.0.1", "1.0", "1.0.0(x@1.0.0)", "v1.0.0", "b@1.0.1", "c@1.0.0", "file:b", "^1.0.0"})
    void aReferenceIsExact(String reference) {
        assertThat(read(digests("a@1.0.0", "b@1.0.0"), "a@1.0.0:\n  dependencies: {b: '" + reference + "'}\nb@1.0.0: {}\n").warnings())
                .containsExactly("dependency-unresolved:12");
    }

    @Test
    void overriddenDependenciesAreMarkedButForPeersAndLinks() {
        GraphText read = read("overrides: {b: 1.0.0, p: 'link:packages/p', a>@s/c: 1.0.0, x>d: 1.0.0}\n", """
                a@1.0.0:
                  resolution: {integrity: sha512-AAAA}
                """ + digests("b@1.0.0", "@s/c@1.0.0", "d@1.0.0") + """
                e@1.0.0:
                  resolution: {integrity: sha512-AAAA}
                  peerDependencies: {b: ^2.0.0}
                """, """
                a@1.0.0:
                  dependencies: {b: 1.0.0, '@s/c': 1.0.0, d: 1.0.0, p: 'link:packages/p', e: 1.0.0}
                b@1.0.0: {}
                '@s/c@1.0.0': {}
                d@1.0.0:
                  dependencies: {'@s/c': 1.0.0}
                e@1.0.0:
                  dependencies: {b: 1.0.0}
                """);

        assertThat(overridden(read)).containsExactly("a@1.0.0 -> b@1.0.0 prod", "a@1.0.0 -> @s/c@1.0.0 prod");
    }

    @Test
    void aParentIsMeantByItsNameInEveryVersionAndUnderEveryAlias() {
        GraphText read = read("overrides: {b>c: 1.0.0}\n", digests("a@1.0.0", "b@1.0.0", "b@2.0.0", "c@1.0.0"), """
                a@1.0.0:
                  dependencies: {b: 1.0.0, other: b@2.0.0, c: 1.0.0}
                b@1.0.0:
                  dependencies: {c: 1.0.0}
                b@2.0.0:
                  dependencies: {c: 1.0.0}
                c@1.0.0: {}
                """);

        assertThat(overridden(read)).containsExactly("b@1.0.0 -> c@1.0.0 prod", "b@2.0.0 -> c@1.0.0 prod");
    }

    @Test
    void aPatchedInstanceIsItsOwnComponentOfTheSameVersion() {
        GraphText read = read("patchedDependencies:\n  b@1.0.0: {hash: 9f1c, path: patches/b.patch}\n", digests("a@1.0.0", "b@1.0.0", "c@1.0.0"), """
                a@1.0.0:
                  dependencies: {b: 1.0.0(patch_hash=9f1c)(c@1.0.0)}
                b@1.0.0(patch_hash=9f1c)(c@1.0.0):
                  dependencies: {c: 1.0.0}
                c@1.0.0: {}
                """);

        assertThat(read.components()).containsExactly("importer:. @", "importer:packages/p packages/p@", "a@1.0.0",
                "b@1.0.0(patch_hash=9f1c)(c@1.0.0) b@1.0.0", "c@1.0.0");
        assertThat(dependencies(read)).contains("a@1.0.0 -> b@1.0.0(patch_hash=9f1c)(c@1.0.0) prod");
        assertThat(read.problems()).isEmpty();
    }
}
