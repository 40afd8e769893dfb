package headwater.workbench;

import headwater.model.Origin;

/// An expected failure, worded for the user: what, where, and what to do next where that is known.
public abstract sealed class Failure extends Exception permits Failure.Unreadable, Failure.NotWritten, Failure.Store {
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

    /// The store could not do what was asked, and did nothing of it.
    public abstract static sealed class Store extends Failure
            permits StoreLocked, StoreNewer, StoreDamaged, DiskFull, StoreUnwritable, NotKept {
        private final String code;

        Store(String code, String message) {
            super(message);
            this.code = code;
        }

        /// Stable and kebab-case, like the codes of problems.
        public String code() {
            return code;
        }
    }

    /// Another process held the store for longer than one waits.
    public static final class StoreLocked extends Store {
        public StoreLocked(String message) {
            super("store-locked", message);
        }
    }

    /// A later Headwater made or changed the store.
    public static final class StoreNewer extends Store {
        public StoreNewer(String message) {
            super("store-newer", message);
        }
    }

    /// The store does not hold what it should.
    public static final class StoreDamaged extends Store {
        public StoreDamaged(String message) {
            super("store-damaged", message);
        }
    }

    /// There is no room left for what should be kept.
    public static final class DiskFull extends Store {
        public DiskFull(String message) {
            super("disk-full", message);
        }
    }

    /// One may not write where the store is.
    public static final class StoreUnwritable extends Store {
        public StoreUnwritable(String message) {
            super("store-unwritable", message);
        }
    }

    /// A snapshot that cannot be kept as it was asked for.
    public static final class NotKept extends Store {
        public NotKept(String message) {
            super("not-kept", message);
        }
    }
}
