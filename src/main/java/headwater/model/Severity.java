package headwater.model;

/// How grave a source takes an advisory to be, by CVSS.
///
/// @param vector  as the source writes it
/// @param score   base score, 0.0 to 10.0, computed from the vector
public record Severity(String vector, double score) {
    private static final double LOW = 0.1;
    private static final double MEDIUM = 4.0;
    private static final double HIGH = 7.0;
    private static final double CRITICAL = 9.0;

    /// Source: the rating scale of CVSS 3.1, section 5, which 4.0 keeps; version 2 has none of its own.
    public String rating() {
        return score < LOW ? "none" : score < MEDIUM ? "low" : score < HIGH ? "medium" : score < CRITICAL ? "high" : "critical";
    }
}
