package headwater.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamedComponentsTest {
    private static List<String> named(String text) {
        return NamedComponents.in(text, Progress.NONE).named().stream().map(PackageVersion::toString).toList();
    }

    @Test
    void readsOneALineAndSeparatedByCommas() {
        assertThat(named("event-stream@3.3.6\nflatmap-stream@0.1.1\r\n\n@scope/a.b@1.0.0-rc.1"))
                .containsExactly("event-stream@3.3.6", "flatmap-stream@0.1.1", "@scope/a.b@1.0.0-rc.1");
        assertThat(named("chalk@5.6.1, debug@4.4.2,ansi-styles@6.2.2;x@1.0.0"))
                .containsExactly("chalk@5.6.1", "debug@4.4.2", "ansi-styles@6.2.2", "x@1.0.0");
    }

    @Test
    void readsPurlsInEverySpelling() {
        assertThat(named("pkg:npm/event-stream@3.3.6\npkg:npm/%40scope/a@1.0.0\npkg:npm/@scope/a@2.0.0?x=y"))
                .containsExactly("event-stream@3.3.6", "@scope/a@1.0.0", "@scope/a@2.0.0");
    }

    @Test
    void readsThemOutOfProseAndMarkdown() {
        assertThat(named("The attacker published `event-stream@3.3.6` (and flatmap-stream@0.1.1). See pkg:npm/rc@1.2.9."))
                .containsExactly("event-stream@3.3.6", "flatmap-stream@0.1.1", "rc@1.2.9");
        assertThat(named("- **chalk@5.6.1**\n* debug@v4.4.2\n1. coa@2.0.3\n| a@1.0.0 | b@2.0.0 |"))
                .containsExactly("chalk@5.6.1", "debug@4.4.2", "coa@2.0.3", "a@1.0.0", "b@2.0.0");
    }

    @Test
    void takesABareNameForAnyVersionWhereItStandsAlone() {
        assertThat(named("event-stream\n@scope/a, chalk")).containsExactly("event-stream@", "@scope/a@", "chalk@");
    }

    @Test
    void keepsEachOnce() {
        assertThat(named("a@1.0.0 a@1.0.0\npkg:npm/a@1.0.0")).containsExactly("a@1.0.0");
    }

    @Test
    void tellsTheLinesThatNameNothing() {
        NamedComponents read = NamedComponents.in("Affected versions:\n  event-stream@3.3.6\n\nMail us at a@example.org\n"
                + "10.0.0.1\npkg:unknown/x@1\nroot@10.0.0.1", Progress.NONE);
        assertThat(read.named()).hasSize(1);
        assertThat(read.notUnderstood()).containsExactly("Affected versions:", "Mail us at a@example.org",
                "10.0.0.1", "pkg:unknown/x@1", "root@10.0.0.1");
    }

    @Test
    void survivesWhatIsNoTextForPeople() {
        assertThat(NamedComponents.in("", Progress.NONE).named()).isEmpty();
        assertThat(NamedComponents.in("@@@@ @/@ pkg: pkg:npm/ @1.0.0", Progress.NONE).named()).isEmpty();
        assertThat(NamedComponents.in("a-".repeat(400_000) + "@1.0.0", Progress.NONE).named()).isEmpty();
    }
}
