package headwater.ingest.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What [CanonicalYaml] reads, as numbers in one array in the order of the file: a cell is a value with its key, and cells
/// of what a value holds follow it. No text, list or mapping is made before somebody asks for it. 20 bytes a value.
final class YamlTape {
    /// How a value is written: a text without quotes, one in quotes, one with a doubled quote in it, a list, a mapping.
    static final int PLAIN = 0;
    static final int QUOTED = 1;
    static final int DOUBLED = 2;
    static final int LIST = 3;
    static final int MAPPING = 4;
    static final int NO_KEY = -1;

    /// The parts of a cell: number of the key and kind of the value; columns of both; line; where a text begins, or how
    /// many values are held; where a text ends, or the cell behind what is held.
    private static final int COLUMNS = 1;
    private static final int LINE = 2;
    private static final int FROM = 3;
    private static final int TO = 4;
    private static final int STRIDE = 5;
    private static final int KIND_BITS = 3;
    private static final int KINDS = (1 << KIND_BITS) - 1;
    private static final int MAX_COLUMN = 0xffff;
    private static final int BYTES_PER_CELL = 24;
    private static final int MAX_WORD_LENGTH = 64;
    private static final int WORDS = 1 << 12;

    private final byte[] text;
    private final YamlNames names;
    private final Map<Integer, TapeMapping> large = new HashMap<>();
    /// Texts that were made lately, by their hash: versions recur.
    private final @Nullable String[] words = new @Nullable String[WORDS];
    private final int[] wordFrom = new int[WORDS];
    private int[] cells;
    private int size;

    YamlTape(byte[] text) {
        this.text = text;
        names = new YamlNames(text);
        cells = new int[STRIDE * (16 + text.length / BYTES_PER_CELL)];
    }

    YamlNames names() {
        return names;
    }

    /// Appends a text without quotes that holds nothing; the caller says what it is.
    int add(int key, int keyColumn, int line) {
        CanonicalYaml.Unsure.because(keyColumn > MAX_COLUMN);
        if (size + STRIDE > cells.length) {
            cells = Arrays.copyOf(cells, cells.length * 2);
        }
        int cell = size;
        cells[cell] = key << KIND_BITS;
        cells[cell + COLUMNS] = keyColumn << 16;
        cells[cell + LINE] = line;
        size += STRIDE;
        return cell;
    }

    void setText(int cell, int kind, int column, int from, int to) {
        set(cell, kind, column);
        cells[cell + FROM] = from;
        cells[cell + TO] = to;
    }

    /// Ends a list or a mapping: what was appended since it stands in it.
    void close(int cell, int kind, int column, int count) {
        set(cell, kind, column);
        cells[cell + FROM] = count;
        cells[cell + TO] = size;
        if (kind == MAPPING && count > 1) {
            names.beginSet();
            for (int held = first(cell); held < size; held = after(held)) {
                CanonicalYaml.Unsure.because(names.addToSet(key(held)));
            }
        }
    }

    private void set(int cell, int kind, int column) {
        CanonicalYaml.Unsure.because(column > MAX_COLUMN);
        cells[cell] = cells[cell] & ~KINDS | kind;
        cells[cell + COLUMNS] = cells[cell + COLUMNS] & ~MAX_COLUMN | column;
    }

    private int kind(int cell) {
        return cells[cell] & KINDS;
    }

    int key(int cell) {
        return cells[cell] >> KIND_BITS;
    }

    /// How many values it holds.
    int count(int cell) {
        return cells[cell + FROM];
    }

    /// The first value that it holds.
    int first(int cell) {
        return cell + STRIDE;
    }

    /// The next value in the same list or mapping.
    int after(int cell) {
        return kind(cell) < LIST ? cell + STRIDE : cells[cell + TO];
    }

    int end(int cell) {
        return cells[cell + TO];
    }

    /// Where a list or a mapping begins: with the first value that it holds, unless it is in brackets.
    int line(int cell) {
        return cells[(kind(cell) < LIST || count(cell) == 0 ? cell : first(cell)) + LINE];
    }

    int column(int cell) {
        return cells[cell + COLUMNS] & MAX_COLUMN;
    }

    YamlMapping.Entry entry(int cell) {
        return new YamlMapping.Entry(names.text(key(cell)), value(cell), cells[cell + LINE], cells[cell + COLUMNS] >>> 16);
    }

    YamlNode value(int cell) {
        return switch (kind(cell)) {
            case LIST -> new YamlNode.Sequence(items(cell), line(cell), column(cell));
            case MAPPING -> mapping(cell);
            default -> new YamlNode.Scalar(text(cell), kind(cell) == PLAIN, line(cell), column(cell));
        };
    }

    private List<YamlNode> items(int cell) {
        List<YamlNode> items = new ArrayList<>(count(cell));
        for (int held = first(cell); held < end(cell); held = after(held)) {
            items.add(value(held));
        }
        return items;
    }

    private TapeMapping mapping(int cell) {
        return count(cell) <= TapeMapping.FEW ? new TapeMapping(this, cell)
                : large.computeIfAbsent(cell, _ -> new TapeMapping(this, cell));
    }

    /// Whether the value is the absence of one; see [YamlNode.Scalar#isNull].
    boolean isNull(int cell) {
        int length = cells[cell + TO] - cells[cell + FROM];
        return kind(cell) == PLAIN && (length == 0 || length == 1 && text[cells[cell + FROM]] == '~'
                || length == 4 && text(cell).equalsIgnoreCase("null"));
    }

    private String text(int cell) {
        int from = cells[cell + FROM];
        int to = cells[cell + TO];
        String word = to - from > MAX_WORD_LENGTH ? latin(from, to) : word(from, to);
        return kind(cell) == DOUBLED ? word.replace("''", "'") : word;
    }

    private String latin(int from, int to) {
        return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    }

    private String word(int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ hash >>> 15) & WORDS - 1;
        String known = words[slot];
        if (known == null || known.length() != to - from
                || !Arrays.equals(text, wordFrom[slot], wordFrom[slot] + known.length(), text, from, to)) {
            known = latin(from, to);
            words[slot] = known;
            wordFrom[slot] = from;
        }
        return known;
    }
}
