package headwater.analysis.query;

/// A text that is no query, with the place where it stops being one.
public final class QueryException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;
    private final String text;
    private final int column;

    /// @param at  index of the character that is wrong; the length of the text where something is missing at its end
    QueryException(String message, String text, int at) {
        super(message);
        reason = message;
        this.text = text;
        column = at + 1;
    }

    /// Why it is none, in one sentence.
    public String reason() {
        return reason;
    }

    /// Of the character that is wrong, from 1; one more than the text is long where something is missing at its end.
    public int column() {
        return column;
    }

    /// The text, and below it a caret at the place.
    public String caret() {
        StringBuilder plain = new StringBuilder(text.length());
        text.chars().forEach(c -> plain.append(Character.isISOControl(c) ? ' ' : (char) c));
        return plain + "\n" + " ".repeat(column - 1) + "^";
    }
}
