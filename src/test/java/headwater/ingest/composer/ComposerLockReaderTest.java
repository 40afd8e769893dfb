package headwater.ingest.composer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.analysis.match.Production;
import headwater.analysis.match.ProductionReach;
import headwater.ingest.GraphText;
import headwater.model.Purl;
import headwater.progress.Progress;
import org.junit.jupiter.api.Test;

class ComposerLockReaderTest {
    private static GraphText read(String packages, String development) {
        return GraphText.of("composer.lock", "{\"content-hash\": \"aa\",\n\"packages\": [" + packages + "],\n\"packages-dev\": ["
                + development + "],\n\"plugin-api-version\": \"2.6.0\"}");
    }

    @Test
    void requiresOfBothListsAreDependenciesAndRootsAreInferred() {
        GraphText read = read("""
                {"name": "monolog/monolog", "version": "3.5.0",
                 "source": {"type": "git", "url": "https://git.example.org/monolog.git", "reference": "abc"},
                 "dist": {"type": "zip", "url": "https://repo.example.org/monolog.zip", "shasum": "a94a8fe5ccb19ba61c4c"},
                 "require": {"php": ">=8.1", "ext-json": "*", "psr/log": "^2.0 || ^3.0", "composer-runtime-api": "^2"},
                 "require-dev": {"gone/gone": "*"},
                 "license": ["MIT"]},
                {"name": "psr/log", "version": "3.0.0", "require": {"php": ">=8.0.0"}}
                """, """
                {"name": "phpunit/phpunit", "version": "10.5.0", "require": {"Psr/Log": "*"}, "license": ["BSD-3-Clause", "MIT"]}
                """);

        assertThat(read.components()).containsExactly("monolog/monolog@3.5.0", "psr/log@3.0.0", "phpunit/phpunit@10.5.0 dev");
        assertThat(read.dependencies()).containsExactly("monolog/monolog@3.5.0 -> psr/log@3.0.0 prod ^2.0 || ^3.0",
                "phpunit/phpunit@10.5.0 -> psr/log@3.0.0 prod *");
        assertThat(read.graph().rootsInferred()).isTrue();
        assertThat(read.roots()).containsExactly("monolog/monolog@3.5.0", "phpunit/phpunit@10.5.0");
        assertThat(read.problems()).containsExactly("roots-inferred:0");
        var monolog = read.at("monolog/monolog@3.5.0");
        assertThat(monolog.integrity()).isEqualTo("composer:sha1:a94a8fe5ccb19ba61c4c");
        assertThat(monolog.source()).isEqualTo("https://repo.example.org/monolog.zip");
        assertThat(monolog.licence()).isEqualTo("MIT");
        assertThat(monolog.purl()).contains(new Purl("pkg:composer/monolog/monolog@3.5.0"));
        assertThat(read.at("phpunit/phpunit@10.5.0").licence()).isEqualTo("BSD-3-Clause OR MIT");
        assertThat(read.result().formatVersion()).isEqualTo("2.6.0");
    }

    @Test
    void theListTellsWhatIsForProduction() {
        GraphText read = read("{\"name\": \"a/a\", \"version\": \"1\"}", "{\"name\": \"b/b\", \"version\": \"1\"}");
        ProductionReach reach = new ProductionReach(read.graph(), read.result().facts(), Progress.NONE);

        assertThat(reach.of(0)).isEqualTo(Production.YES);
        assertThat(reach.of(1)).isEqualTo(Production.NO);
    }

    @Test
    void aReplacedOrProvidedNameLeadsNowhereAndTellsWhoStandsForIt() {
        GraphText read = read("""
                {"name": "drupal/core", "version": "10.4.5", "replace": {"drupal/core-utility": "self.version"},
                 "provide": {"psr/log-implementation": "3.0"}},
                {"name": "a/a", "version": "v1.0.0", "require": {"drupal/core-utility": "*", "psr/log-implementation": "*"}},
                {"name": "b/b", "version": "dev-main", "provide": {"psr/log-implementation": "1.0"}}
                """, "");

        assertThat(read.dependencies()).isEmpty();
        assertThat(read.problems()).containsExactly("dependency-provided:4", "dependency-provided:4", "roots-inferred:0");
        assertThat(read.result().problems().get(1).message())
                .isEqualTo("a/a needs psr/log-implementation, which is no package here; "
                        + "these stand for it: drupal/core@10.4.5, b/b@dev-main.");
        assertThat(read.coverage()).isEqualTo("3 3 0 0 0");
    }

    @Test
    void aPackageOfTheNameWinsOverOneThatProvidesIt() {
        GraphText read = read("""
                {"name": "a/a", "version": "1", "require": {"x/x": "*"}},
                {"name": "b/b", "version": "1", "provide": {"x/x": "1"}},
                {"name": "x/x", "version": "1"}
                """, "");

        assertThat(read.dependencies()).containsExactly("a/a@1 -> x/x@1 prod *");
    }

    @Test
    void whatTheMachineHasIsNoDependency() {
        GraphText read = read("""
                {"name": "a/a", "version": "1", "require": {"php-64bit": "*", "lib-icu": "*", "hhvm": "*", "composer": "*",
                 "EXT-JSON": "*", "composer-plugin-api": "*", "php": "*", "php-http/client": "*"}}
                """, "");

        assertThat(read.warnings()).containsExactly("dependency-unresolved:3");
        assertThat(read.coverage()).isEqualTo("1 1 0 1 0");
    }

    @Test
    void emptyMapsMayBeWrittenAsLists() {
        GraphText read = read("{\"name\": \"a/a\", \"version\": \"1\", \"require\": [], \"replace\": []}", "");

        assertThat(read.warnings()).isEmpty();
    }

    @Test
    void oddEntriesAreSkippedAndTold() {
        GraphText read = read("""
                {"name": "a/a"}, {"version": "1"}, 5,
                {"name": "b/b", "version": "1", "require": "x", "license": "MIT"}
                """, "");

        assertThat(read.components()).containsExactly("b/b@1");
        assertThat(read.warnings()).containsExactlyInAnyOrder("wrong-kind:2", "entry-incomplete:2", "entry-incomplete:2",
                "wrong-kind:3");
        assertThat(read.at("b/b@1").licence()).isEqualTo("MIT");
    }

    @Test
    void aListThatStandsTwiceHidesSomething() {
        GraphText read = GraphText.of("composer.lock", """
                {"packages": [{"name": "evil/evil", "version": "1"}],
                 "packages": [{"name": "a/a", "version": "1"}]}
                """);

        assertThat(read.warnings()).containsExactly("key-twice:2");
        assertThat(read.result().coverage().complete()).isFalse();
    }

    @Test
    void isRecognisedByItsContentAndOtherFilesAreRefused() {
        assertThat(GraphText.of("one.json", "{\"content-hash\": \"x\", \"packages\": [], \"packages-dev\": []}").problems())
                .containsExactly("no-components:0");
        assertThat(GraphText.refused("composer.lock", "null")).isEqualTo("not-json:1");
        assertThat(GraphText.refused("composer.lock", "{\"name\": \"x\"}")).isEqualTo("no-components:0");
    }
}
