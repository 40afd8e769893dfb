package headwater.model;

/// What a lockfile says about an installed instance. An absent flag means "no" only where the format tells of it at all
/// (see [FormatFacts]).
public enum Flag {
    DEV("dev"),
    OPTIONAL("optional"),
    /// Needed by a development dependency and by an optional one; not the same as both flags.
    DEV_OPTIONAL("devOptional"),
    PEER("peer"),
    BUNDLED("bundled"),
    EXTRANEOUS("extraneous");

    private final String jsonName;

    Flag(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }
}
