package headwater.model;

/// How much of an input was understood. "Not found" is worth as much as this says.
///
/// @param seen           entries met in the input
/// @param understood     entries that became components
/// @param skipped        entries that did not, each with a [Problem]
/// @param unresolved     dependencies that lead nowhere though they should
/// @param unmetOptional  optional dependencies and optional peers that are not installed: normal, counted apart
public record Coverage(int seen, int understood, int skipped, int unresolved, int unmetOptional) {
    /// Whether every entry became a component; the word "clean" needs this. An input without entries is complete only
    /// when nothing in it asks for one.
    public boolean complete() {
        return skipped == 0 && (understood > 0 || unresolved == 0);
    }

    /// Share of entries understood, rounded down so that 100 means all of them.
    public int percent() {
        if (seen == 0) {
            return complete() ? 100 : 0;
        }
        return (int) ((long) understood * 100 / seen);
    }
}
