package headwater.ingest.spdx;

import headwater.ingest.FileProblems;
import headwater.ingest.ReadException;
import headwater.model.Origin;
import headwater.model.Problem;

/// The tags of a text, one after the other, each with its value. A value in `<text>…</text>` may go over many lines, in
/// which nothing is a tag. Source: SPDX 2.3, section 6 and annex on the tag-value format.
final class TagValueLines {
    private static final String OPEN = "<text>";
    private static final String CLOSE = "</text>";

    private final String text;
    private final String file;
    private final FileProblems problems;
    private int at;
    private int nextLine = 1;
    private int line;
    private String tag = "";
    private String value = "";

    TagValueLines(String text, String file, FileProblems problems) {
        this.text = text;
        this.file = file;
        this.problems = problems;
    }

    /// Goes on to the next tag; says whether there is one. What is neither tag, comment nor blank is told.
    boolean next() throws ReadException {
        while (at < text.length()) {
            int end = endOfLine(at);
            String content = text.substring(at, end).strip();
            int start = at;
            line = nextLine;
            advance(end);
            int colon = content.indexOf(':');
            if (colon > 0 && isTag(content, colon)) {
                tag = content.substring(0, colon);
                value = content.substring(colon + 1).strip();
                if (value.startsWith(OPEN)) {
                    value = block(text.indexOf(OPEN, start) + OPEN.length());
                }
                return true;
            }
            if (!content.isEmpty() && !content.startsWith("#")) {
                problems.tell(Problem.Level.WARNING, "line-not-understood",
                        "This line has no tag and is outside of any text; it is left out.", line);
            }
        }
        return false;
    }

    private static boolean isTag(String content, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = content.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_')) {
                return false;
            }
        }
        return true;
    }

    private String block(int from) throws ReadException {
        int close = text.indexOf(CLOSE, from);
        if (close < 0) {
            throw new ReadException("truncated", "The text that begins here does not end; the file is truncated.",
                    new Origin(file, line, 0));
        }
        while (at <= close && at < text.length()) {
            advance(endOfLine(at));
        }
        return text.substring(from, close).strip();
    }

    /// Where the line ends that holds a place; a line ends with LF, CR or both.
    private int endOfLine(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void advance(int end) {
        boolean both = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        at = end + (both ? 2 : 1);
        nextLine++;
    }

    String tag() {
        return tag;
    }

    /// Without blanks around it, and without `<text>`.
    String value() {
        return value;
    }

    /// Where the tag stands, from 1.
    int line() {
        return line;
    }
}
