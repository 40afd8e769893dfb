package headwater.ingest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Purl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyTreeReaderTest {
    private static final Path CASES = Path.of("src/test/resources/ingest/maven");
    private static final String APP = "org.example.shop:shop-app";

    private static GraphText golden(String file) {
        try {
            return GraphText.of(file, Files.readString(CASES.resolve(file)));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    /// Without what only some forms tell: the order of the file, optional dependencies, ranges before management.
    private static Set<String> pairs(GraphText read) {
        return new TreeSet<>(read.dependencies().stream().map(each -> each.replaceFirst("^(\\S+ -> \\S+) .*", "$1")).toList());
    }

    @Test
    void everyProjectIsARootWithComponentsOfItsOwn() {
        GraphText read = golden("modules.txt");

        assertThat(read.roots()).containsExactly("org.example.shop:shop", "org.example.shop:shop-lib", APP);
        assertThat(read.components()).contains(
                "org.example.shop:shop-lib/org.apache.commons:commons-lang3@3.12.0 org.apache.commons:commons-lang3@3.12.0",
                APP + "/org.apache.commons:commons-lang3@3.12.0 org.apache.commons:commons-lang3@3.12.0");
        assertThat(read.components()).contains("org.example.shop:shop-lib/junit:junit@4.13.2 junit:junit@4.13.2 dev",
                "org.example.shop:shop-lib/org.hamcrest:hamcrest-core@1.3 org.hamcrest:hamcrest-core@1.3 dev",
                "org.example.shop:shop-lib/com.google.code.findbugs:jsr305@3.0.2 com.google.code.findbugs:jsr305@3.0.2 optional");
        assertThat(read.dependencies()).contains(
                "org.example.shop:shop-lib -> org.example.shop:shop-lib/junit:junit@4.13.2 dev 4.13.2",
                "org.example.shop:shop-lib -> org.example.shop:shop-lib/com.google.code.findbugs:jsr305@3.0.2 optional 3.0.2",
                "org.example.shop:shop-lib/junit:junit@4.13.2 -> org.example.shop:shop-lib/org.hamcrest:hamcrest-core@1.3 prod 1.3",
                APP + " -> " + APP + "/javax.servlet:javax.servlet-api@4.0.1 prod 4.0.1");
        assertThat(read.problems()).containsExactly("dependencies-omitted:0");
        assertThat(read.coverage()).isEqualTo("25 25 0 0 0");
    }

    @Test
    void aClassifierTellsFilesOfOneVersionApart() {
        GraphText read = golden("modules.txt");
        var epoll = read.at(APP + "/io.netty:netty-transport-native-epoll:jar:linux-x86_64@4.1.100.Final");

        assertThat(epoll.packageVersion()).hasToString("io.netty:netty-transport-native-epoll@4.1.100.Final");
        assertThat(epoll.purl()).contains(new Purl(
                "pkg:maven/io.netty/netty-transport-native-epoll@4.1.100.Final?classifier=linux-x86_64&type=jar"));
        assertThat(epoll.origin().line()).isEqualTo(18);
    }

    @ParameterizedTest
    @ValueSource(strings = {"modules.json", "modules.dot", "modules.graphml", "modules-console.txt", "modules-extended.txt",
            "modules-whitespace.txt"})
    void everyFormGivesTheGraphOfTheText(String file) {
        GraphText text = golden("modules.txt");
        GraphText read = golden(file);

        assertThat(read.components()).containsExactlyInAnyOrderElementsOf(text.components());
        assertThat(read.dependencies()).containsExactlyInAnyOrderElementsOf(text.dependencies());
        assertThat(read.roots()).isEqualTo(text.roots());
    }

    @ParameterizedTest
    @ValueSource(strings = {"modules-verbose.json", "modules-verbose.dot", "modules-verbose.graphml"})
    void everyVerboseFormGivesTheDependenciesOfTheVerboseText(String file) {
        assertThat(pairs(golden(file))).isEqualTo(pairs(golden("modules-verbose.txt")));
    }

    @Test
    void verboseTreesHaveTheSameComponentsAndMoreDependencies() {
        Set<String> plain = pairs(golden("modules.txt"));
        Set<String> verbose = pairs(golden("modules-verbose.txt"));

        assertThat(verbose).containsAll(plain).hasSize(37);
        assertThat(plain).hasSize(22);
        assertThat(golden("modules-verbose.txt").problems()).isEmpty();
    }

    @Test
    void whatGaveWayLeadsToWhatWasTakenWithTheVersionThatWasWanted() {
        GraphText read = golden("modules-verbose.txt");

        assertThat(read.dependencies()).contains(
                APP + "/org.apache.httpcomponents:httpclient@4.5.13 -> " + APP + "/commons-logging:commons-logging@1.1.3 prod 1.2",
                APP + "/org.apache.httpcomponents:httpclient@4.5.13 -> " + APP + "/commons-codec:commons-codec@1.15 prod 1.11",
                APP + "/io.netty:netty-resolver@4.1.100.Final -> " + APP + "/io.netty:netty-common@4.1.100.Final prod 4.1.100.Final");
        assertThat(read.components()).noneMatch(each -> each.contains("commons-logging@1.2"));
    }

    @Test
    void aSingleProjectIsTheProjectItself() {
        GraphText read = GraphText.of("tree.txt", """
                org.example:one:jar:1.0-SNAPSHOT
                +- a:a:jar:1:compile
                |  \\- b:b:jar:tests:2:test
                \\- c:c:war:3:runtime
                """);

        assertThat(read.components()).containsExactly("org.example:one@1.0-SNAPSHOT", "a:a@1", "c:c:war@3 c:c@3",
                "b:b:jar:tests@2 b:b@2 dev");
        assertThat(read.roots()).containsExactly("");
    }

    @Test
    void notesOfEveryKindAreUnderstood() {
        GraphText read = GraphText.of("tree.txt", """
                x:x:jar:1
                +- a:a:jar:1:compile (scope not updated to compile)
                |  +- (b:b:jar:1:compile - version managed from 0.9; scope managed from test; omitted for duplicate)
                |  +- (a:a:jar:1:compile - omitted for cycle)
                |  \\- (c:c:jar:1:compile - omitted for conflict with 2)
                +- b:b:jar:1:compile (version managed from 0.8; exclusions managed from [])
                +- d:d:jar:1:compile (optional) (version managed from 0.1)
                +- e:e:jar:1:compile (optional)\s
                \\- c:c:jar:2:provided
                """);

        assertThat(read.dependencies()).containsExactlyInAnyOrder(" -> a:a@1 prod 1", " -> b:b@1 prod 0.8",
                " -> d:d@1 optional 0.1", " -> e:e@1 optional 1", " -> c:c@2 prod 2", "a:a@1 -> b:b@1 prod 0.9",
                "a:a@1 -> a:a@1 prod 1", "a:a@1 -> c:c@2 prod 1");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void theNearestIsTakenWhereTheFormDoesNotSay() {
        GraphText read = GraphText.of("tree.json", """
                {"groupId": "x", "artifactId": "x", "version": "1", "type": "jar", "children": [
                  {"groupId": "a", "artifactId": "a", "version": "1", "type": "jar", "scope": "compile", "children": [
                    {"groupId": "b", "artifactId": "b", "version": "9", "type": "jar", "scope": "compile", "children": [
                      {"groupId": "gone", "artifactId": "gone", "version": "1", "type": "jar", "scope": "compile"}]}]},
                  {"groupId": "b", "artifactId": "b", "version": "1", "scope": "test", "optional": "true"}]}
                """);

        assertThat(read.dependencies()).containsExactlyInAnyOrder(" -> a:a@1 prod 1", " -> b:b@1 dev 1", "a:a@1 -> b:b@1 prod 9");
    }

    @Test
    void colouredLogsOfSeveralProjectsAreRead() {
        GraphText read = GraphText.of("build.log", """
                [\u001B[1;34mINFO\u001B[m] Scanning for projects...
                [\u001B[1;34mINFO\u001B[m] \u001B[1m--- \u001B[0;32mdependency:3.9.0:tree\u001B[m @ one ---
                [\u001B[1;34mINFO\u001B[m] x:one:jar:1
                [\u001B[1;34mINFO\u001B[m] \\- a:a:jar:1:compile
                [\u001B[1;34mINFO\u001B[m]\s
                [\u001B[1;34mINFO\u001B[m] x:two:jar:1
                [\u001B[1;34mINFO\u001B[m] \\- a:a:jar:2:compile
                [INFO] BUILD SUCCESS
                """);

        assertThat(read.roots()).containsExactly("x:one", "x:two");
        assertThat(read.dependencies()).containsExactly("x:one -> x:one/a:a@1 prod 1", "x:two -> x:two/a:a@2 prod 2");
    }

    @Test
    void whatMavenSaysBetweenTheLinesOfATreeDoesNotCutIt() {
        GraphText read = GraphText.of("build.log", """
                [INFO] x:one:jar:1
                [INFO] +- a:a:jar:1:compile
                [WARNING] The POM for b:b:jar:1 is invalid
                [INFO] |  \\- b:b:jar:1:compile
                [INFO] done
                [INFO] \\- lost:lost:jar:1:compile
                """);

        assertThat(read.dependencies()).containsExactly(" -> a:a@1 prod 1", "a:a@1 -> b:b@1 prod 1");
        assertThat(read.warnings()).containsExactly("line-unreadable:6");
        assertThat(read.coverage()).isEqualTo("3 2 1 0 0");
    }

    @Test
    void brokenEntriesAreSkippedWithTheirLine() {
        GraphText read = GraphText.of("tree.txt", """
                x:x:jar:1
                +- a:a:jar:1:compile
                |     \\- c:c:jar:1:compile
                +- not coordinates
                \\- (b:b:jar:1:compile - omitted for duplicate)
                """);

        assertThat(read.warnings()).containsExactly("line-unreadable:3", "line-unreadable:4", "dependency-unresolved:5");
        assertThat(read.coverage()).isEqualTo("3 1 2 1 0");
    }

    @Test
    void aTreeWithoutProjectAndACircleAreTold() {
        GraphText read = GraphText.of("deps.dot", """
                digraph "x:x:jar:1" {
                  "x:x:jar:1" -> "a:a:jar:1:compile" ;
                  "a:a:jar:1:compile" -> "b:b:jar:1:compile" ;
                  "b:b:jar:1:compile" -> "a:a:jar:1:compile" ;
                  "b:b:jar:1:compile" -> "nonsense" ;
                }
                digraph "y:y:jar:1" {
                  "y:y:jar:1" -> "a:a:jar:1:compile" ;
                  "a:a:jar:1:compile" -> "y:y:jar:1" ;
                }
                """);

        assertThat(read.dependencies()).containsExactlyInAnyOrder(" -> a:a@1 prod 1", "a:a@1 -> b:b@1 prod 1",
                "b:b@1 -> a:a@1 prod 1");
        assertThat(read.warnings()).containsExactly("line-unreadable:5", "tree-without-project:7");
    }

    @Test
    void aProjectWithoutDependenciesIsNoDefect() {
        GraphText read = GraphText.of("tree.txt", "org.example:one:pom:1.0\n");

        assertThat(read.components()).containsExactly("org.example:one@1.0");
        assertThat(read.result().coverage().complete()).isTrue();
    }

    @Test
    void otherFilesAreRefused() {
        List.of("BUILD FAILURE\n", "a:b\n", "{\"groupId\": 5}", "graph { a -- b }").forEach(text ->
                assertThat(GraphText.refused("x.txt", text)).isEqualTo("format-unknown:0"));
        assertThat(GraphText.refused("x.graphml", "<graphml><node id='1'><NodeLabel>a:a:jar:1</NodeLabel>"))
                .isEqualTo("truncated:1");
        assertThat(GraphText.refused("x.graphml", """
                <?xml version="1.0"?><!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <graphml><node id='1'><NodeLabel>a:a:jar:1&x;</NodeLabel></node></graphml>
                """)).isEqualTo("document-type-refused:1");
    }

    @Test
    void aDeepTreeIsRead() {
        StringBuilder tree = new StringBuilder("x:x:jar:1\n");
        for (int i = 0; i < 3_000; i++) {
            tree.append("   ".repeat(i)).append("\\- g:a").append(i).append(":jar:1:compile\n");
        }

        assertThat(GraphText.of("tree.txt", tree.toString()).graph().dependencyCount()).isEqualTo(3_000);
    }
}
