package headwater.ingest;

import headwater.model.Origin;

/// No graph can be had from an input: wrong format, truncated, over the limits. The message is for the user: what is
/// wrong and where.
public final class ReadException extends Exception {
    private final String code;
    private final Origin origin;

    public ReadException(String code, String message, Origin origin) {
        super(message);
        this.code = code;
        this.origin = origin;
    }

    public ReadException(String code, String message, String file) {
        this(code, message, Origin.wholeFile(file));
    }

    /// Stable and kebab-case, like the codes of problems.
    public String code() {
        return code;
    }

    public Origin origin() {
        return origin;
    }
}
