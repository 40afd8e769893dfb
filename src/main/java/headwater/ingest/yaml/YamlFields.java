package headwater.ingest.yaml;

import headwater.model.Origin;
import headwater.model.Problem;
import java.util.List;
import java.util.Optional;

/// Takes values out of mappings; values of an unexpected kind are told and left out, never thrown.
public record YamlFields(String file, List<Problem> problems) {
    /// The mapping of a key; nothing when there is none.
    public Optional<YamlMapping> mapping(YamlMapping owner, String key) {
        YamlNode value = owner.get(key).orElse(null);
        if (value == null || value instanceof YamlMapping) {
            return Optional.ofNullable((YamlMapping) value);
        }
        wrongKind(key, "a mapping", value);
        return Optional.empty();
    }

    /// The text of a key; nothing when there is none.
    public Optional<String> text(YamlMapping owner, String key) {
        return owner.get(key).flatMap(value -> text(key, value));
    }

    /// The text of a value that stands under a key; nothing when it is null.
    public Optional<String> text(String key, YamlNode value) {
        if (value instanceof YamlNode.Scalar scalar) {
            return scalar.isNull() ? Optional.empty() : Optional.of(scalar.text());
        }
        wrongKind(key, "text", value);
        return Optional.empty();
    }

    /// Whether the value of a key is `true`.
    public boolean flag(YamlMapping owner, String key) {
        return text(owner, key).filter("true"::equals).isPresent();
    }

    private void wrongKind(String key, String expected, YamlNode at) {
        tell(Problem.Level.WARNING, "wrong-kind", "\"" + key + "\" should be " + expected + "; it is left out.", at.line());
    }

    public void tell(Problem.Level level, String code, String message, int line) {
        problems.add(new Problem(level, code, message, new Origin(file, line, 0)));
    }
}
