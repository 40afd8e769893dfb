package headwater.ingest.yarn;

import headwater.ingest.manifest.Ranges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The `resolutions` of the project's `package.json`: `name`, `name@range`, `parent/name`, `parent@reference/name@range`.
/// The first that fits is taken. Patterns with `*` are not berry's, which leaves them out.
/// Read from the tool's source: yarn 4, `CorePlugin.reduceDependency` and `parsers/resolution.pegjs`.
final class BerryResolutions {
    /// @param text  the range or reference that must stand there; nothing for any
    private record Side(String name, @Nullable String text) {
        boolean fits(Descriptor other) {
            return name.equals(other.name())
                    && (text == null || Reference.plain(text).equals(Reference.plain(other.range())));
        }
    }

    private record Rule(@Nullable Side parent, Side dependency, String replacement) {
    }

    private final List<Rule> rules = new ArrayList<>();

    BerryResolutions(Ranges resolutions) {
        resolutions.forEach((pattern, replacement) -> {
            if (!pattern.startsWith("*") && !pattern.contains("/*")) {
                add(pattern, replacement);
            }
        });
    }

    private void add(String pattern, String replacement) {
        int slash = pattern.indexOf('/', pattern.startsWith("@") ? pattern.indexOf('/') + 1 : 0);
        Side parent = slash < 0 ? null : side(pattern.substring(0, slash));
        Side dependency = side(pattern.substring(slash + 1));
        rules.add(new Rule(parent, dependency, replacement));
    }

    private static Side side(String text) {
        int at = text.indexOf('@', 1);
        return at < 0 ? new Side(text, null) : new Side(text.substring(0, at), text.substring(at + 1));
    }

    /// The range that takes the place of what a component asks for.
    Optional<String> replacement(Descriptor parent, Descriptor dependency) {
        for (Rule rule : rules) {
            if (rule.dependency.fits(dependency) && (rule.parent == null || rule.parent.fits(parent))) {
                return Optional.of(rule.replacement);
            }
        }
        return Optional.empty();
    }
}
