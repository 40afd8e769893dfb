package headwater.model;

import java.util.List;

/// Versions that an advisory gives by their bounds instead of one by one.
public sealed interface AffectedRange {
    /// Bounds as OSV writes them.
    ///
    /// @param semantic  compared by semantic versioning, else in the order of the ecosystem
    record Events(boolean semantic, List<Event> events) implements AffectedRange {
        public Events {
            events = List.copyOf(events);
        }
    }

    /// A range in npm's own words, `>=1.0.0 <1.2.3 || 2.x`.
    record Npm(String text) implements AffectedRange {
    }

    /// Commits, or bounds in words that nobody here reads: no version can be held against it.
    record Unreadable(String text) implements AffectedRange {
    }

    /// @param version  `0` for INTRODUCED is before every version, `*` for LIMIT behind every one
    record Event(Kind kind, String version) {
    }

    /// INTRODUCED, LAST_AFFECTED: in; AFTER, FIXED, LIMIT: out.
    enum Kind { INTRODUCED, AFTER, LAST_AFFECTED, FIXED, LIMIT }

    /// Every version there ever was and will be.
    static AffectedRange any() {
        return new Events(false, List.of(new Event(Kind.INTRODUCED, "0")));
    }

    /// Whether it begins before every version and has no end: malicious from the first version on, or not yet looked into.
    default boolean open() {
        return this instanceof Events bounds
                && bounds.events().stream().anyMatch(each -> each.kind() == Kind.INTRODUCED && each.version().equals("0"))
                && bounds.events().stream().allMatch(each -> each.kind() == Kind.INTRODUCED
                        || each.kind() == Kind.LIMIT && each.version().equals("*"));
    }

    /// As people write it: `from 1.0.0, before 1.2.3`.
    default String words() {
        return switch (this) {
            case Npm npm -> npm.text();
            case Unreadable other -> other.text();
            case Events bounds when open() -> "every version";
            case Events bounds -> String.join(", ", bounds.events().stream().map(AffectedRange::words).toList());
        };
    }

    private static String words(Event event) {
        return switch (event.kind()) {
            case INTRODUCED -> event.version().equals("0") ? "from the first" : "from " + event.version();
            case AFTER -> "after " + event.version();
            case LAST_AFFECTED -> "up to " + event.version();
            case FIXED, LIMIT -> "before " + event.version();
        };
    }
}
