package headwater.analysis.exposure;

/// What one snapshot says of something that is looked for.
public enum Standing {
    /// It holds it, however much of it could be read.
    AFFECTED("affected"),
    /// It holds what an open range alone names: somebody has to judge.
    NEEDS_JUDGEMENT("needsJudgement"),
    /// It does not hold it, and all of it was read: the only one that counts as clean.
    NOT_FOUND("notFound"),
    /// What could be read of it does not hold it.
    INCOMPLETE("incomplete"),
    /// Nothing of it could be read.
    UNREADABLE("unreadable"),
    /// There is no lockfile any more: nothing is installed from it, and nothing is known of what is installed instead.
    ENDED("ended");

    private final String jsonName;

    Standing(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }

    /// Whether the lockfile surely did not hold it then: an exposure is over here, or had not begun.
    public boolean without() {
        return switch (this) {
            case NOT_FOUND, ENDED -> true;
            case AFFECTED, NEEDS_JUDGEMENT, INCOMPLETE, UNREADABLE -> false;
        };
    }

    /// Whether it may have held it. Always shown, and never taken for clean.
    public boolean undecided() {
        return switch (this) {
            case NEEDS_JUDGEMENT, INCOMPLETE, UNREADABLE -> true;
            case AFFECTED, NOT_FOUND, ENDED -> false;
        };
    }
}
