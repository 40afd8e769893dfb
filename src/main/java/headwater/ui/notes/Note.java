package headwater.ui.notes;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the user wrote about a component of a project, in whatever build.
///
/// @param project     as people call it
/// @param component   its purl, or `name@version`
/// @param bookmarked  whether it is to be found again
/// @param text        plain, of any lines; may be empty
public record Note(String project, String component, boolean bookmarked, String text) {
    static final int LONGEST = 4_000;
    private static final int PARTS = 4;

    public Note {
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    static Note none(String project, String component) {
        return new Note(project, component, false, "");
    }

    boolean isEmpty() {
        return !bookmarked && text.isBlank();
    }

    /// The same subject, of which one note is kept.
    boolean sameSubject(Note other) {
        return project.equals(other.project) && component.equals(other.component);
    }

    /// What a table has room for: a star, a pencil, both, or nothing.
    public String mark() {
        return (bookmarked ? "★" : "") + (text.isBlank() ? "" : "✎");
    }

    String line() {
        return Stream.of(project, component, bookmarked ? "1" : "0", text)
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8)).collect(Collectors.joining(" "));
    }

    static Optional<Note> parse(String line) {
        String[] parts = line.split(" ", -1);
        try {
            return parts.length != PARTS ? Optional.empty() : Optional.of(new Note(decode(parts[0]), decode(parts[1]),
                    parts[2].equals("1"), decode(parts[3])));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    private static String decode(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }
}
