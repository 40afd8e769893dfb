package headwater.draw.timeline;

import headwater.analysis.exposure.ExposureWindow;
import headwater.analysis.exposure.PublishedTime;
import headwater.analysis.exposure.Standing;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a timeline shows. Immutable.
///
/// @param strips     from top to bottom
/// @param published  when the bad versions could be had, as far as is known
public record Timeline(List<Strip> strips, Optional<PublishedTime> published) {
    /// One that shows nothing.
    public static final Timeline EMPTY = new Timeline(List.of(), Optional.empty());

    public Timeline {
        strips = List.copyOf(strips);
    }

    /// A succession of builds.
    ///
    /// @param marks    by time, ascending
    /// @param windows  in which it was exposed; numbers of marks
    /// @param note     in a few words, when it was exposed
    public record Strip(String project, String stream, List<Mark> marks, List<ExposureWindow> windows, Note note) {
        public Strip {
            marks = List.copyOf(marks);
            windows = List.copyOf(windows);
        }

        public static Strip of(String project, String stream, List<Mark> marks, Note note) {
            return new Strip(project, stream, marks, ExposureWindow.of(marks.stream().map(Mark::standing).toList()), note);
        }
    }

    /// A snapshot.
    public record Mark(Instant at, String label, Standing standing) {
    }

    /// Some words with how grave they are.
    public record Note(String text, Standing standing) {
    }

    /// Where a mark is.
    ///
    /// @param strip  number of the strip
    /// @param mark   number of the mark in it
    public record Place(int strip, int mark) {
    }

    public boolean isEmpty() {
        return strips.stream().allMatch(strip -> strip.marks().isEmpty());
    }

    public Mark at(Place place) {
        return strips.get(place.strip()).marks().get(place.mark());
    }

    /// Every moment at which something happened, ms since 1970, ascending, each once.
    long[] moments() {
        return strips.stream().flatMap(strip -> strip.marks().stream()).mapToLong(mark -> mark.at().toEpochMilli()).sorted()
                .distinct().toArray();
    }

    /// What a legend has to explain, the gravest first.
    public List<Standing> standings() {
        return strips.stream().flatMap(strip -> strip.marks().stream()).map(Mark::standing).distinct()
                .sorted(Comparator.comparingInt(Gravest::rank)).toList();
    }
}
