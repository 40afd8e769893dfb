package headwater.ingest.gem;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Purl;
import org.junit.jupiter.api.Test;

class GemfileLockReaderTest {
    private static GraphText read(String text) {
        return GraphText.of("Gemfile.lock", text);
    }

    @Test
    void theProjectAsksForWhatStandsUnderDependencies() {
        GraphText read = read("""
                GEM
                  remote: https://registry.example.org/
                  specs:
                    actionpack (7.0.2.2)
                      rack (~> 2.0, >= 2.2.0)
                    rack (2.2.3)
                    rails (7.0.2.2)
                      actionpack (= 7.0.2.2)
                      bundler (>= 1.15.0)

                PLATFORMS
                  x86_64-linux

                DEPENDENCIES
                  rack
                  rails (~> 7.0)

                RUBY VERSION
                   ruby 3.0.2p107

                BUNDLED WITH
                   2.2.28
                """);

        assertThat(read.components()).containsExactly("@", "actionpack@7.0.2.2", "rack@2.2.3", "rails@7.0.2.2");
        assertThat(read.roots()).containsExactly("");
        assertThat(read.dependencies()).containsExactly(" -> rack@2.2.3 dependsOn", " -> rails@7.0.2.2 dependsOn ~> 7.0",
                "actionpack@7.0.2.2 -> rack@2.2.3 prod ~> 2.0, >= 2.2.0", "rails@7.0.2.2 -> actionpack@7.0.2.2 prod = 7.0.2.2");
        assertThat(read.problems()).isEmpty();
        assertThat(read.coverage()).isEqualTo("3 3 0 0 0");
        assertThat(read.at("rack@2.2.3").source()).isEqualTo("https://registry.example.org/");
        assertThat(read.at("rack@2.2.3").purl()).contains(new Purl("pkg:gem/rack@2.2.3"));
        assertThat(read.at("rack@2.2.3").origin().line()).isEqualTo(6);
        assertThat(read.result().formatVersion()).isEqualTo("2.2.28");
    }

    @Test
    void buildsForSeveralPlatformsAreComponentsOfTheirOwn() {
        GraphText read = read("""
                GEM
                  remote: https://registry.example.org/
                  specs:
                    loofah (2.21.3)
                      nokogiri (>= 1.12.0)
                    nokogiri (1.15.4)
                      racc (~> 1.4)
                    nokogiri (1.15.4-x86_64-linux)
                      racc (~> 1.4)
                    racc (1.7.1)

                DEPENDENCIES
                  loofah

                CHECKSUMS
                  loofah (2.21.3) sha256=aabb
                  nokogiri (1.15.4-x86_64-linux) sha256=ccdd
                  racc (1.7.1) sha512=eeff,sha256=0011
                """);

        assertThat(read.at("racc@1.7.1").integrity()).isEqualTo("gem:sha256:0011");
        assertThat(read.components()).contains("nokogiri@1.15.4", "nokogiri@1.15.4-x86_64-linux");
        assertThat(read.dependencies()).contains("loofah@2.21.3 -> nokogiri@1.15.4 prod >= 1.12.0",
                "loofah@2.21.3 -> nokogiri@1.15.4-x86_64-linux prod >= 1.12.0",
                "nokogiri@1.15.4-x86_64-linux -> racc@1.7.1 prod ~> 1.4");
        assertThat(read.at("nokogiri@1.15.4-x86_64-linux").integrity()).isEqualTo("gem:sha256:ccdd");
        assertThat(read.at("nokogiri@1.15.4").integrity()).isNull();
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void gemsOfFoldersAndRepositoriesAreReadWithTheirSource() {
        GraphText read = read("""
                GIT
                  remote: https://git.example.org/rails.git
                  revision: 0123abcd
                  branch: main
                  specs:
                    rails (8.0.0.alpha)

                PATH
                  remote: engines/shop
                  specs:
                    shop (0.1.0)
                      rails

                PLUGIN SOURCE
                  remote: https://plugins.example.org
                  type: example
                  specs:
                    special (1.0)

                DEPENDENCIES
                  rails!
                  shop!
                  special (= 1.0)!
                """);

        assertThat(read.at("rails@8.0.0.alpha").source()).isEqualTo("git+https://git.example.org/rails.git#0123abcd");
        assertThat(read.at("shop@0.1.0").source()).isEqualTo("path+engines/shop");
        assertThat(read.at("special@1.0").source()).isEqualTo("plugin source+https://plugins.example.org");
        assertThat(read.dependencies()).containsExactly(" -> rails@8.0.0.alpha dependsOn", " -> shop@0.1.0 dependsOn",
                " -> special@1.0 dependsOn = 1.0", "shop@0.1.0 -> rails@8.0.0.alpha prod");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void sectionsMayStandInAnyOrder() {
        GraphText read = read("""
                PLATFORMS
                  ruby

                DEPENDENCIES
                  ast

                GEM
                  remote: https://registry.example.org/
                  specs:
                    ast (2.4.2)
                """);

        assertThat(read.dependencies()).containsExactly(" -> ast@2.4.2 dependsOn");
    }

    @Test
    void aFileWithoutGemsSaysSo() {
        GraphText read = read("GEM\n  remote: https://registry.example.org/\n  specs:\n\nPLATFORMS\n  ruby\n\nDEPENDENCIES\n");

        assertThat(read.problems()).containsExactly("no-components:0");
        assertThat(read.result().coverage().complete()).isTrue();
    }

    @Test
    void whatIsMissingOrUnreadableIsToldWithItsLine() {
        GraphText read = read("""
                GEM
                  specs:
                    a (1.0)
                      gone (~> 1)
                    without-version
                   three-blanks (1.0)

                FUTURE SECTION
                  something

                DEPENDENCIES
                  other
                """);

        assertThat(read.warnings()).containsExactly("line-unreadable:5", "section-unknown:8", "dependency-unresolved:12",
                "dependency-unresolved:4");
        assertThat(read.coverage()).isEqualTo("2 1 1 2 0");
    }

    @Test
    void otherLineEndsAreRead() {
        assertThat(read("GEM\r\n  remote: x\r\n  specs:\r\n    a (1.0)\r\n\r\nDEPENDENCIES\r\n  a\r\n").dependencies())
                .containsExactly(" -> a@1.0 dependsOn");
    }

    @Test
    void conflictsAndOtherFilesAreRefused() {
        assertThat(GraphText.refused("Gemfile.lock", "GEM\n  specs:\n<<<<<<< HEAD\n    a (1.0)\n=======\n    a (2.0)\n"))
                .isEqualTo("merge-conflict:3");
        assertThat(GraphText.refused("Gemfile.lock", "source 'https://registry.example.org'\n")).isEqualTo("format-unknown:0");
        assertThat(GraphText.refused("Gemfile.lock", " \n")).isEqualTo("empty:0");
        assertThat(GraphText.of("ruby3.gemfile.lock", "GEM\n  specs:\n    a (1.0)\n").components()).contains("a@1.0");
        assertThat(GraphText.of("x.lock", "GEM\n  remote: y\n  specs:\n    a (1.0)\n").components()).contains("a@1.0");
    }
}
