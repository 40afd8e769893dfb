package headwater.workbench;

import java.util.BitSet;
import java.util.Locale;

/// How well a text answers what somebody typed: the whole, its begin, the begin of a word, the first letters of its
/// words, a piece, its letters in order. Both texts have to be in lower case already ([#fold]). Linear in the text.
public final class FuzzyMatch {
    /// No match.
    public static final int NONE = Integer.MAX_VALUE;
    public static final int EXACT = 0;
    private static final int PREFIX = 1;
    private static final int WORD = 2;
    private static final int INITIALS = 3;
    private static final int PIECE = 4;
    private static final int LETTERS = 5;
    /// Between two kinds of match; what is below is how well it is of its kind.
    static final int STEP = 10_000;

    private FuzzyMatch() {
    }

    public static String fold(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /// The less the better: the kind times 10,000, plus letters left over or passed over; [#NONE] without a match.
    public static int score(String wanted, String text) {
        if (wanted.isEmpty()) {
            return NONE;
        }
        int over = Math.min(text.length() - wanted.length(), STEP / 2);
        if (over < 0) {
            return NONE;
        }
        if (text.startsWith(wanted)) {
            return over == 0 ? EXACT : PREFIX * STEP + over;
        }
        int word = wordStart(wanted, text);
        if (word >= 0) {
            return WORD * STEP + over;
        }
        if (initials(wanted, text) == wanted.length()) {
            return INITIALS * STEP + over;
        }
        int piece = text.indexOf(wanted);
        if (piece >= 0) {
            return PIECE * STEP + Math.min(piece, STEP / 2 - 1) + over;
        }
        int gaps = letters(wanted, text, new BitSet());
        return gaps < 0 ? NONE : LETTERS * STEP + Math.min(gaps, STEP / 2 - 1) + over;
    }

    /// The kind of a score: 0 for the whole text, up to 5 for letters in order.
    public static int kind(int score) {
        return score / STEP;
    }

    /// Which letters of the text answer, to be shown in bold; none without a match.
    public static BitSet places(String wanted, String text) {
        BitSet places = new BitSet();
        if (wanted.isEmpty()) {
            return places;
        }
        int at = text.startsWith(wanted) ? 0 : wordStart(wanted, text);
        if (at < 0 && initials(wanted, text) == wanted.length()) {
            for (int i = 0, next = 0; i < text.length() && next < wanted.length(); i++) {
                if (startsWord(text, i) && text.charAt(i) == wanted.charAt(next)) {
                    places.set(i);
                    next++;
                }
            }
            return places;
        }
        at = at < 0 ? text.indexOf(wanted) : at;
        if (at >= 0) {
            places.set(at, at + wanted.length());
        } else if (letters(wanted, text, places) < 0) {
            places.clear();
        }
        return places;
    }

    private static int wordStart(String wanted, String text) {
        for (int at = text.indexOf(wanted, 1); at > 0; at = text.indexOf(wanted, at + 1)) {
            if (startsWord(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean startsWord(String text, int at) {
        return Character.isLetterOrDigit(text.charAt(at)) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static int initials(String wanted, String text) {
        int found = 0;
        for (int i = 0; i < text.length() && found < wanted.length(); i++) {
            if (startsWord(text, i) && text.charAt(i) == wanted.charAt(found)) {
                found++;
            }
        }
        return found;
    }

    /// Marks the letters; the letters passed over between the first and the last, or -1 when they are not all there.
    private static int letters(String wanted, String text, BitSet places) {
        int from = 0;
        int first = -1;
        for (int i = 0; i < wanted.length(); i++) {
            int at = text.indexOf(wanted.charAt(i), from);
            if (at < 0) {
                return -1;
            }
            first = first < 0 ? at : first;
            places.set(at);
            from = at + 1;
        }
        return from - first - wanted.length();
    }
}
