package headwater.analysis.match;

/// How a component matches an advisory; tiers are never merged, and stand in the order of their certainty.
public enum Tier {
    /// The advisory lists exactly this version.
    LISTED("listed"),
    /// The version lies between bounds of the advisory.
    RANGE("range"),
    /// The advisory lists other versions, and says besides that all versions ever are bad: that needs judgement.
    OPEN_RANGE("openRange"),
    /// The component's digest is one that the indicators name.
    HASH("hash"),
    /// Besides being listed or in a range, the component is installed under another name, which hides it from a search.
    ALIAS("alias"),
    /// Another version of a package that the advisory names: a hint, no concern by itself.
    NEAR("near");

    private final String jsonName;

    Tier(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }

    /// Whether such a component is bad, as far as the advisory is right.
    public boolean affected() {
        return switch (this) {
            case LISTED, RANGE, HASH, ALIAS -> true;
            case OPEN_RANGE, NEAR -> false;
        };
    }
}
