package headwater.draw;

/// What a component is in a picture. Each role has a fill, a stroke and a sign of its own, so that colour is never the
/// only one: a bar for those on the way, a warning glyph for the compromised, plus, minus and delta for what changed.
public enum Role {
    ROOT, DIRECT, PATH, COMPROMISED,
    /// A component that was asked for without being compromised.
    TARGET,
    /// In a picture of two builds: only the later one has it.
    ADDED,
    /// Only the earlier one has it.
    REMOVED,
    /// Both have it, in another version or otherwise changed.
    CHANGED,
    /// Both have it, and it leads to something that changed.
    UNCHANGED,
    /// In an overview: none of these.
    OTHER;

    /// Whether a glyph stands for it, else a bar.
    boolean hasGlyph() {
        return this == COMPROMISED || this == ADDED || this == REMOVED || this == CHANGED;
    }

    /// The word for it in the legend of a figure.
    public String legend() {
        return switch (this) {
            case ROOT -> "Root";
            case DIRECT -> "Direct dependency";
            case PATH -> "On a path";
            case COMPROMISED -> "Compromised";
            case TARGET -> "Target";
            case ADDED -> "Added";
            case REMOVED -> "Removed";
            case CHANGED -> "Changed";
            case UNCHANGED -> "Unchanged";
            case OTHER -> "Component";
        };
    }
}
