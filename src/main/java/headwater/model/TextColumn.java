package headwater.model;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Texts of components, row by row. Takes no room while all rows say the same, as most do of alias and file.
final class TextColumn {
    private @Nullable String same;
    private @Nullable String @Nullable [] each;
    private final int expected;
    private int size;

    TextColumn() {
        this(64);
    }

    /// @param expected  about how many texts there will be
    TextColumn(int expected) {
        this.expected = expected;
    }

    private TextColumn(TextColumn other) {
        same = other.same;
        each = other.each == null ? null : Arrays.copyOf(other.each, other.size);
        size = other.size;
        expected = size;
    }

    /// A copy that takes no more room than it needs.
    TextColumn trimmed() {
        return new TextColumn(this);
    }

    void add(@Nullable String text) {
        if (size == 0) {
            same = text;
        } else if (each == null && !Objects.equals(same, text)) {
            each = new @Nullable String[Math.max(expected, size + 1)];
            Arrays.fill(each, 0, size, same);
        }
        if (each != null) {
            if (size == each.length) {
                each = Arrays.copyOf(each, size * 2);
            }
            each[size] = text;
        }
        size++;
    }

    @Nullable String get(int row) {
        return each == null ? same : each[row];
    }

    /// What was added last.
    @Nullable String last() {
        return size == 0 ? null : get(size - 1);
    }
}
