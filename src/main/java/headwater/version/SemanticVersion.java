package headwater.version;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A version by semantic versioning 2.0.0, with numbers of any size. Build metadata does not count.
/// Source: semver.org, sections 2, 9 and 11.
///
/// @param release     three numbers without leading zeros
/// @param prerelease  identifiers between the dots; empty for a release
record SemanticVersion(List<String> release, List<String> prerelease) implements Comparable<SemanticVersion> {
    private static final String NUMBER = "(0|[1-9]\\d*)";
    private static final String IDENTIFIER = "(?:0|[1-9]\\d*|\\d*[a-zA-Z-][a-zA-Z0-9-]*)";
    private static final String END = "(?:-(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?";
    private static final Pattern WHOLE = Pattern.compile("v?" + NUMBER + "\\." + NUMBER + "\\." + NUMBER + END);
    private static final Pattern SHORT = Pattern.compile("v?" + NUMBER + "(?:\\." + NUMBER + ")?");
    private static final int MAX_LENGTH = 1_024;
    private static final int PRERELEASE = 4;

    SemanticVersion {
        release = List.copyOf(release);
        prerelease = List.copyOf(prerelease);
    }

    /// A leading `v`, as tags have it, is read over.
    static Optional<SemanticVersion> parse(String text) {
        Matcher parts = WHOLE.matcher(text);
        if (text.length() > MAX_LENGTH || !parts.matches()) {
            return Optional.empty();
        }
        String before = parts.group(PRERELEASE);
        return Optional.of(new SemanticVersion(List.of(parts.group(1), parts.group(2), parts.group(3)),
                before == null ? List.of() : List.of(before.split("\\."))));
    }

    /// The same, and what ends early ends in zeros.
    static Optional<SemanticVersion> parseShort(String text) {
        Matcher parts = SHORT.matcher(text);
        return text.length() <= MAX_LENGTH && parts.matches()
                ? Optional.of(new SemanticVersion(List.of(parts.group(1), orZero(parts.group(2)), "0"), List.of())) : parse(text);
    }

    private static String orZero(@Nullable String number) {
        return number == null ? "0" : number;
    }

    @Override
    public int compareTo(SemanticVersion other) {
        for (int i = 0; i < release.size(); i++) {
            int each = Digits.compare(release.get(i), other.release.get(i));
            if (each != 0) {
                return each;
            }
        }
        if (prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return Boolean.compare(prerelease.isEmpty(), other.prerelease.isEmpty());
        }
        for (int i = 0; i < Math.min(prerelease.size(), other.prerelease.size()); i++) {
            int each = Digits.compareIdentifiers(prerelease.get(i), other.prerelease.get(i));
            if (each != 0) {
                return each;
            }
        }
        return Integer.compare(prerelease.size(), other.prerelease.size());
    }
}
