package headwater.analysis.match;

/// How a component matches an advisory; tiers are never merged.
public enum Tier {
    /// The advisory lists exactly this version.
    LISTED("listed"),
    /// Another version of a package that the advisory names: a hint, no concern by itself.
    NEAR("near");

    private final String jsonName;

    Tier(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }
}
