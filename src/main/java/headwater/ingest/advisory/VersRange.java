package headwater.ingest.advisory;

import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.AffectedRange.Event;
import headwater.model.AffectedRange.Kind;
import headwater.model.Ecosystem;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A range as `vers:npm/>=1.0.0|<1.2.3|2.0.0`. Source: the draft of the version range specification beside purl's.
final class VersRange {
    private static final String SCHEME = "vers:";

    private VersRange() {
    }

    /// Its listed versions and its bounds; what cannot be read becomes a range that cannot be told.
    static AffectedPackage read(String text) {
        int slash = text.indexOf('/');
        if (!text.startsWith(SCHEME) || slash < 0) {
            return unreadable(text);
        }
        Set<String> versions = new LinkedHashSet<>();
        List<Event> events = new ArrayList<>();
        for (String part : text.substring(slash + 1).split("\\|")) {
            String constraint = part.strip();
            String version = decoded(constraint.replaceFirst("^[<>=!]+", ""));
            switch (constraint.substring(0, constraint.length() - constraint.replaceFirst("^[<>=!]+", "").length())) {
                case "" -> versions.add(version);
                case "=" -> versions.add(version);
                case ">=" -> events.add(new Event(Kind.INTRODUCED, version));
                case ">" -> events.add(new Event(Kind.AFTER, version));
                case "<=" -> events.add(new Event(Kind.LAST_AFFECTED, version));
                case "<" -> events.add(new Event(Kind.FIXED, version));
                default -> {
                    return unreadable(text);
                }
            }
        }
        if (versions.remove("*")) {
            return new AffectedPackage(Ecosystem.UNKNOWN, "", Set.of(), List.of(AffectedRange.any()), List.of());
        }
        if (!events.isEmpty() && (events.getFirst().kind() == Kind.FIXED || events.getFirst().kind() == Kind.LAST_AFFECTED)) {
            events.addFirst(new Event(Kind.INTRODUCED, "0"));
        }
        return new AffectedPackage(Ecosystem.UNKNOWN, "", versions,
                events.isEmpty() ? List.of() : List.of(new AffectedRange.Events(false, events)), List.of());
    }

    private static String decoded(String version) {
        try {
            return URLDecoder.decode(version.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return version;
        }
    }

    private static AffectedPackage unreadable(String text) {
        return new AffectedPackage(Ecosystem.UNKNOWN, "", Set.of(), List.of(new AffectedRange.Unreadable(text)), List.of());
    }
}
