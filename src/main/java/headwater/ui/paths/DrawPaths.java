package headwater.ui.paths;

import headwater.analysis.paths.PathSet;
import headwater.draw.DrawList;
import headwater.draw.TextWidths;
import headwater.draw.ViewEdits;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.workbench.Investigate;
import headwater.workbench.Investigation;
import headwater.workbench.PathFigure;
import headwater.workbench.PathFilter;
import headwater.workbench.PathPicture;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Makes the picture that is asked for; called off the window's thread.
record DrawPaths(Investigate investigate, TextWidths widths) {
    /// What is to be drawn.
    ///
    /// @param known  along all dependencies
    /// @param goal   the component asked for instead of what is compromised
    /// @param whole  whether every component on any path is shown
    record Question(Investigation known, OptionalInt goal, PathFilter filter, boolean whole, ViewEdits edits) {
    }

    /// Boxes keep the order of the first picture, in which nothing is left out: so a filter that is switched on and off
    /// again gives the same picture.
    ///
    /// @param first  that picture, when it is known
    /// @throws headwater.progress.CancelledException when cancelled
    ShownPaths of(Question asked, Optional<DrawList> first, Progress progress) {
        Investigation known = asked.known();
        OptionalInt goal = asked.goal();
        PathFilter filter = asked.filter();
        boolean whole = asked.whole();
        ViewEdits view = asked.edits();
        DependencyGraph graph = known.snapshot().graph();
        Investigation answer = filter.everyScope() ? known
                : investigate.of(known.snapshot(), filter.scopes(), progress);
        PathFigure figure = figure(graph, targets(answer, goal), filter, whole, progress);
        boolean plain = filter.equals(PathFilter.ALL) && view.equals(ViewEdits.FIRST);
        PathPicture.View unedited = new PathPicture.View(ViewEdits.FIRST, DrawList.EMPTY);
        DrawList before = first.orElseGet(() -> PathPicture.shapes(figure(graph, targets(known, goal), PathFilter.ALL,
                whole, progress), known.targets(), unedited, widths, progress));
        DrawList drawn = plain ? before : PathPicture.shapes(figure, answer.targets(),
                new PathPicture.View(view, before), widths, progress);
        return new ShownPaths(answer, goal, filter, whole, figure, new PathPicture.View(view, before), drawn,
                counts(answer, goal, filter, progress));
    }

    private static int[] targets(Investigation answer, OptionalInt goal) {
        return goal.isPresent() ? new int[] {goal.getAsInt()} : answer.targets();
    }

    private static PathFigure figure(DependencyGraph graph, int[] targets, PathFilter filter, boolean whole,
            Progress progress) {
        var query = filter.query(targets, PathsViewModel.PATHS_EACH);
        return whole ? PathFigure.all(graph, query, progress) : PathFigure.shortest(graph, query, progress);
    }

    private static List<ShownPaths.Count> counts(Investigation answer, OptionalInt goal, PathFilter filter,
            Progress progress) {
        DependencyGraph graph = answer.snapshot().graph();
        if (goal.isPresent()) {
            return List.of(count(graph, graph.component(goal.getAsInt()).label(), new int[] {goal.getAsInt()}, filter,
                    progress));
        }
        return answer.compromised().stream().map(each -> count(graph, each.packageVersion().toString(),
                each.instances(), filter, progress)).toList();
    }

    private static ShownPaths.Count count(DependencyGraph graph, String name, int[] targets, PathFilter filter,
            Progress progress) {
        return new ShownPaths.Count(name, PathSet.of(graph, filter.query(targets, 0), progress).count(),
                PathSet.of(graph, filter.ungated().query(targets, 0), progress).count());
    }
}
