package headwater.ingest.pnpm;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.ingest.ReadException;
import headwater.ingest.yaml.YamlFields;
import headwater.ingest.yaml.YamlMapping;
import headwater.ingest.yaml.YamlText;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {
    private final List<Problem> problems = new ArrayList<>();

    private Overrides overrides(String rules) throws ReadException {
        YamlMapping mapping = (YamlMapping) YamlText.documents(rules.getBytes(StandardCharsets.UTF_8), "f", problems,
                Progress.NONE).getFirst();
        return Overrides.of(Optional.of(mapping), new YamlFields("f", problems));
    }

    @ParameterizedTest
    @CsvSource({
        "'a: 1.0.0', x, a, true",
        "'a: 1.0.0', '', a, true",
        "'a: 1.0.0', x, b, false",
        "'''@s/a'': 1.0.0', x, @s/a, true",
        "'''@s/a'': 1.0.0', x, a, false",
        "'x>a: 1.0.0', x, a, true",
        "'x>a: 1.0.0', y, a, false",
        "'x>a: 1.0.0', '', a, false",
        "'x>a: 1.0.0', x, x, false",
        "'''@s/x>a'': 1.0.0', @s/x, a, true",
        "'x>@s/a: 1.0.0', x, @s/a, true",
        "'''@s/x>@s/a'': 1.0.0', @s/x, @s/a, true",
        "'''@s/x>@s/a'': 1.0.0', @s/a, @s/x, false"})
    void aRuleForANameReplacesEveryRange(String rule, String parent, String name, boolean replaced) throws ReadException {
        assertThat(overrides(rule).replaces(parent, name)).isEqualTo(replaced);
    }

    /// Which dependencies had the range is not in the lockfile.
    @ParameterizedTest
    @CsvSource({"a@^1: 2.0.0", "a@>=1 <2: 2.0.0", "a@>1: 2.0.0", "'@s/a@1: 2.0.0'", "x@1>a: 2.0.0", "x>a@1: 2.0.0", "x@>1>a: 2.0.0",
            "'@s/x@1>@s/a: 2.0.0'", "x>@s/a@^1: 2.0.0"})
    void aRuleForARangeTellsNothing(String rule) throws ReadException {
        Overrides overrides = overrides("'" + rule.replace(": ", "': "));

        assertThat(overrides.replaces("x", "a")).isFalse();
        assertThat(overrides.replaces("x", "@s/a")).isFalse();
        assertThat(overrides.replaces("@s/x", "@s/a")).isFalse();
        assertThat(problems).isEmpty();
    }

    @Test
    void aRuleWithoutAReplacementIsNone() throws ReadException {
        Overrides overrides = overrides("a:\nb: [1.0.0]\nc: 1.0.0\n");

        assertThat(overrides.names()).containsExactly("c");
        assertThat(problems).extracting(Problem::toString).containsExactly(
                "f:2: warning: \"b\" should be text; it is left out. [wrong-kind]");
    }

    @Test
    void aProjectWithoutRulesReplacesNothing() {
        assertThat(Overrides.of(Optional.empty(), new YamlFields("f", problems)).replaces("x", "a")).isFalse();
    }
}
