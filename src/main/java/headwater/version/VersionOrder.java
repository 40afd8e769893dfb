package headwater.version;

import headwater.model.Ecosystem;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Which of two versions is the newer one.
public final class VersionOrder {
    /// Ecosystems whose versions are semantic ones, as npm's are.
    private static final Set<Ecosystem> SEMANTIC = Set.of(Ecosystem.NPM, Ecosystem.CARGO, Ecosystem.GOLANG, Ecosystem.HEX);

    private VersionOrder() {
    }

    /// Negative when `left` is older, positive when it is newer; nothing when one is no semantic version, when they differ
    /// only in what does not count (build metadata, a leading `v`), and in ecosystems that order versions otherwise.
    public static OptionalInt compare(Ecosystem ecosystem, String left, String right) {
        if (!SEMANTIC.contains(ecosystem)) {
            return OptionalInt.empty();
        }
        Optional<NpmVersion> first = NpmVersion.parse(left);
        Optional<NpmVersion> second = NpmVersion.parse(right);
        if (first.isEmpty() || second.isEmpty()) {
            return OptionalInt.empty();
        }
        int order = first.get().compareTo(second.get());
        return order == 0 ? OptionalInt.empty() : OptionalInt.of(order);
    }

    /// For lists: the oldest first, then by their text what is no version as npm reads them.
    public static Comparator<String> oldestFirst() {
        return Comparator.comparing((String text) -> NpmVersion.parse(text).orElse(null),
                Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(Comparator.naturalOrder());
    }
}
