package headwater.ui.incident;

import headwater.ui.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Days as the window writes them, in the zone of the one who reads.
public record Days(ZoneId zone) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);

    String day(Instant at) {
        return local(at).format(DAY_YEAR);
    }

    String exact(Instant at) {
        return at.atZone(zone).format(EXACT);
    }

    private LocalDate local(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    /// `2 – 7 Oct 2018`, `28 Dec 2018 – 3 Jan 2019`; one day is itself.
    String between(Instant from, Instant until) {
        LocalDate first = local(from);
        LocalDate last = local(until);
        if (first.equals(last)) {
            return first.format(DAY_YEAR);
        }
        String begin = first.getYear() != last.getYear() ? first.format(DAY_YEAR)
                : first.getMonth() != last.getMonth() ? first.format(DAY) : String.valueOf(first.getDayOfMonth());
        return begin + " – " + last.format(DAY_YEAR);
    }

    /// The same beside an axis that tells the year, which is left out where it is one.
    String brief(Instant from, Instant until) {
        LocalDate first = local(from);
        return first.getYear() == local(until).getYear() ? between(from, until).replaceAll(" \\d{4}$", "") : between(from, until);
    }

    /// Whole days, one at least.
    String length(Instant from, Instant until) {
        return Texts.count("incident.days", Math.max(1, Math.round((double) Duration.between(from, until).toHours()
                / ChronoUnit.DAYS.getDuration().toHours())));
    }
}
