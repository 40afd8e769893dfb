package headwater.draw;

/// Makes texts fit by leaving out a part of them; never half a character.
public final class Cuts {
    private Cuts() {
    }

    /// The first code points of a text.
    static String end(String text, int kept) {
        return text.substring(0, text.offsetByCodePoints(0, kept)) + "…";
    }

    /// The first and the last code points of a text.
    static String middle(String text, int first, int last) {
        return text.substring(0, text.offsetByCodePoints(0, first)) + "…"
                + text.substring(text.offsetByCodePoints(text.length(), -last));
    }

    /// Without the middle of what is too long: namesakes of one scope differ at the end.
    ///
    /// @param longest  px at the style's own size
    public static String fitting(String text, TextStyle style, double longest, TextWidths widths) {
        double width = widths.width(text, style);
        if (width <= longest) {
            return text;
        }
        int points = text.codePointCount(0, text.length());
        int kept = Math.max(1, (int) (points * longest / width) - 1);
        return middle(text, kept / 2, kept - kept / 2);
    }
}
