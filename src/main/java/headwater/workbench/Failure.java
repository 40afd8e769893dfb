package headwater.workbench;

import headwater.model.Origin;

/// An expected failure, worded for the user: what, where, and what to do next where that is known.
public abstract sealed class Failure extends Exception permits Failure.Unreadable, Failure.NotWritten {
    Failure(String message) {
        super(message);
    }

    /// An input of which no graph could be had.
    public static final class Unreadable extends Failure {
        private final String code;
        private final Origin origin;

        public Unreadable(String code, String message, Origin origin) {
            super(message);
            this.code = code;
            this.origin = origin;
        }

        public String code() {
            return code;
        }

        public Origin origin() {
            return origin;
        }
    }

    /// An answer that could not be written where the user wanted it.
    public static final class NotWritten extends Failure {
        public NotWritten(String target, String why) {
            super(target + " was not written: " + why + ".");
        }
    }
}
