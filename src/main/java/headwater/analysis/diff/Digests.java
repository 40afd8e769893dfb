package headwater.analysis.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Digests as lockfiles write them: one or more of `algorithm-value`, with blanks between. Two are comparable only where
/// they share an algorithm; of sha1 alone and sha512 alone nothing can be said.
/// Source: Subresource Integrity, section 3.5.
public final class Digests {
    private record Digest(String algorithm, String value) {
    }

    private Digests() {
    }

    /// How two sets of digests of one package version stand to each other.
    public enum Answer { SAME, DIFFERENT, INCOMPARABLE }

    /// All of `before` against all of `now`: the same digest under a shared algorithm vouches for both.
    public static Answer compare(Set<String> before, Set<String> now) {
        Set<Digest> left = parse(before);
        Set<Digest> right = parse(now);
        Set<String> shared = new HashSet<>();
        left.forEach(each -> shared.add(each.algorithm));
        shared.retainAll(right.stream().map(Digest::algorithm).toList());
        if (shared.isEmpty()) {
            return left.isEmpty() && right.isEmpty() ? Answer.SAME : Answer.INCOMPARABLE;
        }
        return of(left, shared).equals(of(right, shared)) ? Answer.SAME : Answer.DIFFERENT;
    }

    private static Set<Digest> of(Set<Digest> digests, Set<String> algorithms) {
        Set<Digest> kept = new HashSet<>(digests);
        kept.removeIf(each -> !algorithms.contains(each.algorithm));
        return kept;
    }

    private static Set<Digest> parse(Set<String> texts) {
        Set<Digest> digests = new HashSet<>();
        for (String text : texts) {
            for (String each : words(text)) {
                // A colon ends a domain and algorithm of which npm's short form knows only the latter.
                int end = each.indexOf(':') < 0 ? each.indexOf('-') : each.lastIndexOf(':');
                String value = each.substring(end + 1);
                int option = value.indexOf('?');
                digests.add(new Digest(end < 0 ? "" : each.substring(0, end).toLowerCase(Locale.ROOT),
                        option < 0 ? value : value.substring(0, option)));
            }
        }
        return digests;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+")));
        words.removeIf(String::isEmpty);
        return words;
    }
}
