package headwater.store;

/// The store could not do what was asked; nothing of it was done. The message is for the user.
public final class StoreException extends Exception {
    private final Kind kind;

    /// Why.
    public enum Kind {
        /// Another process held it for longer than one waits.
        LOCKED,
        /// A later Headwater made or changed it.
        NEWER,
        /// It does not hold what it should.
        DAMAGED,
        /// There is no room left on the disk.
        FULL,
        /// One may not write there.
        UNWRITABLE,
        /// There is already another snapshot of that label.
        LABEL_TAKEN
    }

    public StoreException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    StoreException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
