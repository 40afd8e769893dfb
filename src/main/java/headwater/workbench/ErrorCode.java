package headwater.workbench;

import java.util.Locale;

/// A short name for a defect, made of class and method names only, so that the same defect has the same code on every
/// machine and nothing of the user's data gets into it.
public record ErrorCode(String text) {
    private static final int FRAMES = 6;

    public static ErrorCode of(Throwable defect) {
        Throwable cause = defect;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        int hash = cause.getClass().getName().hashCode();
        int used = 0;
        for (StackTraceElement frame : cause.getStackTrace()) {
            if (frame.getClassName().startsWith("headwater.") && used < FRAMES) {
                hash = 31 * hash + (frame.getClassName() + '#' + frame.getMethodName()).hashCode();
                used++;
            }
        }
        return new ErrorCode(String.format(Locale.ROOT, "HW-%08X", hash));
    }

    @Override
    public String toString() {
        return text;
    }
}
