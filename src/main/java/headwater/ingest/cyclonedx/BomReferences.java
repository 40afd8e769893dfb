package headwater.ingest.cyclonedx;

import headwater.ingest.NumberedTexts;
import java.util.Arrays;
import java.util.BitSet;

/// What `dependencies` says, by numbers for the references, so that it may stand before or behind the components.
/// About 13 bytes a statement.
final class BomReferences {
    private final NumberedTexts texts = new NumberedTexts();
    private final BitSet declared = new BitSet();
    private final BitSet complete = new BitSet();
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int[] line = new int[256];
    private final BitSet provides = new BitSet();
    private int count;

    /// All references by number.
    NumberedTexts texts() {
        return texts;
    }

    /// Whether the document has an entry for the dependencies of a reference, even an empty one.
    boolean declares(int reference) {
        return declared.get(reference);
    }

    /// Notes that the document says of the dependencies of `reference` that they are complete.
    void complete(String reference) {
        complete.set(texts.number(reference));
    }

    boolean isComplete(int reference) {
        return complete.get(reference);
    }

    /// Adds a statement whose source follows with [#close].
    ///
    /// @param provided  whether the source implements `target`, else it depends on it
    void add(int target, boolean provided, int inLine) {
        if (count == from.length) {
            int larger = count * 2;
            from = Arrays.copyOf(from, larger);
            to = Arrays.copyOf(to, larger);
            line = Arrays.copyOf(line, larger);
        }
        to[count] = target;
        line[count] = inLine;
        provides.set(count, provided);
        count++;
    }

    /// Makes `source` the source of all statements since `first`; says whether the document told its dependencies before.
    boolean close(int first, int source) {
        Arrays.fill(from, first, count, source);
        boolean again = declared.get(source);
        declared.set(source);
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
}
