package headwater.ingest;

import headwater.model.Problem;
import java.util.List;

/// How an input stands to the rules of its format.
///
/// @param problems  why it is not valid, or why that cannot be told
public record Validation(Validity validity, List<Problem> problems) {
    /// The answer for formats without written rules.
    public static final Validation NOT_JUDGED = new Validation(Validity.NOT_JUDGED, List.of());

    /// Whether it keeps them, as far as that can be told.
    public enum Validity { VALID, INVALID, NOT_JUDGED }

    public Validation {
        problems = List.copyOf(problems);
    }
}
