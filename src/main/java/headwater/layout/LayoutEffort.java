package headwater.layout;

/// How much work a layout may do, in counted steps and not in time, so that the same input gives the same picture
/// on every machine.
///
/// @param starts initial orders tried when looking for few crossings, at least 1
/// @param sweeps passes over all columns from each start, at least 1
/// @param steps bound on edge visits of all passes together, beside 120 for each edge and start; the search stops at
///     the next pass
/// @param bends bound on the bend points of long edges; edges beyond it run around the picture
public record LayoutEffort(int starts, int sweeps, long steps, int bends) {
    /// For the window: a few milliseconds at 80 boxes, about 50 ms at 500 boxes and 2,000 edges.
    public static final LayoutEffort INTERACTIVE = new LayoutEffort(16, 24, 1_600_000, 60_000);

    /// For figures in reports, which may take ten times as long.
    public static final LayoutEffort THOROUGH = new LayoutEffort(40, 60, 40_000_000, 200_000);

    /// @throws IllegalArgumentException when there is no start, no sweep or a negative bound
    public LayoutEffort {
        if (starts < 1 || sweeps < 1 || steps < 0 || bends < 0) {
            throw new IllegalArgumentException("Layout effort without starts, sweeps or bounds");
        }
    }
}
