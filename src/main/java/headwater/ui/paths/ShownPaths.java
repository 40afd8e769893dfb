package headwater.ui.paths;

import headwater.draw.DrawList;
import headwater.workbench.Investigation;
import headwater.workbench.PathFigure;
import headwater.workbench.PathFilter;
import headwater.workbench.PathPicture;
import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/// The picture that is shown, and the question it answers.
///
/// @param answer  along the dependencies that the filter leaves
/// @param goal    the component asked for instead of what is compromised
/// @param whole   whether it holds every component on any path
/// @param view    what is shown as one box or not at all, and the picture that gives the order
/// @param counts  the exact number of paths to each target that the filter leaves
record ShownPaths(Investigation answer, OptionalInt goal, PathFilter filter, boolean whole, PathFigure figure,
        PathPicture.View view, DrawList drawing, List<Count> counts) {
    ShownPaths {
        counts = List.copyOf(counts);
    }

    /// Whether it answers the same question, whatever the filter.
    boolean sameQuestion(Investigation known, OptionalInt aim, boolean all) {
        return answer.snapshot().graph().equals(known.snapshot().graph()) && goal.equals(aim) && whole == all;
    }

    /// The paths to one package version.
    ///
    /// @param all  without `via` and `not via`
    record Count(String name, BigInteger paths, BigInteger all) {
    }
}
