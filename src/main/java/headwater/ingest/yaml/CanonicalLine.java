package headwater.ingest.yaml;

import headwater.ingest.yaml.CanonicalYaml.Unsure;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The line at which [CanonicalYaml] stands, and the keys and values in it. Blank lines and comments are passed over.
final class CanonicalLine {
    /// What begins something else than plain text.
    private static final String NO_BEGINNING = " -?:,[]{}#&*!|>'\"%@`";
    /// The library takes no key that is longer than 1,024 characters.
    private static final int MAX_KEY_LENGTH = 1_000;
    /// The first character above the control characters of Latin-1.
    private static final int NO_BREAK_SPACE = 0xa0;
    /// What a character may be: the end of a line or none that means itself; the end of a key or the beginning of a
    /// comment; the end of a text inside brackets.
    private static final byte END = 1;
    private static final byte MARK = 2;
    private static final byte BRACKET = 4;
    private static final byte[] CLASSES = classes();
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long BLANKS = 0x2020202020202020L;
    private static final long HIGHEST_BITS = 0x8080808080808080L;

    private final byte[] text;
    private final YamlTape tape;
    private int next;
    private int number;
    private int start;
    private int from;
    private int to;
    private int indent = -1;
    private boolean atEnd;
    private boolean documentStart;
    private boolean open;
    private int cursor;

    /// @param text  Latin-1
    CanonicalLine(byte[] text, YamlTape tape) {
        this.text = text;
        this.tape = tape;
    }

    boolean atEnd() {
        return atEnd;
    }

    boolean isDocumentStart() {
        return documentStart;
    }

    /// From 1.
    int number() {
        return number;
    }

    /// Spaces before the content; -1 where a document begins and at the end.
    int indent() {
        return indent;
    }

    boolean standsAt(int spaces) {
        return indent == spaces;
    }

    boolean isItem() {
        return text[from] == '-' && from + 1 < to && text[from + 1] == ' ';
    }

