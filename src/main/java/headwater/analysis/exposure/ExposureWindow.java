package headwater.analysis.exposure;

import java.util.ArrayList;
import java.util.List;

/// A time in which a stream held something: from the first snapshot that holds it to the last one, with no snapshot between
/// them that surely does not. All numbers are places in the stream, from 0, the oldest first; -1 where there is none.
///
/// @param lastWithout   the last snapshot before that surely did not hold it; -1: it was there, or may have been, from the first on
/// @param firstIn       the first that holds it
/// @param lastIn        the last that holds it
/// @param firstWithout  the first after that which surely does not, because it is clean or the lockfile is gone; -1: still in,
///                      as far as is known
/// @param firstClean    the first after that which was read wholly and does not hold it; -1 also when it came back before
/// @param undecided     those between `lastWithout` and `firstWithout` of which nobody can tell; ascending
public record ExposureWindow(int lastWithout, int firstIn, int lastIn, int firstWithout, int firstClean,
        List<Integer> undecided) {
    public ExposureWindow {
        undecided = List.copyOf(undecided);
    }

    /// All of a stream, the oldest first. Between two of them something surely was without it. Linear in time and memory.
    ///
    /// @param standings  of the stream's snapshots, the oldest first
    public static List<ExposureWindow> of(List<Standing> standings) {
        List<ExposureWindow> windows = new ArrayList<>();
        for (int i = 0; i < standings.size(); i++) {
            if (standings.get(i) == Standing.AFFECTED) {
                ExposureWindow window = from(standings, i);
                windows.add(window);
                i = window.firstWithout < 0 ? standings.size() : window.firstWithout;
            }
        }
        return List.copyOf(windows);
    }

    /// The one that begins with a snapshot.
    private static ExposureWindow from(List<Standing> standings, int firstIn) {
        int before = firstIn - 1;
        while (before >= 0 && !standings.get(before).without()) {
            before--;
        }
        int lastIn = firstIn;
        int after = firstIn + 1;
        while (after < standings.size() && !standings.get(after).without()) {
            lastIn = standings.get(after) == Standing.AFFECTED ? after : lastIn;
            after++;
        }
        List<Integer> undecided = new ArrayList<>();
        for (int i = before + 1; i < after; i++) {
            if (standings.get(i).undecided()) {
                undecided.add(i);
            }
        }
        boolean over = after < standings.size();
        return new ExposureWindow(before, firstIn, lastIn, over ? after : -1, firstClean(standings, after), undecided);
    }

    private static int firstClean(List<Standing> standings, int after) {
        for (int i = after; i < standings.size() && standings.get(i) != Standing.AFFECTED; i++) {
            if (standings.get(i) == Standing.NOT_FOUND) {
                return i;
            }
        }
        return -1;
    }

    /// Whether nothing later says that it is over.
    public boolean open() {
        return firstWithout < 0;
    }
}
