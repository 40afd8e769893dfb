package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Component;
import headwater.model.Flag;
import headwater.model.InstallScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is known of an instance: where it comes from, its digest, its flags, whether it runs a script.
class PnpmComponentsTest {
    private static GraphText nine(String key, String facts, String snapshot) {
        return GraphText.of("pnpm-lock.yaml", "lockfileVersion: '9.0'\npackages:\n  '" + key + "': " + facts + "\nsnapshots:\n  '" + key
                + "': " + snapshot + "\n");
    }

    private static GraphText old(String version, String key, String facts) {
        return GraphText.of("pnpm-lock.yaml", "lockfileVersion: " + version + "\npackages:\n  '" + key + "': " + facts + "\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "{integrity: sha512-AAAA} | | sha512-AAAA",
        "{integrity: sha1-AAAA sha512-BBBB} | | sha1-AAAA sha512-BBBB",
        "{integrity: sha512-AAAA, tarball: https://npm.example.org/a.tgz} | https://npm.example.org/a.tgz | sha512-AAAA",
        "{tarball: https://npm.example.org/a.tgz} | https://npm.example.org/a.tgz |",
        "{tarball: 'file:a.tgz', integrity: sha512-AAAA} | file:a.tgz | sha512-AAAA",
        "{type: git, repo: https://git.example.org/a.git, commit: 11ae} | https://git.example.org/a.git#11ae |",
        "{type: git, repo: https://git.example.org/a.git} | https://git.example.org/a.git |",
        "{type: directory, directory: ../a} | file:../a |",
        "{type: binary, url: https://example.org/a.zip, integrity: sha256-AAAA} | https://example.org/a.zip | sha256-AAAA",
        "{type: variations, variants: [{resolution: {url: https://example.org/a.zip}}]} | |",
        "{} | |",
        "none | |"})
    void theResolutionTellsTheSourceUnlessItIsTheRegistry(String resolution, String source, String digest) {
        Component component = nine("a@1.0.0", "{resolution: " + resolution + "}", "{}").at("a@1.0.0");

        assertThat(component).extracting(Component::source, Component::integrity).containsExactly(source, digest);
    }

    @ParameterizedTest
    @CsvSource({
        "a@https://example.org/a.tgz, '{integrity: sha512-AAAA}', a@https://example.org/a.tgz",
        "a@https://example.org/a.tgz, '{tarball: https://example.org/a.tgz}', https://example.org/a.tgz",
        "a@file:folder, '{directory: folder, type: directory}', file:folder",
        "a@file:folder, '{}', a@file:folder"})
    void whatHasNoVersionHasItsKeyForASource(String key, String resolution, String source) {
        Component component = nine(key, "{resolution: " + resolution + "}", "{}").at(key);

        assertThat(component.packageVersion()).hasToString("a@");
        assertThat(component.source()).isEqualTo(source);
    }

    /// pnpm writes name and version where the key does not tell them.
    @ParameterizedTest
    @CsvSource({"5.4, github.com/acme/a/11ae883d, a@1.2.3", "5.4, file:packages/inner/other, a@1.2.3", "6.0, file:packages/inner/other, a@1.2.3",
            "6.0, '@codeload.example.org/acme/a/tar.gz/11ae', a@1.2.3", "9.0, a@https://example.org/a.tgz, a@1.2.3"})
    void nameAndVersionOfTheEntryCount(String version, String key, String label) {
        String facts = "{name: a, version: 1.2.3, resolution: {integrity: sha512-AAAA}}";
        GraphText read = version.equals("9.0") ? nine(key, facts, "{}") : old(version, key, facts);

        assertThat(read.at(key).label()).isEqualTo(label);
        assertThat(read.problems()).doesNotContain("source-differs:3");
    }

    @ParameterizedTest
    @CsvSource({"name: b, 'is b@1.0.0'", "version: 1.0.1, 'is a@1.0.1'", "'name: b, version: 2.0.0', is b@2.0.0"})
    void anEntryThatIsSomethingElseThanItsKeyIsTold(String facts, String told) {
        GraphText read = nine("a@1.0.0", "{" + facts + ", resolution: {integrity: sha512-AAAA}}", "{}");

        assertThat(read.problems()).startsWith("source-differs:5");
        assertThat(read.result().problems().getFirst().message()).isEqualTo("\"a@1.0.0\" says that it " + told
                + ". Check who changed the lockfile.");
        assertThat(read.at("a@1.0.0").label()).isEqualTo(told.substring(3));
    }

