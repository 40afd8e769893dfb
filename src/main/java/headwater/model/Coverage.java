package headwater.model;

/// How much of an input was understood. "Not found" is worth as much as this says.
///
/// @param seen           entries met in the input
/// @param understood     entries that became components
/// @param skipped        entries that did not, each with a [Problem]
/// @param unresolved     dependencies that lead nowhere though they should
/// @param unmetOptional  optional dependencies and optional peers that are not installed: normal, counted apart
/// @param partial        whether the input itself says that it does not list everything, or is no list of components
public record Coverage(int seen, int understood, int skipped, int unresolved, int unmetOptional, boolean partial) {
    public Coverage(int seen, int understood, int skipped, int unresolved, int unmetOptional) {
        this(seen, understood, skipped, unresolved, unmetOptional, false);
    }

    /// Whether every entry became a component and the entries are all there is; the word "clean" needs this. An input
    /// without entries is complete only when nothing in it asks for one.
    public boolean complete() {
        return !partial && skipped == 0 && (understood > 0 || unresolved == 0);
    }

    /// Share of entries understood, rounded, but 100 only for all of them and 0 only for none.
    public int percent() {
        if (seen == 0) {
            return complete() ? 100 : 0;
        }
        int rounded = (int) Math.round(understood * 100.0 / seen);
        return understood == seen ? 100 : understood == 0 ? 0 : Math.clamp(rounded, 1, 99);
    }
}
