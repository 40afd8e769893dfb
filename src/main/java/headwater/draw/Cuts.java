package headwater.draw;

/// Makes texts fit by leaving out a part of them; never half a character.
final class Cuts {
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
}
