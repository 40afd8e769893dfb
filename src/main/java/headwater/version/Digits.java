package headwater.version;

/// Numbers as their digits, so that none is too large.
final class Digits {
    private Digits() {
    }

    static boolean only(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /// By value; leading zeros do not count.
    static int compare(String left, String right) {
        String a = plain(left);
        String b = plain(right);
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : Integer.signum(a.compareTo(b));
    }

    /// Without leading zeros; `0` for zero.
    static String plain(String digits) {
        int start = 0;
        while (start < digits.length() - 1 && digits.charAt(start) == '0') {
            start++;
        }
        return digits.substring(start);
    }

    /// Numbers by value and before words, words by their characters: semver's rule.
    static int compareIdentifiers(String left, String right) {
        boolean number = only(left);
        if (number != only(right)) {
            return number ? -1 : 1;
        }
        return number ? compare(left, right) : Integer.signum(left.compareTo(right));
    }
}