    @Test
    void anEntryThatRepeatsItsKeyIsNoNews() {
        assertThat(old("6.0", "registry.example.org/@s/a@1.0.0", "{name: '@s/a', version: 1.0.0, resolution: {integrity: sha512-AAAA}}")
                .problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dev: true, dev", "dev: false, ''", "optional: true, optional", "'dev: true, optional: true', 'dev optional'", "dev: null, ''",
            "dev: yes, ''"})
    void upToVersionSixTheEntryHasItsFlags(String flags, String expected) {
        GraphText read = old("6.0", "/a@1.0.0", "{" + flags + ", resolution: {integrity: sha512-AAAA}}");

        assertThat(read.components()).last().isEqualTo(("/a@1.0.0 a@1.0.0 " + expected).strip());
        assertThat(read.result().facts().flags()).containsExactlyInAnyOrder(Flag.DEV, Flag.OPTIONAL);
    }

    /// It has no place for them; what stands there was not written by pnpm.
    @Test
    void inVersionNineTheEntryHasNoFlagForDevelopment() {
        assertThat(nine("a@1.0.0", "{resolution: {integrity: sha512-AAAA}, dev: true, optional: true}", "{dev: true}").at("a@1.0.0").flags())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"requiresBuild: true, YES", "requiresBuild: false, NO", "hasBin: true, NO", "requiresBuild: 'true', YES"})
    void upToVersionSixTheEntryTellsOfScripts(String facts, InstallScript script) {
        GraphText read = old("5.4", "/a/1.0.0", "{" + facts + ", resolution: {integrity: sha512-AAAA}}");

        assertThat(read.at("/a/1.0.0").installScript()).isEqualTo(script);
        assertThat(read.result().facts().installScripts()).isTrue();
    }

    /// Production reaches `shared` and `prod`; development alone reaches `dev` and `deep`; `member` is linked, and what it needs itself
    /// is its own affair.
    @Test
    void inVersionNineDevelopmentIsWhatOnlyItReaches() {
        GraphText read = GraphText.of("pnpm-lock.yaml", """
                lockfileVersion: '9.0'
                importers:
                  .:
                    dependencies:
                      prod: {specifier: '*', version: 1.0.0}
                    devDependencies:
                      dev: {specifier: '*', version: 1.0.0}
                      member: {specifier: 'workspace:*', version: 'link:member'}
                  member:
                    optionalDependencies:
                      maybe: {specifier: '*', version: 1.0.0}
                    devDependencies:
                      maybe-dev: {specifier: '*', version: 1.0.0}
                packages:
                  deep@1.0.0: {resolution: {integrity: sha512-AAAA}}
                  dev@1.0.0: {resolution: {integrity: sha512-AAAA}}
                  maybe@1.0.0: {resolution: {integrity: sha512-AAAA}}
                  maybe-dev@1.0.0: {resolution: {integrity: sha512-AAAA}}
                  nobody@1.0.0: {resolution: {integrity: sha512-AAAA}}
                  prod@1.0.0: {resolution: {integrity: sha512-AAAA}}
                  shared@1.0.0: {resolution: {integrity: sha512-AAAA}}
                snapshots:
                  deep@1.0.0:
                    dependencies: {shared: 1.0.0, dev: 1.0.0}
                  dev@1.0.0:
                    dependencies: {shared: 1.0.0, deep: 1.0.0}
                  maybe@1.0.0: {optional: true}
                  maybe-dev@1.0.0: {}
                  nobody@1.0.0: {}
                  prod@1.0.0:
                    dependencies: {shared: 1.0.0}
                  shared@1.0.0: {}
                """);

        assertThat(read.components()).containsExactly("importer:. @", "importer:member member@", "deep@1.0.0 dev", "dev@1.0.0 dev",
                "maybe@1.0.0 optional", "maybe-dev@1.0.0 dev", "nobody@1.0.0", "prod@1.0.0", "shared@1.0.0");
    }
}
