package headwater.draw.timeline;

import headwater.analysis.exposure.PublishedTime;
import java.time.Instant;
import java.util.Arrays;

/// Where moments are, in units from the left: days, or builds. Never decreasing over time.
///
/// @param from     the first moment, ms since 1970
/// @param until    the last moment, ms since 1970, after the first
/// @param moments  of the builds, ascending
record TimeAxis(TimeScale scale, long from, long until, long[] moments) {
    static final long DAY_MILLIS = 86_400_000L;
    /// What is left free at both ends, as a share of the whole time.
    private static final double MARGIN = 0.03;

    static TimeAxis of(Timeline timeline, TimeScale scale) {
        long[] moments = timeline.moments();
        if (moments.length == 0) {
            return new TimeAxis(scale, 0, DAY_MILLIS, moments);
        }
        long first = moments[0];
        long last = moments[moments.length - 1];
        long span = Math.max(DAY_MILLIS, last - first);
        // A version that was to be had years before or after says so at the edge; it must not squeeze the builds.
        long from = timeline.published().flatMap(PublishedTime::from).map(Instant::toEpochMilli).orElse(first);
        long until = timeline.published().flatMap(PublishedTime::until).map(Instant::toEpochMilli).orElse(last);
        first = Math.min(first, Math.max(from, first - span));
        last = Math.max(last, Math.min(until, last + span));
        long margin = Math.max(DAY_MILLIS / 2, (long) ((last - first) * MARGIN));
        return new TimeAxis(scale, first - margin, last + margin, moments);
    }

    /// In units: days since the first moment, or builds.
    double position(long millis) {
        if (scale != TimeScale.BUILD || moments.length == 0) {
            return (double) (millis - from) / DAY_MILLIS;
        }
        int at = Arrays.binarySearch(moments, millis);
        if (at >= 0) {
            return at + 1;
        }
        int after = -at - 1;
        long before = after == 0 ? from : moments[after - 1];
        long next = after == moments.length ? until : moments[after];
        double share = next == before ? 0 : (double) (Math.clamp(millis, from, until) - before) / (next - before);
        return after + Math.clamp(share, 0, 1);
    }

    /// The moment at a position, ms since 1970.
    long moment(double position) {
        if (scale != TimeScale.BUILD || moments.length == 0) {
            return from + (long) (position * DAY_MILLIS);
        }
        int before = (int) Math.floor(position);
        long left = before <= 0 ? from : moments[Math.min(before, moments.length) - 1];
        long right = before >= moments.length ? until : moments[Math.max(0, before)];
        return left + (long) ((right - left) * Math.clamp(position - before, 0, 1));
    }

    /// The whole length, in units.
    double length() {
        return scale == TimeScale.BUILD && moments.length > 0 ? moments.length + 1 : (double) (until - from) / DAY_MILLIS;
    }
}