    /// Goes to the next line that holds anything.
    void advance() {
        documentStart = false;
        indent = -1;
        while (next < text.length) {
            start = next;
            from = start;
            while (from < text.length && text[from] == ' ') {
                from++;
            }
            to = end(from);
            int end = to < text.length && text[to] == '\r' ? to + 1 : to;
            // A carriage return alone, or a character that is not one column wide or does not mean itself.
            Unsure.because(end == text.length ? end > to : text[end] != '\n');
            next = end + 1;
            number++;
            if (from < to && text[from] != '#') {
                begin();
                return;
            }
        }
        atEnd = true;
    }

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = c < ' ' || c > '~' && c < NO_BREAK_SPACE ? END : c == ':' || c == '#' ? MARK
                    : ",[]{}".indexOf(c) >= 0 ? BRACKET : 0;
        }
        return classes;
    }

    private boolean is(int at, int kinds) {
        return (CLASSES[text[at] & 0xff] & kinds) != 0;
    }

    /// Where the printable characters end that begin at a place. Eight at a time: an addition or a subtraction sets the
    /// highest bit of the first byte that is below a blank or above a tilde.
    private int end(int at) {
        int end = at;
        while (end + Long.BYTES <= text.length) {
            long eight = (long) EIGHT.get(text, end);
            long odd = (eight - BLANKS | eight + ONES | eight) & HIGHEST_BITS;
            if (odd != 0) {
                end += Long.numberOfTrailingZeros(odd) / Byte.SIZE;
                break;
            }
            end += Long.BYTES;
        }
        while (end < text.length && !is(end, END)) {
            end++;
        }
        return end;
    }

    private void begin() {
        Unsure.because(text[to - 1] == ' ');
        if (from == start && (startsWith('-') || startsWith('.'))) {
            documentStart = to == start + 3 && text[start] == '-';
            Unsure.because(!documentStart);
            return;
        }
        indent = from - start;
    }

    private boolean startsWith(char mark) {
        return to >= start + 3 && text[start] == mark && text[start + 1] == mark && text[start + 2] == mark;
    }

    /// Appends the key with which the line begins, and the value behind it.
    ///
    /// @param before  see [YamlNames#number]
    /// @return        the cell; one without a value when nothing stands behind the key
    int entry(int before) {
        int afterKey = afterKey();
        Unsure.because(afterKey - from > MAX_KEY_LENGTH);
        boolean quoted = isQuote(text[from]);
        int cell = tape.add(tape.names().number(quoted ? from + 1 : from, quoted ? afterKey - 1 : afterKey, before), column(from), number);
        open = afterKey + 1 == to;
        if (open) {
            tape.setText(cell, YamlTape.PLAIN, column(to), to, to);
        } else {
            value(cell, afterKey + 2);
        }
        return cell;
    }

    /// Whether nothing stood behind the key that was read last.
    boolean endsWithKey() {
        return open;
    }

    private int afterKey() {
        int at;
        if (isQuote(text[from])) {
            at = closing(from) + 1;
            // A key with a quote in it.
            Unsure.because(isDoubled(from, at - 1) || !endsKey(at));
            return at;
        }
        Unsure.because(!beginsPlain(from));
        at = mark(from + 1);
        while (!endsKey(at)) {
            Unsure.because(at >= to || isComment(at));
            at = mark(at + 1);
        }
        Unsure.because(text[at - 1] == ' ');
        return at;
    }

    /// The next place where a key could end or a comment begin.
    private int mark(int at) {
        int mark = at;
        while (mark < to && !is(mark, MARK)) {
            mark++;
        }
        return mark;
    }

    private static boolean isQuote(byte c) {
        return c == '\'' || c == '"';
    }

    private boolean endsKey(int at) {
        return at < to && text[at] == ':' && (at + 1 == to || text[at + 1] == ' ');
    }

    private boolean isComment(int at) {
        return text[at] == '#' && text[at - 1] == ' ';
    }

    private int column(int at) {
        return at - start + 1;
    }

    /// Appends an item of a list.
    void item() {
        value(tape.add(YamlTape.NO_KEY, 0, number), from + 2);
    }

    /// Reads the value that fills the rest of the line.
    private void value(int cell, int at) {
        switch (text[at]) {
            case '{' -> mapping(cell, at);
            case '[' -> list(cell, at);
            case '\'', '"' -> {
                cursor = at;
                inBrackets(cell);
            }
            default -> {
                plain(cell, at);
                cursor = to;
            }
        }
        Unsure.because(cursor != to);
    }

    private void plain(int cell, int at) {
        Unsure.because(!beginsPlain(at));
        for (int i = mark(at + 1); i < to; i = mark(i + 1)) {
            Unsure.because(endsKey(i) || isComment(i));
        }
        tape.setText(cell, YamlTape.PLAIN, column(at), at, to);
    }

    private boolean beginsPlain(int at) {
        byte first = text[at];
        return NO_BEGINNING.indexOf(first & 0xff) < 0
                || first == '-' && at + 1 < to && Character.isLetterOrDigit(text[at + 1] & 0xff);
    }

    private void mapping(int cell, int at) {
        int count = 0;
        int key = YamlNames.first(CanonicalYaml.MAX_DEPTH + 1);
        cursor = at + 1;
        while (!closes('}')) {
            key = entryInBrackets(at, key);
            count++;
            separator('}');
        }
        tape.close(cell, YamlTape.MAPPING, column(at), count);
    }

    /// Appends an entry inside brackets; the number of its key.
    private int entryInBrackets(int opening, int before) {
        int key = cursor;
        int end = endInBrackets(key);
        Unsure.because(!endsKey(end) || end - opening > MAX_KEY_LENGTH);
        boolean quoted = isQuote(text[key]);
        Unsure.because(quoted && isDoubled(key, end - 1));
        int held = tape.add(tape.names().number(quoted ? key + 1 : key, quoted ? end - 1 : end, before), column(key), number);
        cursor = end + 2;
        inBrackets(held);
        return tape.key(held);
    }

    private void list(int cell, int at) {
        int count = 0;
        cursor = at + 1;
        while (!closes(']')) {
            inBrackets(tape.add(YamlTape.NO_KEY, 0, number));
            count++;
            separator(']');
        }
        tape.close(cell, YamlTape.LIST, column(at), count);
    }

    private boolean closes(char bracket) {
        boolean closed = cursor < to && text[cursor] == bracket;
        cursor += closed ? 1 : 0;
        return closed;
    }

    /// Stands on the closing bracket afterwards, or on what follows a comma.
    private void separator(char closing) {
        Unsure.because(cursor >= to);
        if (text[cursor] != closing) {
            Unsure.because(text[cursor] != ',' || cursor + 2 >= to || text[cursor + 1] != ' ' || text[cursor + 2] == closing);
            cursor += 2;
        }
    }

    /// Reads a text inside brackets, or in quotes; the cursor stands behind it afterwards.
    private void inBrackets(int cell) {
        int at = cursor;
        cursor = endInBrackets(at);
        if (isQuote(text[at])) {
            int kind = isDoubled(at, cursor - 1) ? YamlTape.DOUBLED : YamlTape.QUOTED;
            tape.setText(cell, kind, column(at), at + 1, cursor - 1);
        } else {
            tape.setText(cell, YamlTape.PLAIN, column(at), at, cursor);
        }
    }

    private int endInBrackets(int at) {
        Unsure.because(at >= to);
        if (isQuote(text[at])) {
            return closing(at) + 1;
        }
        Unsure.because(!beginsPlain(at));
        int end = at + 1;
        while (end < to && !is(end, BRACKET) && !endsKey(end)) {
            Unsure.because(isComment(end) || text[end] == ':' && end + 1 < to && is(end + 1, BRACKET));
            end++;
            while (end < to && !is(end, MARK | BRACKET)) {
                end++;
            }
        }
        Unsure.because(text[end - 1] == ' ');
        return end;
    }

    /// Where the quotes end that begin at a place; a double quote must not hold escapes.
    private int closing(int at) {
        byte quote = text[at];
        for (int i = at + 1; i < to; i++) {
            byte c = text[i];
            Unsure.because(c == '\\' && quote == '"');
            if (c == quote) {
                if (quote == '"' || i + 1 >= to || text[i + 1] != quote) {
                    return i;
                }
                i++;
            }
        }
        throw new Unsure();
    }

    /// Whether a quote is written twice between single quotes.
    private boolean isDoubled(int open, int close) {
        for (int i = open + 1; i < close; i++) {
            if (text[open] == '\'' && text[i] == '\'') {
                return true;
            }
        }
        return false;
    }
}
