package headwater.analysis.exposure;

import headwater.model.Advisory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// When a bad version could be downloaded. A day or a month that a source names counts whole, in UTC.
///
/// @param from   empty: not known
/// @param until  the first moment when it was gone; empty: not known, or it is there still
public record PublishedTime(Optional<Instant> from, Optional<Instant> until) {
    private static final int MONTH_LENGTH = 7;
    private static final int DAY_LENGTH = 10;

    /// How a time of exposure and the time of publication meet.
    public enum Overlap {
        /// A snapshot that holds the version, or two of one exposure, lie in or around it.
        CERTAIN("certain"),
        /// Only if the stream held the version already before the first snapshot that does, or longer than the last one.
        POSSIBLE("possible"),
        /// It was in the lockfile only when it could not be downloaded; copies of it may have been.
        NONE("none");

        private final String jsonName;

        Overlap(String jsonName) {
            this.jsonName = jsonName;
        }

        public String jsonName() {
            return jsonName;
        }
    }

    /// As an advisory gives it; empty when it gives neither end in a way that can be read.
    public static Optional<PublishedTime> of(Advisory.Exposure exposure) {
        PublishedTime time = new PublishedTime(moment(exposure.from(), false), moment(exposure.until(), true));
        return time.from.isEmpty() && time.until.isEmpty() ? Optional.empty() : Optional.of(time);
    }

    private static Optional<Instant> moment(String text, boolean end) {
        try {
            return switch (text.length()) {
                case 0 -> Optional.empty();
                case MONTH_LENGTH -> Optional.of(start(YearMonth.parse(text).plusMonths(end ? 1 : 0).atDay(1)));
                case DAY_LENGTH -> Optional.of(start(LocalDate.parse(text).plusDays(end ? 1 : 0)));
                default -> Optional.of(OffsetDateTime.parse(text).toInstant());
            };
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// How an exposure meets it.
    ///
    /// @param captured  when the snapshots of the stream were captured, the oldest first
    public Overlap with(ExposureWindow window, List<Instant> captured) {
        if (meets(captured.get(window.firstIn()), captured.get(window.lastIn()))) {
            return Overlap.CERTAIN;
        }
        Instant earliest = window.lastWithout() < 0 ? Instant.MIN : captured.get(window.lastWithout());
        Instant latest = window.open() ? Instant.MAX : captured.get(window.firstWithout());
        return meets(earliest, latest) ? Overlap.POSSIBLE : Overlap.NONE;
    }

    private boolean meets(Instant first, Instant last) {
        return !last.isBefore(from.orElse(Instant.MIN)) && first.isBefore(until.orElse(Instant.MAX));
    }
}
