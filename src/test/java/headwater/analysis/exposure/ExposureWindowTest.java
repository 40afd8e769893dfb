package headwater.analysis.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExposureWindowTest {
    /// `+` holds it, `.` does not, `?` was not wholly read, `!` not at all, `j` is to be judged, `x` is a lockfile that is gone.
    static Standing standing(int letter) {
        return switch (letter) {
            case '+' -> Standing.AFFECTED;
            case '.' -> Standing.NOT_FOUND;
            case '?' -> Standing.INCOMPLETE;
            case '!' -> Standing.UNREADABLE;
            case 'j' -> Standing.NEEDS_JUDGEMENT;
            case 'x' -> Standing.ENDED;
            default -> throw new IllegalArgumentException("letter " + letter);
        };
    }

    static List<ExposureWindow> of(String history) {
        return ExposureWindow.of(history.chars().mapToObj(ExposureWindowTest::standing).toList());
    }

    private static ExposureWindow window(int lastWithout, int firstIn, int lastIn, int firstWithout, int firstClean, Integer... undecided) {
        return new ExposureWindow(lastWithout, firstIn, lastIn, firstWithout, firstClean, List.of(undecided));
    }

    @Test
    void isTheTimeBetweenTwoCleanSnapshots() {
        assertThat(of("..+++..")).containsExactly(window(1, 2, 4, 5, 5));
    }

    @Test
    void isOpenWhenTheNewestStillHoldsIt() {
        assertThat(of(".++")).containsExactly(window(0, 1, 2, -1, -1));
        assertThat(of(".++").getFirst().open()).isTrue();
    }

    @Test
    void hasNoBeginningWhenTheFirstSnapshotHoldsIt() {
        assertThat(of("+.")).containsExactly(window(-1, 0, 0, 1, 1));
    }

    @Test
    void aGapNeitherEndsItNorCountsAsClean() {
        assertThat(of(".+?+!j.")).containsExactly(window(0, 1, 3, 6, 6, 2, 4, 5));
    }

    @Test
    void mayHaveBegunInTheGapBefore() {
        assertThat(of(".!?+.")).containsExactly(window(0, 3, 3, 4, 4, 1, 2));
    }

    @Test
    void staysOpenWhenOnlyGapsFollow() {
        assertThat(of(".+??")).containsExactly(window(0, 1, 1, -1, -1, 2, 3));
    }

    @Test
    void twoAreToldApartByWhatIsCleanBetweenThem() {
        assertThat(of("+.+")).containsExactly(window(-1, 0, 0, 1, 1), window(1, 2, 2, -1, -1));
    }

    @Test
    void aLockfileThatIsGoneEndsItButIsNotClean() {
        assertThat(of(".+x")).containsExactly(window(0, 1, 1, 2, -1));
        assertThat(of(".+xx?.")).containsExactly(window(0, 1, 1, 2, 5));
    }

    @Test
    void isNotCleanInBetweenWhenItCameBackWithTheLockfile() {
        assertThat(of("+x+.")).containsExactly(window(-1, 0, 0, 1, -1), window(1, 2, 2, 3, 3));
    }

    @Test
    void noneIsMadeOfGapsAlone() {
        assertThat(of("?!.j")).isEmpty();
        assertThat(of("")).isEmpty();
    }
}
