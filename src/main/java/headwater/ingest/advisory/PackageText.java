package headwater.ingest.advisory;

import headwater.model.Ecosystem;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a text can be the name of a package.
final class PackageText {
    /// A name that any of the ecosystems allows; npm's scopes, Maven's groups and Composer's vendors with it.
    static final String NAME = "(?:@[A-Za-z0-9~_-][\\w.~-]{0,213}/)?[A-Za-z0-9_~][\\w.~-]{0,213}";
    private static final Pattern PLAIN = Pattern.compile(NAME);
    private static final Pattern PATH = Pattern.compile("[A-Za-z0-9][\\w.~-]*(?:/[\\w.~-]+)+");
    private static final Pattern COORDINATES = Pattern.compile("[A-Za-z][\\w.-]*[:/][A-Za-z][\\w.-]*");
    private static final Pattern VERSION = Pattern.compile("[vV]?\\d+(?:\\.\\d+)+(?:[-+.].*)?|\\d+");
    private static final int MAX_LENGTH = 214;
    /// Words that stand where names stand and are none.
    private static final Set<String> NO_NAMES = Set.of("affected", "malicious", "compromised", "vulnerable", "version", "versions",
            "package", "packages", "and", "or", "of", "in", "the", "from", "to", "with", "by", "on", "at", "is", "are", "was", "were", "an", "a",
            "release", "releases", "between", "before", "after", "these", "those", "both", "only", "all", "since", "until", "via", "for",
            "than", "through", "so", "about", "around", "over", "under", "as", "step", "table", "figure", "section", "cvss", "score", "severity", "date", "time", "utc", "note", "n/a",
            "patched", "fixed", "safe", "latest", "name", "total", "tbd", "unknown", "none", "yes", "no", "npm", "pypi", "python", "java", "ruby");

    private PackageText() {
    }

    static boolean isName(String text, Ecosystem ecosystem) {
        if (text.length() > MAX_LENGTH || VERSION.matcher(text).matches()
                || NO_NAMES.contains(text.toLowerCase(Locale.ROOT))) {
            return false;
        }
        return switch (ecosystem) {
            case MAVEN -> COORDINATES.matcher(text).matches() || PLAIN.matcher(text).matches();
            case COMPOSER, GOLANG, GITHUB, SWIFT -> PATH.matcher(text).matches() || PLAIN.matcher(text).matches();
            default -> PLAIN.matcher(text).matches();
        };
    }

    /// Whether a word in running text looks like a name rather than like a word: a scope, a dash, a digit, a dot inside.
    static boolean isTelling(String text) {
        return text.startsWith("@") || text.chars().anyMatch(c -> c == '-' || c == '_' || c == '/')
                || text.matches(".*[a-z]\\d.*|.*\\w\\.\\w.*");
    }
}
