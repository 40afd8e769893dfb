package headwater.workbench;

import headwater.analysis.TargetSelection;
import headwater.draw.Caption;
import headwater.draw.DrawList;
import headwater.draw.Palette;
import headwater.draw.PngWriter;
import headwater.draw.SvgWriter;
import headwater.progress.Progress;
import headwater.report.Block;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The figure of a report: the union of the shortest paths to every target, of fewer paths where many would make it too
/// large to be read on a page.
final class ReportedFigure {
    private static final int PATHS_EACH = 50;
    private static final int COMPONENTS = 120;

    private ReportedFigure() {
    }

    /// Nothing where no path is recorded; a sentence instead of the figure where even the shortest paths are too many.
    static Optional<Block> of(Investigation answer, List<TargetSelection> targets, Progress progress) {
        int[] instances = targets.stream().flatMapToInt(each -> IntStream.of(each.instances())).sorted().distinct().toArray();
        PathFigure figure = PathFigure.shortest(answer.snapshot().graph(), instances, PATHS_EACH, progress);
        if (figure.components().length > COMPONENTS) {
            figure = PathFigure.shortest(answer.snapshot().graph(), instances, 1, progress);
        }
        if (figure.dependencies().length == 0) {
            return Optional.empty();
        }
        if (figure.components().length > COMPONENTS) {
            return Optional.of(new Block.Paragraph("The paths have " + Sentence.number(figure.components().length)
                    + " components, too many for a figure that can be read here; the window draws them."));
        }
        DrawList shapes = PathPicture.shapes(figure, answer.targets(), PathPicture.View.WHOLE, PngWriter.textWidths(),
                progress);
        int left = figure.left();
        String caption = "The shortest paths from a root to " + Sentence.list(targets.stream()
                .filter(each -> !each.isEmpty()).map(each -> ReportedInput.name(answer, each)).toList())
                + ": " + figure.shownText() + (left > 0 ? "; "
                + Sentence.number(left) + " more lie on longer paths and are not drawn." : ", which are all that lie on any path.");
        return Optional.of(new Block.Figure(svg(shapes, Palette.LIGHT), svg(shapes, Palette.DARK), caption));
    }

    private static String svg(DrawList shapes, Palette palette) {
        return SvgWriter.write(shapes, palette, new Caption("", List.of()), PngWriter.textWidths());
    }
}
