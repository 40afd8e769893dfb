package headwater.ingest.spdx;

import headwater.ingest.NumberedTexts;
import java.util.Arrays;

/// The relationships of a document by numbers, so that they may stand before or behind the packages. 16 bytes each.
/// Types are called as in SPDX 2, `DEV_DEPENDENCY_OF`, in all notations.
final class SpdxRelationships {
    private final NumberedTexts types = new NumberedTexts();
    private int[] from = new int[256];
    private int[] to = new int[256];
    private int[] type = new int[256];
    private int[] line = new int[256];
    private int count;

    void add(int fromId, String typeName, int toId, int inLine) {
        if (count == from.length) {
            int larger = count * 2;
            from = Arrays.copyOf(from, larger);
            to = Arrays.copyOf(to, larger);
            type = Arrays.copyOf(type, larger);
            line = Arrays.copyOf(line, larger);
        }
        from[count] = fromId;
        to[count] = toId;
        type[count] = types.number(typeName);
        line[count] = inLine;
        count++;
    }

    int count() {
        return count;
    }

    int from(int relationship) {
        return from[relationship];
    }

    int to(int relationship) {
        return to[relationship];
    }

    int line(int relationship) {
        return line[relationship];
    }

    String type(int relationship) {
        return types.text(type[relationship]);
    }

    /// Number of its type among [#types].
    int typeNumber(int relationship) {
        return type[relationship];
    }

    NumberedTexts types() {
        return types;
    }
}
