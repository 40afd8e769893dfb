package headwater.draw.timeline;

import headwater.analysis.exposure.Standing;

/// The words of a legend, the same in every picture.
final class Legends {
    static final String HATCHED = "Hatched: not known, between two snapshots";

    private Legends() {
    }

    static String of(Standing standing) {
        return switch (standing) {
            case AFFECTED -> "Compromised";
            case NEEDS_JUDGEMENT -> "Needs judgement";
            case NOT_FOUND -> "Not found, wholly read";
            case INCOMPLETE -> "Not fully read";
            case UNREADABLE -> "Unreadable";
            case ENDED -> "No lockfile any more";
        };
    }
}
