package headwater.ingest.advisory;

import headwater.model.Severity;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import us.springett.cvss.MalformedVectorException;

/// Scores of CVSS vectors, versions 2 to 4: sources carry the vector, and often a score of another version or none.
final class Cvss {
    private static final int MAX_LENGTH = 400;

    private Cvss() {
    }

    /// Nothing when the text is no vector.
    static Optional<Severity> of(String vector) {
        String text = vector.strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            us.springett.cvss.Cvss read = us.springett.cvss.Cvss.fromVector(text);
            return read == null ? Optional.empty() : Optional.of(new Severity(text, read.calculateScore().getBaseScore()));
        } catch (MalformedVectorException none) {
            return Optional.empty();
        }
    }

    /// The one of the newer version of CVSS; of equal ones the graver.
    static Optional<Severity> newer(Optional<Severity> one, Optional<Severity> other) {
        return Stream.concat(one.stream(), other.stream())
                .max(Comparator.comparing((Severity each) -> version(each.vector())).thenComparingDouble(Severity::score));
    }

    /// A vector of version 2 names none.
    private static String version(String vector) {
        return vector.startsWith("CVSS:") ? vector.substring("CVSS:".length(), vector.indexOf('/')) : "2";
    }
}
