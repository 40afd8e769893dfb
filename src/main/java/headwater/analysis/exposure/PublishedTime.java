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
import java.util.stream.IntStream;

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
        /// By the times of its commits, it was in the lockfile only when it could not be downloaded; copies of it may have been.
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

    /// Whether a text gives a month, a day or a time in a way that can be read.
    public static boolean isMoment(String text) {
        return moment(text, false).isPresent();
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

    /// How an exposure meets it. Only times of commits tell: a snapshot that was kept by hand may be of a far older build.
    ///
    /// @param committed  when the snapshots of the stream were committed, the oldest first; empty: not known
    public Overlap with(ExposureWindow window, List<Optional<Instant>> committed) {
        Optional<Instant> first = committed.get(window.firstIn());
        Optional<Instant> last = committed.get(window.lastIn());
        if (first.or(() -> last).filter(from -> meets(from, last.orElse(from))).isPresent()) {
            return Overlap.CERTAIN;
        }
        boolean told = IntStream.of(window.lastWithout(), window.firstIn(), window.lastIn(), window.firstWithout())
                .allMatch(end -> end < 0 || committed.get(end).isPresent());
        Instant earliest = window.lastWithout() < 0 ? Instant.MIN : committed.get(window.lastWithout()).orElse(Instant.MIN);
        Instant latest = window.open() ? Instant.MAX : committed.get(window.firstWithout()).orElse(Instant.MAX);
        return told && !meets(earliest, latest) ? Overlap.NONE : Overlap.POSSIBLE;
    }

    private boolean meets(Instant first, Instant last) {
        return !last.isBefore(from.orElse(Instant.MIN)) && first.isBefore(until.orElse(Instant.MAX));
    }
}
