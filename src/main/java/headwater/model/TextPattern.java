package headwater.model;

/// A text with its component's own name and version taken out: registry addresses, references and places in a
/// `node_modules` are made of them, so that a few patterns serve thousands of components.
///
/// A pattern is a text in which three control characters stand for the name, the name without its scope, and the version.
/// A text that holds such a character itself is kept behind a fourth one as it is. [#render] gives back exactly the text.
final class TextPattern {
    private static final char NAME = 0;
    private static final char LAST_SEGMENT = 1;
    private static final char VERSION = 2;
    private static final char AS_IT_IS = 3;

    private TextPattern() {
    }

    static String of(String text, PackageVersion owner) {
        if (holdsMark(text)) {
            return AS_IT_IS + text;
        }
        String pattern = replaced(text, owner.name(), NAME);
        int slash = owner.name().lastIndexOf('/');
        if (slash >= 0) {
            pattern = replaced(pattern, owner.name().substring(slash + 1), LAST_SEGMENT);
        }
        return replaced(pattern, owner.version(), VERSION);
    }

    private static String replaced(String text, String part, char mark) {
        return part.isEmpty() || text.indexOf(part) < 0 || holdsMark(part) ? text
                : text.replace(part, String.valueOf(mark));
    }

    private static boolean holdsMark(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= AS_IT_IS) {
                return true;
            }
        }
        return false;
    }

    static String render(String pattern, PackageVersion owner) {
        if (!pattern.isEmpty() && pattern.charAt(0) == AS_IT_IS) {
            return pattern.substring(1);
        }
        int marks = 0;
        for (int i = 0; i < pattern.length(); i++) {
            marks += pattern.charAt(i) < AS_IT_IS ? 1 : 0;
        }
        if (marks == 0) {
            return pattern;
        }
        StringBuilder text = new StringBuilder(pattern.length() + marks * owner.name().length());
        for (int i = 0; i < pattern.length(); i++) {
            switch (pattern.charAt(i)) {
                case NAME -> text.append(owner.name());
                case LAST_SEGMENT -> text.append(owner.name(), lastSegment(owner), owner.name().length());
                case VERSION -> text.append(owner.version());
                default -> text.append(pattern.charAt(i));
            }
        }
        return text.toString();
    }

    /// Whether [#render] would give this text; makes no text.
    static boolean renders(String pattern, PackageVersion owner, String text) {
        if (!pattern.isEmpty() && pattern.charAt(0) == AS_IT_IS) {
            return text.length() == pattern.length() - 1 && pattern.endsWith(text);
        }
        int at = 0;
        for (int i = 0;; i++) {
            int mark = mark(pattern, i);
            if (!text.regionMatches(at, pattern, i, mark - i)) {
                return false;
            }
            at += mark - i;
            if (mark == pattern.length()) {
                return at == text.length();
            }
            i = mark;
            char c = pattern.charAt(mark);
            String part = c == VERSION ? owner.version() : owner.name();
            int from = c == LAST_SEGMENT ? lastSegment(owner) : 0;
            if (!text.regionMatches(at, part, from, part.length() - from)) {
                return false;
            }
            at += part.length() - from;
        }
    }

    /// The next mark from a place on, or the end.
    private static int mark(String pattern, int from) {
        int at = from;
        while (at < pattern.length() && pattern.charAt(at) >= AS_IT_IS) {
            at++;
        }
        return at;
    }

    /// Whether both render the same text; makes a text only where the patterns differ or the owners do.
    static boolean same(String left, PackageVersion leftOwner, String right, PackageVersion rightOwner) {
        boolean sameOwner = leftOwner.version().equals(rightOwner.version()) && leftOwner.name().equals(rightOwner.name());
        return sameOwner && left.equals(right) || renders(left, leftOwner, render(right, rightOwner));
    }

    private static int lastSegment(PackageVersion owner) {
        return owner.name().lastIndexOf('/') + 1;
    }
}
