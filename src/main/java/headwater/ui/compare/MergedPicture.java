package headwater.ui.compare;

import headwater.analysis.diff.Mark;
import headwater.analysis.diff.PackageName;
import headwater.draw.DrawList;
import headwater.draw.Highlight;
import headwater.draw.PathDrawing;
import headwater.draw.TextWidths;
import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import headwater.workbench.MergedFigure;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Both builds as one picture, and which line of the list each box belongs to.
///
/// @param lines  by package
record MergedPicture(MergedFigure figure, DrawList drawing, Map<PackageName, CompareRow.Pair> lines) {
    /// Called off the window's thread.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    static MergedPicture of(Compared compared, TextWidths widths, Progress progress) {
        MergedFigure figure = MergedFigure.of(compared.diff(), compared.before(), compared.now(),
                MergedFigure.MOST_BOXES, progress);
        DrawList drawing = PathDrawing.of(figure.content(), widths, progress);
        Map<PackageName, CompareRow.Pair> lines = new HashMap<>();
        compared.content().all().forEach(row -> {
            if (row instanceof CompareRow.Pair pair) {
                lines.put(pair.packageName(), pair);
            }
        });
        return new MergedPicture(figure, drawing, lines);
    }

    /// The line of a component; our own code has none.
    Optional<CompareRow> lineOf(int component) {
        DependencyGraph graph = figure.merged().graph();
        return graph.isOwn(component) ? Optional.empty()
                : Optional.ofNullable(lines.get(PackageName.of(graph.component(component))));
    }

    /// The component that a line is about, where it is shown; of several the one that the line names.
    OptionalInt componentOf(CompareRow row) {
        if (!(row instanceof CompareRow.Pair pair)) {
            return OptionalInt.empty();
        }
        OptionalInt named = pair.now().map(CompareRow.Side::component).orElseGet(() -> pair.before()
                .map(CompareRow.Side::component).orElse(OptionalInt.empty()).stream().map(figure.merged()::ofBefore).findFirst());
        return named.stream().anyMatch(this::shows) ? named
                : Arrays.stream(figure.content().components()).filter(c -> lineOf(c).filter(row::equals).isPresent())
                        .findFirst();
    }

    private boolean shows(int component) {
        return Arrays.binarySearch(figure.content().components(), component) >= 0;
    }

    /// The routes to a component in the build that has it; of both, in the later one.
    Highlight routesTo(int component) {
        Mark other = figure.merged().nowOf(component) < 0 ? Mark.ADDED : Mark.REMOVED;
        return Highlight.routesTo(drawing, component, curve -> curve.mark() != other);
    }

    /// The component of the later build, if it has it.
    OptionalInt later(int component) {
        int now = figure.merged().nowOf(component);
        return now < 0 ? OptionalInt.empty() : OptionalInt.of(now);
    }
}
