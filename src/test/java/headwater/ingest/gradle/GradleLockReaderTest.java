package headwater.ingest.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.GraphText;
import headwater.model.Purl;
import org.junit.jupiter.api.Test;

class GradleLockReaderTest {
    @Test
    void everyLineIsAComponentAndNoDependencyIsRecorded() {
        GraphText read = GraphText.of("gradle.lockfile", """
                # This is a Gradle generated file for dependency locking.
                # Manual edits can break the build and are not advised.
                joda-time:joda-time:2.2=compileClasspath,runtimeClasspath,testCompileClasspath
                junit:junit:4.12=testCompileClasspath,testRuntimeClasspath
                org.example:lib:1.0-SNAPSHOT=runtimeClasspath
                empty=annotationProcessor,testAnnotationProcessor
                """);

        assertThat(read.components()).containsExactly("joda-time:joda-time@2.2", "junit:junit@4.12 dev",
                "org.example:lib@1.0-SNAPSHOT");
        assertThat(read.dependencies()).isEmpty();
        assertThat(read.roots()).isEmpty();
        assertThat(read.result().facts().dependencies()).isFalse();
        assertThat(read.at("joda-time:joda-time@2.2").purl()).contains(new Purl("pkg:maven/joda-time/joda-time@2.2"));
        assertThat(read.at("junit:junit@4.12").origin().line()).isEqualTo(4);
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void theOlderFilesOfOneConfigurationNameNone() {
        GraphText read = GraphText.of("compileClasspath.lockfile", "# comment\norg.example:a:1.0\norg.example:b:2.0\n");

        assertThat(read.components()).containsExactly("org.example:a@1.0", "org.example:b@2.0");
    }

    @Test
    void aFileThatLocksNothingSaysSo() {
        assertThat(GraphText.of("gradle.lockfile", "empty=\n").problems()).containsExactly("no-components:0");
        assertThat(GraphText.of("only-empty", "empty=").result().reader().name()).isEqualTo("gradle-lockfile");
        assertThat(GraphText.of("one", "# x\n\norg.a:b:5.7.3=runtimeClasspath\nempty=\n").components())
                .containsExactly("org.a:b@5.7.3");
    }

    @Test
    void oddLinesAreSkippedWithTheirLine() {
        GraphText read = GraphText.of("gradle.lockfile", "org.a:b:1=x\r\n  \r\norg.a:b\r\n:::=x\r\norg.a:c:1=\r\n");

        assertThat(read.components()).containsExactly("org.a:b@1", "org.a:c@1");
        assertThat(read.warnings()).containsExactly("line-unreadable:3", "line-unreadable:4");
        assertThat(read.coverage()).isEqualTo("4 2 2 0 0");
    }

    @Test
    void otherFilesAreRefused() {
        assertThat(GraphText.refused("gradle.lockfile", "plugins { }\n")).isEqualTo("format-unknown:0");
        assertThat(GraphText.refused("gradle.lockfile", "\u0000\u0000")).isEqualTo("not-text:0");
    }
}
