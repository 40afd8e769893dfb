package headwater.draw.timeline;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Lines and labels below a timeline: days, weeks, months, quarters, years or decades, whichever leaves room for the labels.
final class TimeTicks {
    private static final double LEAST_GAP = 80;
    /// Longer than all time that can be told.
    private static final int MOST_DECADES = 1 << 26;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter DAY_YEAR = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_YEAR = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

    private TimeTicks() {
    }

    /// @param x  px, on the axis
    record Tick(double x, String label) {
    }

    /// A step between two ticks with about its length in days.
    private enum Step {
        DAYS(1), WEEKS(7), MONTHS(30), QUARTERS(91), YEARS(365), DECADES(3_650);

        private final int days;

        Step(int days) {
            this.days = days;
        }

        /// @param decades  in a step of decades
        LocalDate first(LocalDate day, int decades) {
            return switch (this) {
                case DAYS -> day;
                case WEEKS -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTHS -> day.withDayOfMonth(1);
                case QUARTERS -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
                case YEARS -> day.withDayOfYear(1);
                case DECADES -> day.withDayOfYear(1).withYear(day.getYear() / (10 * decades) * 10 * decades);
            };
        }

        /// @param decades  in a step of decades
        LocalDate next(LocalDate day, int decades) {
            return switch (this) {
                case DAYS -> day.plusDays(1);
                case WEEKS -> day.plusWeeks(1);
                case MONTHS -> day.plusMonths(1);
                case QUARTERS -> day.plusMonths(3);
                case YEARS -> day.plusYears(1);
                case DECADES -> day.plusYears(10L * decades);
            };
        }

        /// The year is said where it is new.
        String label(LocalDate day, boolean newYear) {
            return switch (this) {
                case DAYS, WEEKS -> day.format(newYear ? DAY_YEAR : DAY);
                case MONTHS, QUARTERS -> day.format(newYear ? MONTH_YEAR : MONTH);
                case YEARS, DECADES -> String.valueOf(day.getYear());
            };
        }
    }

    /// Those of a part of the axis, with one more on both sides.
    ///
    /// @param zoom  px for a unit
    static List<Tick> of(TimeAxis axis, double zoom, double fromX, double untilX, ZoneId zone) {
        return axis.scale() == TimeScale.BUILD && axis.moments().length > 0 ? ofBuilds(axis, zoom, fromX, untilX, zone)
                : ofTime(axis, zoom, fromX, untilX, zone);
    }

    private static List<Tick> ofTime(TimeAxis axis, double zoom, double fromX, double untilX, ZoneId zone) {
        Step step = Step.DECADES;
        for (Step each : Step.values()) {
            if (each.days * zoom >= LEAST_GAP) {
                step = each;
                break;
            }
        }
        int decades = 1;
        while (decades < MOST_DECADES && Step.DECADES.days * zoom * decades < LEAST_GAP) {
            decades *= 2;
        }
        List<Tick> ticks = new ArrayList<>();
        LocalDate last = day(axis, untilX / zoom, zone);
        int year = 0;
        for (LocalDate day = step.first(day(axis, fromX / zoom, zone), decades); !day.isAfter(last); day = step.next(day, decades)) {
            double x = axis.position(day.atStartOfDay(zone).toInstant().toEpochMilli()) * zoom;
            boolean inside = x >= Math.max(0, fromX) - 1;
            ticks.add(new Tick(x, inside ? step.label(day, day.getYear() != year) : ""));
            year = inside ? day.getYear() : year;
        }
        return ticks;
    }

    /// At builds, every so many.
    private static List<Tick> ofBuilds(TimeAxis axis, double zoom, double fromX, double untilX, ZoneId zone) {
        int every = (int) Math.max(1, Math.ceil(LEAST_GAP / zoom));
        int first = (int) Math.max(0, Math.floor(fromX / zoom) - 1) / every * every;
        List<Tick> ticks = new ArrayList<>();
        int year = 0;
        for (int build = first; build < axis.moments().length && (build + 1) * zoom <= untilX + LEAST_GAP; build += every) {
            LocalDate day = Instant.ofEpochMilli(axis.moments()[build]).atZone(zone).toLocalDate();
            ticks.add(new Tick((build + 1) * zoom, day.format(day.getYear() == year ? DAY : DAY_YEAR)));
            year = day.getYear();
        }
        return ticks;
    }

    private static LocalDate day(TimeAxis axis, double position, ZoneId zone) {
        return Instant.ofEpochMilli(axis.moment(position)).truncatedTo(ChronoUnit.HOURS).atZone(zone).toLocalDate();
    }
}
