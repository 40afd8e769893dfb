package headwater.report;

/// What a colour means in a report. Every one has a sign of its own, so that colour is never the only one.
public enum Tone {
    PLAIN(""), QUIET(""), BAD("◆"), OK("○"), OPEN("◌"), ADDED("+"), REMOVED("−"), CHANGED("Δ");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /// Stands before the text; empty where the tone means nothing.
    public String sign() {
        return sign;
    }
}
