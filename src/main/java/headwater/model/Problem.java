package headwater.model;

/// A defect of an input that did not stop the reading.
///
/// @param code     stable and kebab-case, for scripts; see `docs/cli.md`
/// @param message  says what is wrong and what was done about it
public record Problem(Level level, String code, String message, Origin origin) {
    /// INFO changes nothing; a WARNING lowers trust; after an ERROR something is missing from the graph.
    public enum Level { INFO, WARNING, ERROR }

    /// `file:line: level: message`, the form that editors understand.
    @Override
    public String toString() {
        return origin + ": " + level.name().toLowerCase(java.util.Locale.ROOT) + ": " + message + " [" + code + "]";
    }
}
