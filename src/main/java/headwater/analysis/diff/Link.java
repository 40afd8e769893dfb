package headwater.analysis.diff;

import java.util.Optional;

/// What a dependency on a component that came says about why it came.
enum Link {
    /// A changed line of a manifest.
    LINE,
    /// A new declaration, or one that changed, of a dependent that came itself.
    NEW_DECLARATION,
    MANIFEST_UNKNOWN(Why.Missing.MANIFEST),
    RANGES_UNKNOWN(Why.Missing.RANGES),
    DEPENDENCIES_UNKNOWN(Why.Missing.DEPENDENCIES),
    OVERRIDES_UNKNOWN(Why.Missing.OVERRIDES),
    OUT_OF_RANGE(Why.Reason.OUT_OF_RANGE),
    SAME_VERSION_ASKS(Why.Reason.SAME_VERSION_ASKS),
    NOW_MET(Why.Reason.NOW_MET),
    RE_RESOLVED(Why.Reason.RE_RESOLVED);

    private static final Link[] VALUES = values();

    private final Optional<Why.Missing> missing;
    private final Optional<Why.Reason> reason;

    Link() {
        missing = Optional.empty();
        reason = Optional.empty();
    }

    Link(Why.Missing missing) {
        this.missing = Optional.of(missing);
        reason = Optional.empty();
    }

    Link(Why.Reason reason) {
        missing = Optional.empty();
        this.reason = Optional.of(reason);
    }

    /// The link as a byte above 0, for compact storage in memory only.
    @SuppressWarnings("EnumOrdinal")
    byte code() {
        return (byte) (ordinal() + 1);
    }

    static Link of(byte code) {
        return VALUES[code - 1];
    }

    /// What would have to be recorded to tell.
    Optional<Why.Missing> missing() {
        return missing;
    }

    /// Why it explains nothing.
    Optional<Why.Reason> reason() {
        return reason;
    }
}
