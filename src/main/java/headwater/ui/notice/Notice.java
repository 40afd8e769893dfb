package headwater.ui.notice;

/// Something that happened, told in passing. Two of the same words are two notices.
public final class Notice {
    private final String text;
    private final boolean grave;
    private final String button;
    private final Runnable run;

    /// @param button  what can be done about it, empty for nothing
    /// @param grave   whether it tells of something compromised
    Notice(String text, boolean grave, String button, Runnable run) {
        this.text = text;
        this.grave = grave;
        this.button = button;
        this.run = run;
    }

    public String text() {
        return text;
    }

    boolean grave() {
        return grave;
    }

    public String button() {
        return button;
    }

    Runnable run() {
        return run;
    }
}
