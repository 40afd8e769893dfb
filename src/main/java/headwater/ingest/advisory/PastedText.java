package headwater.ingest.advisory;

import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A pasted text without what only gets in the way: invisible characters, characters of typography, the disarming of
/// addresses (`event-stream[@]3[.]3[.]6`, `hxxps`), entities of HTML. Lines stay where they were.
final class PastedText {
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff]");
    private static final Pattern BLANK = Pattern.compile("[\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000]");
    private static final Pattern ESCAPES = Pattern.compile("\\u001b\\[[0-9;]*[A-Za-z]");
    private static final Pattern ARMED_DOT = Pattern.compile("(?i)(?:\\[\\.]|\\(\\.\\)|\\{\\.}|\\[dot]|\\(dot\\)|\\{dot})");
    private static final Pattern ARMED_AT = Pattern.compile("(?i)(?:\\[@]|\\(@\\)|\\[at]|\\{at})");
    private static final Pattern NUMBER_ENTITY = Pattern.compile("&#(x[0-9a-fA-F]{1,5}|\\d{1,6});");
    private static final int HEXADECIMAL = 16;
    private static final int PIECE_CHARACTERS = 1 << 16;

    private PastedText() {
    }

    /// @param number  from 1
    record Line(int number, String text) {
    }

    /// Looks before each piece of the text.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    static String clean(String text, Progress progress) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int from = 0; from < text.length();) {
            progress.checkCancelled();
            int to = Math.min(text.length(), from + PIECE_CHARACTERS);
            // Nothing that is replaced holds a blank.
            while (to < text.length() && text.charAt(to) != ' ' && text.charAt(to) != '\n') {
                to++;
            }
            plain.append(clean(text.substring(from, to)));
            from = to;
        }
        return plain.toString();
    }

    private static String clean(String piece) {
        String plain = INVISIBLE.matcher(ESCAPES.matcher(piece).replaceAll("")).replaceAll("");
        plain = BLANK.matcher(plain).replaceAll(" ").replace('‘', '\'').replace('’', '\'').replace('“', '"')
                .replace('”', '"').replace('‐', '-').replace('‑', '-').replace('＠', '@');
        return ARMED_AT.matcher(ARMED_DOT.matcher(plain).replaceAll(".")).replaceAll("@");
    }

    static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\\R", -1)) {
            lines.add(new Line(++number, line));
        }
        return lines;
    }

    /// Those that advisories hold, named and by number.
    static String withoutEntities(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        String plain = NUMBER_ENTITY.matcher(text).replaceAll(found -> {
            String digits = found.group(1);
            int point = digits.startsWith("x") ? Integer.parseInt(digits.substring(1), HEXADECIMAL) : Integer.parseInt(digits);
            return java.util.regex.Matcher.quoteReplacement(Character.isValidCodePoint(point) ? Character.toString(point) : "");
        });
        return plain.replace("&nbsp;", " ").replace("&commat;", "@").replace("&lt;", "<").replace("&gt;", ">")
                .replace("&quot;", "\"").replace("&apos;", "'").replace("&vert;", "|").replace("&ndash;", "–").replace("&amp;", "&");
    }
}
