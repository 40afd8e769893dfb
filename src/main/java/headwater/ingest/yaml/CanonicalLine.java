package headwater.ingest.yaml;

import headwater.ingest.yaml.CanonicalYaml.Unsure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The line at which [CanonicalYaml] stands, and the keys and values in it. Blank lines and comments are passed over.
final class CanonicalLine {
    /// What begins something else than plain text.
    private static final String NO_BEGINNING = " -?:,[]{}#&*!|>'\"%@`";
    /// The library takes no key that is longer than 1,024 characters.
    private static final int MAX_KEY_LENGTH = 1_000;
    private static final int MAX_WORD_LENGTH = 64;
    private static final int WORDS = 1 << 13;

    private final String text;
    /// What was read lately, by its hash: names and versions recur.
    private final @Nullable String[] words = new @Nullable String[WORDS];
    private int next;
    private int number;
    private int start;
    private int from;
    private int to;
    private int indent = -1;
    private boolean atEnd;
    private boolean documentStart;
    private int afterKey;
    private int cursor;

    CanonicalLine(String text) {
        this.text = text;
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

    /// Where the line's content begins in the text.
    int from() {
        return from;
    }

    /// Spaces before the content; -1 where a document begins and at the end.
    int indent() {
        return indent;
    }

    boolean standsAt(int spaces) {
        return indent == spaces;
    }

    boolean isItem() {
        return text.charAt(from) == '-' && from + 1 < to && text.charAt(from + 1) == ' ';
    }

    /// Goes to the next line that holds anything.
    void advance() {
        documentStart = false;
        indent = -1;
        while (next < text.length()) {
            start = next;
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            next = end + 1;
            number++;
            from = start;
            while (from < end && text.charAt(from) == ' ') {
                from++;
            }
            to = end > from && text.charAt(end - 1) == '\r' ? end - 1 : end;
            if (from < to && text.charAt(from) != '#') {
                begin();
                return;
            }
        }
        atEnd = true;
    }

    private void begin() {
        Unsure.because(text.charAt(to - 1) == ' ');
        if (from == start && (text.startsWith("---", start) || text.startsWith("...", start))) {
            documentStart = to == start + 3 && text.charAt(start) == '-';
            Unsure.because(!documentStart);
            return;
        }
        indent = from - start;
    }

    /// The key with which the line begins.
    String key() {
        String key;
        char first = text.charAt(from);
        if (first == '\'' || first == '"') {
            int close = closing(from);
            key = quoted(from, close);
            afterKey = close + 1;
            Unsure.because(!endsKey(afterKey));
        } else {
            Unsure.because(!beginsPlain(from));
            afterKey = from + 1;
            while (!endsKey(afterKey)) {
                Unsure.because(afterKey >= to || isComment(afterKey));
                afterKey++;
            }
            Unsure.because(text.charAt(afterKey - 1) == ' ');
            key = word(from, afterKey);
        }
        Unsure.because(afterKey - from > MAX_KEY_LENGTH);
        return key;
    }

    private boolean endsKey(int at) {
        return at < to && text.charAt(at) == ':' && (at + 1 == to || text.charAt(at + 1) == ' ');
    }

    private boolean isComment(int at) {
        return text.charAt(at) == '#' && text.charAt(at - 1) == ' ';
    }

    /// What stands behind the key in the same line; null when nothing does.
    @Nullable YamlNode valueOfKey() {
        return afterKey + 1 == to ? null : value(afterKey + 2);
    }

    /// The column behind the key and its colon.
    int valueColumn() {
        return column(afterKey + 1);
    }

    private int column(int at) {
        return at - start + 1;
    }

    /// The value that fills the rest of the line.
    YamlNode value(int at) {
        return switch (text.charAt(at)) {
            case '{' -> whole(mapping(at));
            case '[' -> whole(list(at));
            case '\'', '"' -> {
                cursor = at;
                yield whole(inBrackets());
            }
            default -> plain(at);
        };
    }

    private YamlNode whole(YamlNode value) {
        Unsure.because(cursor != to);
        return value;
    }

    private YamlNode plain(int at) {
        Unsure.because(!beginsPlain(at));
        for (int i = at + 1; i < to; i++) {
            Unsure.because(endsKey(i) || isComment(i));
        }
        return new YamlNode.Scalar(word(at, to), true, number, column(at));
    }

    private boolean beginsPlain(int at) {
        char first = text.charAt(at);
        return NO_BEGINNING.indexOf(first) < 0
                || first == '-' && at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    private YamlMapping mapping(int at) {
        YamlMapping.Builder mapping = new YamlMapping.Builder(number, column(at));
        cursor = at + 1;
        while (!closes('}')) {
            int keyColumn = column(cursor);
            String key = inBrackets().text();
            Unsure.because(!endsKey(cursor) || cursor - at > MAX_KEY_LENGTH);
            cursor += 2;
            Unsure.because(mapping.put(new YamlMapping.Entry(key, inBrackets(), number, keyColumn)));
            separator('}');
        }
        return mapping.build();
    }

    private YamlNode list(int at) {
        List<YamlNode> items = new ArrayList<>(2);
        cursor = at + 1;
        while (!closes(']')) {
            items.add(inBrackets());
            separator(']');
        }
        return new YamlNode.Sequence(items, number, column(at));
    }

    private boolean closes(char bracket) {
        boolean closed = cursor < to && text.charAt(cursor) == bracket;
        cursor += closed ? 1 : 0;
        return closed;
    }

    /// Stands on the closing bracket afterwards, or on what follows a comma.
    private void separator(char closing) {
        Unsure.because(cursor >= to);
        if (text.charAt(cursor) != closing) {
            Unsure.because(!text.startsWith(", ", cursor) || cursor + 2 >= to || text.charAt(cursor + 2) == closing);
            cursor += 2;
        }
    }

    /// A text inside brackets, or in quotes; the cursor stands behind it afterwards.
    private YamlNode.Scalar inBrackets() {
        int at = cursor;
        Unsure.because(at >= to);
        char first = text.charAt(at);
        if (first == '\'' || first == '"') {
            int close = closing(at);
            cursor = close + 1;
            return new YamlNode.Scalar(quoted(at, close), false, number, column(at));
        }
        Unsure.because(!beginsPlain(at));
        cursor++;
        while (cursor < to && !isBracket(text.charAt(cursor)) && !endsKey(cursor)) {
            Unsure.because(isComment(cursor) || text.charAt(cursor) == ':' && cursor + 1 < to && isBracket(text.charAt(cursor + 1)));
            cursor++;
        }
        Unsure.because(text.charAt(cursor - 1) == ' ');
        return new YamlNode.Scalar(word(at, cursor), true, number, column(at));
    }

    /// What ends a text inside brackets.
    private static boolean isBracket(char c) {
        return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
    }

    /// Where the quotes end that begin at a place; a double quote must not hold escapes.
    private int closing(int at) {
        char quote = text.charAt(at);
        for (int i = at + 1; i < to; i++) {
            char c = text.charAt(i);
            Unsure.because(c == '\\' && quote == '"');
            if (c == quote) {
                if (quote == '"' || i + 1 >= to || text.charAt(i + 1) != quote) {
                    return i;
                }
                i++;
            }
        }
        throw new Unsure();
    }

    private String quoted(int open, int close) {
        String inside = word(open + 1, close);
        return text.charAt(open) == '\'' && inside.indexOf('\'') >= 0 ? inside.replace("''", "'") : inside;
    }

    private String word(int begin, int end) {
        if (end - begin > MAX_WORD_LENGTH) {
            return text.substring(begin, end);
        }
        int hash = 0;
        for (int i = begin; i < end; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        int slot = (hash ^ hash >>> 16) & WORDS - 1;
        String known = words[slot];
        if (known == null || known.length() != end - begin || !text.startsWith(known, begin)) {
            known = text.substring(begin, end);
            words[slot] = known;
        }
        return known;
    }
}
