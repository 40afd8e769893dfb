package headwater.draw.timeline;

import headwater.analysis.exposure.Standing;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Which of several standings counts, where one has to stand for all: that something is not known outweighs that nothing was
/// found.
public final class Gravest {
    private static final List<Standing> ORDER = List.of(Standing.AFFECTED, Standing.NEEDS_JUDGEMENT, Standing.UNREADABLE,
            Standing.INCOMPLETE, Standing.NOT_FOUND, Standing.ENDED);

    private Gravest() {
    }

    /// @return that nothing was found, where there is nothing
    public static Standing of(Stream<Standing> standings) {
        return standings.min(Comparator.comparingInt(Gravest::rank)).orElse(Standing.NOT_FOUND);
    }

    /// From 0 for the gravest.
    public static int rank(Standing standing) {
        return ORDER.indexOf(standing);
    }
}
