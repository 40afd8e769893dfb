package headwater.cli;

/// What a shell sees.
public final class ExitCode {
    public static final int ANSWERED = 0;
    /// Answered, and the answer is of concern; only for commands that look for concerns.
    public static final int CONCERN = 1;
    public static final int USAGE = 2;
    public static final int UNREADABLE = 3;
    public static final int INTERNAL = 4;

    private ExitCode() {
    }
}
