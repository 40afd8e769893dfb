package headwater.ingest.npm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkspacePatternsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "packages/a        | packages/a     | true",
        "packages/a        | packages/ab    | false",
        "packages/ab       | packages/a     | false",
        "./packages/a/     | packages/a     | true",
        "packages/*        | packages/a     | true",
        "packages/*        | packages/a/b   | false",
        "packages/*        | packages       | false",
        "packages/a*c      | packages/abbc  | true",
        "packages/a*c      | packages/ac    | true",
        "packages/**       | packages/a/b/c | true",
        "packages/**/c     | packages/a/b/c | true",
        "packages/**/c     | packages/c     | true",
        "packages/**/c     | packages/xc    | false",
        "**                | a/b            | true",
        "**/b              | b              | true",
        "**/**/b           | a/c/d/b        | true",
        "packages/?        | packages/a     | true",
        "packages/?        | packages/ab    | false",
        "a?b               | a/b            | false",
        "{apps,libs}/*     | libs/x         | true",
        "{apps,libs}/*     | docs/x         | false",
        "{apps,libs/{a,b}} | libs/b         | true",
        "{apps,libs/{a,b}} | libs/c         | false",
        "x{,y}             | x              | true",
        "x{,y}             | xy             | true",
        "{a}               | a              | true",
        "{a,b              | {a,b           | true",
        "a,b               | a,b            | true",
        "a}b               | a}b            | true",
        "a.b               | axb            | false",
        "(a)+              | a              | false",
        "a\\b              | a/b            | true",
        "''                | ''             | false"})
    void aPatternMatchesAFolder(String pattern, String folder, boolean matches) {
        assertThat(new WorkspacePatterns(List.of(pattern)).matches(folder)).isEqualTo(matches);
    }

    @Test
    void withoutPatternsThereAreNoMembers() {
        assertThat(new WorkspacePatterns(List.of()).matches("packages/a")).isFalse();
    }

    @Test
    void aLeadingMarkExcludes() {
        WorkspacePatterns patterns = new WorkspacePatterns(List.of("packages/*", "!packages/old"));

        assertThat(patterns.matches("packages/new")).isTrue();
        assertThat(patterns.matches("packages/old")).isFalse();
    }

    @Test
    void theLastPatternThatMatchesDecides() {
        assertThat(new WorkspacePatterns(List.of("!packages/old", "packages/*")).matches("packages/old")).isTrue();
    }

    @Test
    void twoMarksCancelEachOther() {
        assertThat(new WorkspacePatterns(List.of("!!packages/a")).matches("packages/a")).isTrue();
    }

    @Test
    void aPatternLongerThanAnyPathMatchesNothing() {
        assertThat(new WorkspacePatterns(List.of("*".repeat(10_000))).matches("a")).isFalse();
    }
}
