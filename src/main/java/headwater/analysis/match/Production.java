package headwater.analysis.match;

import org.jspecify.annotations.Nullable;

/// Whether a component gets into production, or only onto developers' and build machines.
public enum Production {
    YES, NO, UNKNOWN;

    /// True, false, or nothing when it cannot be told.
    public @Nullable Boolean asBoolean() {
        return this == UNKNOWN ? null : this == YES;
    }
}
