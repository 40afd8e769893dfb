package headwater.ingest.cyclonedx;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What `dependencies` says, by numbers for the references, so that it may stand before or behind the components.
/// About 13 bytes a statement.
final class BomReferences {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final BitSet declared = new BitSet();
    private final BitSet complete = new BitSet();
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int[] line = new int[256];
    private final BitSet provides = new BitSet();
    private int count;

    /// The number of a reference, from 0 in the order of first mention.
    int number(String reference) {
        Integer known = numbers.get(reference);
        if (known != null) {
            return known;
        }
        numbers.put(reference, numbers.size());
        return numbers.size() - 1;
    }

    boolean declares(String reference) {
        Integer known = numbers.get(reference);
        return known != null && declared.get(known);
    }

    /// Notes that the document says of the dependencies of `reference` that they are complete.
    void complete(String reference) {
        complete.set(number(reference));
    }

    boolean isComplete(String reference) {
        Integer known = numbers.get(reference);
        return known != null && complete.get(known);
    }

    /// Adds a statement whose source follows with [#close].
    ///
    /// @param provided  whether the source implements `target`, else it depends on it
    void add(String target, boolean provided, int inLine) {
        if (count == from.length) {
            int larger = count * 2;
            from = Arrays.copyOf(from, larger);
            to = Arrays.copyOf(to, larger);
            line = Arrays.copyOf(line, larger);
        }
        to[count] = number(target);
        line[count] = inLine;
        provides.set(count, provided);
        count++;
    }

    /// Makes `source` the source of all statements since `first`; says whether the document told its dependencies before.
    boolean close(int first, String source) {
        int number = number(source);
        Arrays.fill(from, first, count, number);
        boolean again = declared.get(number);
        declared.set(number);
        return again;
    }

    /// Forgets all statements since `first`.
    void drop(int first) {
        count = first;
    }

    /// Number of statements.
    int count() {
        return count;
    }

    int from(int statement) {
        return from[statement];
    }

    int to(int statement) {
        return to[statement];
    }

    int line(int statement) {
        return line[statement];
    }

    boolean provides(int statement) {
        return provides.get(statement);
    }

    /// References by their numbers.
    String[] texts() {
        String[] texts = new String[numbers.size()];
        numbers.forEach((text, number) -> texts[number] = text);
        return texts;
    }
}
