package headwater.workbench;

import headwater.model.Origin;
import headwater.model.SnapshotAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A kept snapshot as people write it: `store:PROJECT[/STREAM][@LABEL]`. Without a stream it is `main`; without a label,
/// the newest.
/// `@`, `%` and blanks in a part, and `/` in a project, are written as in a web address
/// (`%40`, `%25`, `%20`, `%2F`).
public record SnapshotReference(String project, String stream, Optional<String> label) {
    public static final String MAIN = "main";
    private static final String SCHEME = "store:";
    private static final String ESCAPED = "@% ";

    public static boolean is(String text) {
        return text.startsWith(SCHEME);
    }

    public static SnapshotReference of(SnapshotAddress address) {
        return new SnapshotReference(address.project(), address.stream(), Optional.of(address.label()));
    }

    /// The reference that a text is, if it is one.
    public static Optional<SnapshotReference> find(String text) {
        try {
            return is(text) ? Optional.of(parse(text)) : Optional.empty();
        } catch (Failure.Unreadable other) {
            return Optional.empty();
        }
    }

    /// Stream and label, the stream only where it is not the usual one.
    public String build() {
        String name = label.orElse("newest");
        return stream.equals(MAIN) ? name : stream + " › " + name;
    }

    /// @throws Failure.Unreadable when the text is none
    public static SnapshotReference parse(String text) throws Failure.Unreadable {
        String rest = is(text) ? text.substring(SCHEME.length()) : "";
        int at = rest.lastIndexOf('@');
        String place = at < 0 ? rest : rest.substring(0, at);
        int slash = place.indexOf('/');
        String project = decode(slash < 0 ? place : place.substring(0, slash));
        String stream = slash < 0 ? MAIN : decode(place.substring(slash + 1));
        Optional<String> label = at < 0 ? Optional.empty() : Optional.of(decode(rest.substring(at + 1)));
        if (project.isEmpty() || stream.isEmpty() || label.filter(String::isEmpty).isPresent()) {
            throw new Failure.Unreadable("reference-wrong",
                    "A kept snapshot is named store:PROJECT@LABEL or store:PROJECT/STREAM@LABEL.", Origin.wholeFile(text));
        }
        return new SnapshotReference(project, stream, label);
    }

    private static String decode(String part) {
        try {
            return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return part;
        }
    }

    private static String encode(String part, String escaped) {
        StringBuilder text = new StringBuilder();
        part.chars().forEach(c -> text.append(escaped.indexOf(c) < 0 ? String.valueOf((char) c)
                : String.format("%%%02X", c)));
        return text.toString();
    }

    /// The text that names it, on one line where its parts are.
    @Override
    public String toString() {
        return SCHEME + encode(project, ESCAPED + "/") + (stream.equals(MAIN) ? "" : "/" + encode(stream, ESCAPED))
                + label.map(text -> "@" + encode(text, ESCAPED)).orElse("");
    }
}
