package headwater.ingest.pnpm;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where references of one document lead.
final class PnpmScope {
    static final int NOWHERE = -1;
    private static final int SPREAD = 0x9E3779B9;
    private static final int MOST_ANSWERS = 1 << 16;

    private final PnpmDocument document;
    private final Map<String, Integer> numbers;
    /// What was asked lately, name and reference in turn, and the answers: versions of a package are mostly asked for several times.
    private final @Nullable String[] asked;
    private final int[] answers;

    /// @param numbers  of instances, by key; is still being filled
    /// @param size     how many instances there are about
    PnpmScope(PnpmDocument document, Map<String, Integer> numbers, int size) {
        this.document = document;
        this.numbers = numbers;
        answers = new int[Math.min(MOST_ANSWERS, Integer.highestOneBit(size | 1) * 4)];
        asked = new @Nullable String[answers.length * 2];
    }

    PnpmDocument document() {
        return document;
    }

    Map<String, Integer> numbers() {
        return numbers;
    }

    /// The number of the instance to which a dependency on `name` refers, or [#NOWHERE]; call when all are there.
    int find(String name, String reference) {
        int hash = (name.hashCode() * 31 + reference.hashCode()) * SPREAD;
        int at = (hash ^ hash >>> 15) & answers.length - 1;
        if (!name.equals(asked[2 * at]) || !reference.equals(asked[2 * at + 1])) {
            asked[2 * at] = name;
            asked[2 * at + 1] = reference;
            answers[at] = numbers.getOrDefault(document.grammar().key(name, reference), NOWHERE);
        }
        return answers[at];
    }
}
