package headwater.ingest.yarn;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of a classic `yarn.lock`: how far it is indented, and pairs of keys and a value or, at its end, keys and a colon.
/// Tokens never cross lines. Read from the tool's source (yarn 1.22, `lockfile/parse.js`), which is stricter in one thing:
/// it ends a bare value at a colon.
final class ClassicLine {
    /// Keys with their value.
    ///
    /// @param value  nothing when the keys are followed by a colon only, so that their value is what stands below
    record Pair(List<String> keys, @Nullable String value) {
    }

    /// The line follows the grammar up to some place, but not further. Caught where it is told; without a trace.
    static final class Unreadable extends Exception {
        /// Index in the text.
        final int at;
        /// Whether it ends inside of a quoted text.
        final boolean unclosed;

        Unreadable(String message, int at, boolean unclosed) {
            super(message, null, false, false);
            this.at = at;
            this.unclosed = unclosed;
        }
    }

    private final String text;
    private final int end;
    private int at;
    private final List<Pair> pairs = new ArrayList<>(1);

    private ClassicLine(String text, int start, int end) {
        this.text = text;
        this.end = end;
        at = start;
    }

    /// Reads the pairs of a line.
    ///
    /// @param start  of the first character that is no blank
    /// @param end    of the line, without its line break
    static List<Pair> pairs(String text, int start, int end) throws Unreadable {
        ClassicLine line = new ClassicLine(text, start, end);
        while (line.skipBlanks()) {
            line.pair();
        }
        return line.pairs;
    }

    /// Passes over blanks and a comment; says whether anything follows.
    private boolean skipBlanks() {
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at < end && text.charAt(at) != '#';
    }

    private void pair() throws Unreadable {
        List<String> keys = new ArrayList<>(1);
        keys.add(word(":, "));
        while (skipBlanks() && text.charAt(at) == ',') {
            at++;
            if (!skipBlanks()) {
                throw new Unreadable("a key should follow the comma", at, false);
            }
            keys.add(word(":, "));
        }
        boolean colon = skipBlanks() && text.charAt(at) == ':';
        if (colon) {
            at++;
        }
        if (skipBlanks()) {
            pairs.add(new Pair(keys, word(" ")));
        } else if (colon) {
            pairs.add(new Pair(keys, null));
        } else {
            throw new Unreadable("a value or a colon should follow", at, false);
        }
    }

    /// A quoted text, or a bare one up to one of some characters.
    private String word(String delimiters) throws Unreadable {
        if (text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < end && delimiters.indexOf(text.charAt(at)) < 0 && text.charAt(at) != '"') {
            if (text.charAt(at) < ' ') {
                throw new Unreadable("a control character stands outside of quotes", at, false);
            }
            at++;
        }
        if (at == start) {
            throw new Unreadable("\"" + text.charAt(at) + "\" was not expected", at, false);
        }
        return text.substring(start, at);
    }

    private String quoted() throws Unreadable {
        int start = ++at;
        while (at < end && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            at++;
        }
        if (at < end && text.charAt(at) == '"') {
            return text.substring(start, at++);
        }
        StringBuilder read = new StringBuilder(text.substring(start, at));
        while (at < end && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            read.append(c == '\\' ? escaped() : c);
        }
        if (at == end) {
            throw new Unreadable("a quote is not closed", start, true);
        }
        at++;
        return read.toString();
    }

    /// The character that an escape stands for, as in JSON.
    private char escaped() throws Unreadable {
        char c = at < end ? text.charAt(at++) : ' ';
        int index = "\"\\/bfnrt".indexOf(c);
        if (index >= 0) {
            return "\"\\/\b\f\n\r\t".charAt(index);
        }
        if (c == 'u' && at + 4 <= end) {
            try {
                int code = Integer.parseUnsignedInt(text, at, at + 4, 16);
                at += 4;
                return (char) code;
            } catch (NumberFormatException noDigits) {
                throw new Unreadable("an escape lacks its four digits", at, false);
            }
        }
        throw new Unreadable("an escape is not known", at, at >= end);
    }
}
