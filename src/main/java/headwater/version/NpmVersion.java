package headwater.version;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A version as npm reads it, which is loosely: `v1.2.3`, `=1.2.3` and `1.2.3rc1` are versions. Build metadata does not
/// count. Source: node-semver 7, `classes/semver.js`.
///
/// @param prerelease  identifiers between the dots; empty for a release
record NpmVersion(long major, long minor, long patch, List<String> prerelease) implements Comparable<NpmVersion> {
    private static final String IDENTIFIER = "(?:\\d*[a-zA-Z-][a-zA-Z0-9-]*|\\d+)";
    static final String PRERELEASE = "(?:-?(" + IDENTIFIER + "(?:\\." + IDENTIFIER + ")*))?";
    static final String BUILD = "(?:\\+[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)*)?";
    private static final Pattern LOOSE = Pattern.compile("[v=\\s]*(\\d+)\\.(\\d+)\\.(\\d+)" + PRERELEASE + BUILD);
    /// Both bounds are those of node-semver; longer text and larger numbers are no versions.
    static final int MAX_LENGTH = 256;
    private static final long MAX_NUMBER = (1L << 53) - 1;
    private static final int MAX_DIGITS = 16;

    NpmVersion {
        prerelease = List.copyOf(prerelease);
    }

    static Optional<NpmVersion> parse(String text) {
        Matcher parts = LOOSE.matcher(text.strip());
        if (text.length() > MAX_LENGTH || !parts.matches()) {
            return Optional.empty();
        }
        return of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)), parts.group(4));
    }

    /// @param prerelease  as written; null or empty for a release
    static Optional<NpmVersion> of(long major, long minor, long patch, @Nullable String prerelease) {
        if (Math.max(major, Math.max(minor, patch)) > MAX_NUMBER) {
            return Optional.empty();
        }
        return Optional.of(new NpmVersion(major, minor, patch,
                prerelease == null || prerelease.isEmpty() ? List.of() : List.of(prerelease.split("\\."))));
    }

    /// A number of digits; one that is too large for npm becomes one that is just too large.
    static long number(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.length() - start > MAX_DIGITS ? MAX_NUMBER + 1 : Long.parseLong(digits, start, digits.length(), 10);
    }

    boolean sameRelease(NpmVersion other) {
        return major == other.major && minor == other.minor && patch == other.patch;
    }

    @Override
    public int compareTo(NpmVersion other) {
        int order = Long.compare(major, other.major);
        order = order != 0 ? order : Long.compare(minor, other.minor);
        order = order != 0 ? order : Long.compare(patch, other.patch);
        if (order != 0 || prerelease.isEmpty() || other.prerelease.isEmpty()) {
            return order != 0 ? order : Boolean.compare(prerelease.isEmpty(), other.prerelease.isEmpty());
        }
        for (int i = 0; i < Math.min(prerelease.size(), other.prerelease.size()); i++) {
            int each = compareIdentifiers(prerelease.get(i), other.prerelease.get(i));
            if (each != 0) {
                return each;
            }
        }
        return Integer.compare(prerelease.size(), other.prerelease.size());
    }

    private static int compareIdentifiers(String left, String right) {
        boolean leftNumber = isNumber(left);
        if (leftNumber != isNumber(right)) {
            return leftNumber ? -1 : 1;
        }
        return leftNumber ? new BigInteger(left).compareTo(new BigInteger(right)) : left.compareTo(right);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
