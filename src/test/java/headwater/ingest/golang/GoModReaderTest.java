package headwater.ingest.golang;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Purl;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoModReaderTest {
    private static final String MOD = """
            module example.org/shop

            go 1.21

            toolchain go1.21.4

            require (
            \tgithub.com/BurntSushi/toml v1.0.0
            \tgolang.org/x/text v0.3.7 // indirect
            \tgolang.org/x/sys v0.0.0-20220715151400-c0bba94af5f8 // indirect; pinned
            )

            require "gopkg.in/yaml.v3" v3.0.1
            """;

    @Test
    void everyRequirementIsAComponentAndNoDependencyIsRecorded() {
        GraphText read = GraphText.of("go.mod", MOD);

        assertThat(read.components()).containsExactly("example.org/shop@",
                "github.com/BurntSushi/toml@v1.0.0", "golang.org/x/text@v0.3.7",
                "golang.org/x/sys@v0.0.0-20220715151400-c0bba94af5f8", "gopkg.in/yaml.v3@v3.0.1");
        assertThat(read.roots()).containsExactly("");
        assertThat(read.dependencies()).isEmpty();
        assertThat(read.result().facts().dependencies()).isFalse();
        assertThat(read.result().formatVersion()).isEqualTo("1.21");
        assertThat(read.at("github.com/BurntSushi/toml@v1.0.0").purl())
                .contains(new Purl("pkg:golang/github.com/BurntSushi/toml@v1.0.0"));
        assertThat(read.at("gopkg.in/yaml.v3@v3.0.1").origin().line()).isEqualTo(13);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void digestsComeFromGoSumAndNothingElseDoes() {
        GraphText read = GraphText.of("go.mod", MOD, Map.of("go.sum", """
                github.com/BurntSushi/toml v1.0.0 h1:dtDWrepsVPfW9H/4y7dDgFc2MBUSeJhlaDtK13CxFlU=
                github.com/BurntSushi/toml v1.0.0/go.mod h1:CxXYINrC8qIiEnFrOxCa7Jy5BFHlXnUU2pbicEuybxQ=
                example.org/not-built v9.0.0 h1:dtDWrepsVPfW9H/4y7dDgFc2MBUSeJhlaDtK13CxFlU=
                broken line
                """));

        assertThat(read.at("github.com/BurntSushi/toml@v1.0.0").integrity())
                .isEqualTo("go:h1:76d0d6adea6c54f7d6f47ff8cbb743805736301512789865683b4ad770b11655");
        assertThat(read.at("golang.org/x/text@v0.3.7").integrity()).isNull();
        assertThat(read.graph().size()).isEqualTo(5);
    }

    @Test
    void anUnreadableGoSumCostsTheDigestsOnly() {
        GraphText read = GraphText.of("go.mod", MOD, Map.of("go.sum", "\u0000\u0000\u0000"));

        assertThat(read.graph().size()).isEqualTo(5);
        assertThat(read.warnings()).containsExactly("sibling-unreadable:0");
    }

    @Test
    void whatAnotherModuleReplacesIsThatOne() {
        GraphText read = GraphText.of("go.mod", """
                module m
                require (
                    golang.org/x/net v1.2.3
                    golang.org/x/net v0.5.6
                    example.org/all v1.0.0
                    example.org/local v1.0.0
                )
                replace (
                    golang.org/x/net v1.2.3 => example.com/fork/net v1.4.5
                    example.org/all => example.com/other v2.0.0
                )
                replace example.org/local => ../local
                replace not.required/x v1.0.0 => example.com/x v1.0.0
                """);

        assertThat(read.components()).containsExactly("m@",
                "golang.org/x/net@v1.2.3 example.com/fork/net@v1.4.5", "golang.org/x/net@v0.5.6",
                "example.org/all@v1.0.0 example.com/other@v2.0.0", "example.org/local@v1.0.0 example.org/local@");
        assertThat(read.at("golang.org/x/net@v1.2.3").installedAs()).isEqualTo("golang.org/x/net");
        assertThat(read.at("example.org/local@v1.0.0").source()).isEqualTo("../local");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void otherDirectivesAreNoComponents() {
        GraphText read = GraphText.of("go.mod", """
                // comment
                module example.org/m // trailing
                go 1.23
                godebug default=go1.21
                tool golang.org/x/tools/cmd/stringer
                exclude golang.org/x/net v1.2.3
                retract [v1.0.0, v1.9.9] // mistakes
                ignore ./node_modules
                require ()
                require example.org/a v1.0.0
                """);

        assertThat(read.components()).containsExactly("example.org/m@", "example.org/a@v1.0.0");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void linesThatAreNoneAreToldAndRequirementsLowerCoverage() {
        GraphText read = GraphText.of("go.mod", """
                module m
                require example.org/a
                require (
                    example.org/b v1.0.0
                    example.org/c
                    // nothing
                )
                replace example.org/b v1.0.0
                nonsense here
                """);

        assertThat(read.components()).containsExactly("m@", "example.org/b@v1.0.0");
        assertThat(read.warnings()).containsExactly("line-unreadable:2", "line-unreadable:5", "line-unreadable:8",
                "line-unreadable:9");
        assertThat(read.coverage()).isEqualTo("3 1 2 0 0");
    }

    @Test
    void whatIsNoGoModIsRefused() {
        assertThat(GraphText.refused("not-go-mod.mod", "this is not a go.mod file!")).isEqualTo("format-unknown:0");
        assertThat(GraphText.refused("go.mod", "")).isEqualTo("empty:0");
        assertThat(GraphText.refused("go.mod", "module m\n<<<<<<< HEAD\n")).isEqualTo("merge-conflict:2");
        assertThat(GraphText.of("go.mod.txt", MOD).result().reader().name()).isEqualTo("go-mod");
        assertThat(GraphText.of("x.mod", "require (\n  a.b/c v1.0.0\n)\n").components()).containsExactly("a.b/c@v1.0.0");
    }
}
