package headwater.workbench;

/// The answer to "are we affected?" for one snapshot. There is no "clean": that needs a reader of the whole truth.
public enum Verdict {
    AFFECTED("affected"),
    /// An advisory says every version, and lists some only: see the tier of open ranges.
    NEEDS_JUDGEMENT("needsJudgement"),
    NOT_FOUND("notFound"),
    /// Nothing was found, but not everything could be read.
    INCOMPLETE("incomplete");

    private final String jsonName;

    Verdict(String jsonName) {
        this.jsonName = jsonName;
    }

    public String jsonName() {
        return jsonName;
    }
}
