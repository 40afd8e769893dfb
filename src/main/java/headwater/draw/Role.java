package headwater.draw;

/// What a component is in a picture. Each role has a fill, a stroke and a sign of its own, so that colour is never the
/// only one: a bar for those on the way, a warning glyph for the compromised.
public enum Role {
    ROOT, DIRECT, PATH, COMPROMISED,
    /// A component that was asked for without being compromised.
    TARGET;

    /// The word for it in the legend of a figure.
    public String legend() {
        return switch (this) {
            case ROOT -> "Root";
            case DIRECT -> "Direct dependency";
            case PATH -> "On a path";
            case COMPROMISED -> "Compromised";
            case TARGET -> "Asked for";
        };
    }
}
