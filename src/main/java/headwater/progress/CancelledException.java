package headwater.progress;

/// The work was cancelled; there is no partial result.
public final class CancelledException extends RuntimeException {
    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
