package headwater.analysis.diff;

/// An instance that came, went, or is another version or at another place.
///
/// @param before  component number, -1 when it came
/// @param now     component number, -1 when it went
public record InstanceChange(int before, int now, Kind kind) {
    public enum Kind {
        ADDED, REMOVED, VERSION,
        /// The same version at another place.
        PLACE
    }

    InstanceChange inverse() {
        return new InstanceChange(now, before, switch (kind) {
            case ADDED -> Kind.REMOVED;
            case REMOVED -> Kind.ADDED;
            case VERSION, PLACE -> kind;
        });
    }
}
