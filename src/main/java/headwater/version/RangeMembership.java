package headwater.version;

import headwater.model.AffectedRange;
import headwater.model.AffectedRange.Event;
import headwater.model.AffectedRange.Kind;
import headwater.model.Ecosystem;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Whether a version lies in a range of an advisory. Source: the OSV schema, "Evaluation", for events; npm audit
/// for its own ranges, prereleases included.
public enum RangeMembership {
    INSIDE, OUTSIDE,
    /// The ecosystem's order is not known, or one of the texts is no version in it.
    UNTOLD;

    /// Linear in the number of events.
    public static RangeMembership of(AffectedRange range, Ecosystem ecosystem, String version) {
        return switch (range) {
            case AffectedRange.Npm npm -> inNpm(npm.text(), version);
            case AffectedRange.Unreadable other -> UNTOLD;
            case AffectedRange.Events bounds when bounds.open() -> INSIDE;
            case AffectedRange.Events bounds -> scheme(bounds, ecosystem).map(order -> among(order, bounds.events(), version))
                    .orElse(UNTOLD);
        };
    }

    private static RangeMembership inNpm(String range, String version) {
        if (NpmVersion.parse(version).isEmpty()) {
            return UNTOLD;
        }
        return NpmRange.parse(range).map(parsed -> parsed.spans(version) ? INSIDE : OUTSIDE).orElse(UNTOLD);
    }

    /// npm and Go write versions in ways of their own, in ranges of whatever type.
    private static Optional<VersionScheme> scheme(AffectedRange.Events bounds, Ecosystem ecosystem) {
        boolean own = ecosystem == Ecosystem.NPM || ecosystem == Ecosystem.GOLANG || !bounds.semantic();
        return own ? VersionScheme.of(ecosystem) : Optional.of(VersionScheme.SEMVER);
    }

    /// In, when the nearest beginning at or before the version has no end between it and the version.
    private static RangeMembership among(VersionScheme order, List<Event> events, String version) {
        if (!order.reads(version)) {
            return UNTOLD;
        }
        Optional<Event> begun = Optional.empty();
        for (Event event : events) {
            boolean beginning = event.kind() == Kind.INTRODUCED || event.kind() == Kind.AFTER;
            OptionalInt place = compare(order, event, version);
            if (place.isEmpty()) {
                return UNTOLD;
            }
            boolean before = place.getAsInt() < 0 || place.getAsInt() == 0 && event.kind() == Kind.INTRODUCED;
            if (beginning && before && (begun.isEmpty() || compare(order, begun.get(), event.version()).orElse(0) < 0)) {
                begun = Optional.of(event);
            }
        }
        return begun.isPresent() && withinLimit(order, events, version) && !ended(order, begun.get(), events, version)
                ? INSIDE : OUTSIDE;
    }

    private static boolean withinLimit(VersionScheme order, List<Event> events, String version) {
        return events.stream().noneMatch(each -> each.kind() == Kind.LIMIT)
                || events.stream().anyMatch(each -> each.kind() == Kind.LIMIT && (each.version().equals("*")
                        || order.compare(version, each.version()).orElse(1) < 0));
    }

    private static boolean ended(VersionScheme order, Event begun, List<Event> events, String version) {
        return events.stream().anyMatch(each -> switch (each.kind()) {
            case FIXED -> compare(order, begun, each.version()).orElse(0) < 0
                    && order.compare(each.version(), version).orElse(1) <= 0;
            case LAST_AFFECTED -> compare(order, begun, each.version()).orElse(1) <= 0
                    && order.compare(each.version(), version).orElse(1) < 0;
            case INTRODUCED, AFTER, LIMIT -> false;
        });
    }

    /// `0` as a beginning is before every version, `*` as a limit behind every one.
    private static OptionalInt compare(VersionScheme order, Event event, String version) {
        if (event.kind() == Kind.INTRODUCED && event.version().equals("0")) {
            return OptionalInt.of(-1);
        }
        return event.kind() == Kind.LIMIT && event.version().equals("*") ? OptionalInt.of(1)
                : order.compare(event.version(), version);
    }
}
