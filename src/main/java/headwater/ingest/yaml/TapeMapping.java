package headwater.ingest.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A mapping on a [YamlTape]; its entries and values are made when they are asked for, each time anew.
final class TapeMapping implements YamlMapping {
    /// Up to here comparing all keys is faster than a table.
    static final int FEW = 8;
    private static final int SPREAD = 0x9E3779B9;

    private final YamlTape tape;
    private final int cell;
    /// Cells by key, once somebody asked for one; 0 is free, as no mapping holds the first cell.
    private int @Nullable [] slots;

    TapeMapping(YamlTape tape, int cell) {
        this.tape = tape;
        this.cell = cell;
    }

    @Override
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(tape.count(cell));
        for (int held = tape.first(cell); held < tape.end(cell); held = tape.after(held)) {
            entries.add(tape.entry(held));
        }
        return entries;
    }

    @Override
    public int size() {
        return tape.count(cell);
    }

    @Override
    public int line() {
        return tape.line(cell);
    }

    @Override
    public int column() {
        return tape.column(cell);
    }

    @Override
    public Optional<YamlNode> get(String key) {
        int name = tape.names().find(key);
        int found = name < 0 ? 0 : tape.count(cell) > FEW ? lookedUp(name) : scanned(name);
        return found == 0 || tape.isNull(found) ? Optional.empty() : Optional.of(tape.value(found));
    }

    private int scanned(int name) {
        for (int held = tape.first(cell); held < tape.end(cell); held = tape.after(held)) {
            if (tape.key(held) == name) {
                return held;
            }
        }
        return 0;
    }

    private int lookedUp(int name) {
        if (slots == null) {
            slots = new int[Integer.highestOneBit(tape.count(cell)) * 4];
            for (int held = tape.first(cell); held < tape.end(cell); held = tape.after(held)) {
                slots[slot(slots, tape.key(held))] = held;
            }
        }
        return slots[slot(slots, name)];
    }

    /// The slot of a key, or the free one where it belongs. Numbers of keys are dense, so that they spread well.
    private int slot(int[] of, int name) {
        int mask = of.length - 1;
        int at = name * SPREAD >>> 1 & mask;
        while (of[at] != 0 && tape.key(of[at]) != name) {
            at = at + 1 & mask;
        }
        return at;
    }
}
