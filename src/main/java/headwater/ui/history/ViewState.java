package headwater.ui.history;

import headwater.draw.ViewEdits;
import headwater.ui.canvas.Viewport;
import headwater.ui.graph.GraphView;
import headwater.ui.session.OpenFile;
import headwater.ui.session.Tried;
import headwater.workbench.PathFilter;
import java.util.Optional;
import java.util.OptionalInt;

/// One meaningful stop: everything that is needed to see the same again.
///
/// @param tab       id of the tab
/// @param goal      the component asked for instead of what is compromised
/// @param whole     whether every component on any path is shown
/// @param graph     what the graph tab shows
/// @param tried     what is tried out on the file
/// @param viewport  what was seen of the picture of the paths; absent until it was shown
/// @param graphViewport  the same of the graph tab
public record ViewState(OpenFile file, String tab, OptionalInt goal, boolean whole, PathFilter filter, ViewEdits edits,
        GraphView graph, Optional<Tried> tried, OptionalInt selected, Optional<Viewport> viewport, Optional<Viewport> graphViewport) {
    /// Whether both show the same, seen from wherever.
    boolean sameAs(ViewState other) {
        return file.equals(other.file) && tab.equals(other.tab) && goal.equals(other.goal) && whole == other.whole
                && filter.equals(other.filter) && graph.equals(other.graph) && tried.equals(other.tried);
    }

    /// The picture of the graph tab without regard to the others.
    boolean sameGraph(ViewState other) {
        return file.equals(other.file) && tried.equals(other.tried) && graph.equals(other.graph);
    }

    /// The picture of the paths without regard to the tab.
    boolean samePicture(ViewState other) {
        return file.equals(other.file) && tried.equals(other.tried) && goal.equals(other.goal) && whole == other.whole
                && filter.equals(other.filter);
    }
}
