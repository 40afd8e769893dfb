package headwater.app;

import java.util.logging.Filter;
import java.util.logging.Logger;

/// Keeps one message of JavaFX off the user's terminal: it warns that it was started from the class path, which is what
/// we do on purpose (see `docs/decisions`). Everything else is logged as before.
final class QuietStart {
    private static final String MESSAGE = "Unsupported JavaFX configuration";
    private static final Logger JAVAFX = Logger.getLogger("javafx");

    private QuietStart() {
    }

    static void apply() {
        Filter before = JAVAFX.getFilter();
        JAVAFX.setFilter(entry -> !String.valueOf(entry.getMessage()).startsWith(MESSAGE)
                && (before == null || before.isLoggable(entry)));
    }
}
