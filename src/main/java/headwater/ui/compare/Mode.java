package headwater.ui.compare;

/// How two builds are shown.
enum Mode {
    /// Side by side, what changed.
    CHANGES,
    /// Side by side, and what did not change.
    ALL,
    /// As one picture.
    GRAPH
}
