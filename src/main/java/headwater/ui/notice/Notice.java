package headwater.ui.notice;

/// Something that happened, told in passing. Two of the same words are two notices.
public final class Notice {
    private final String text;
    private final String button;
    private final Runnable run;

    /// @param button  what can be done about it, empty for nothing
    Notice(String text, String button, Runnable run) {
        this.text = text;
        this.button = button;
        this.run = run;
    }

    public String text() {
        return text;
    }

    public String button() {
        return button;
    }

    Runnable run() {
        return run;
    }
}
