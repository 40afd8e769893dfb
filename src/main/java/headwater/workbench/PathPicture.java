package headwater.workbench;

import headwater.draw.Caption;
import headwater.draw.DrawList;
import headwater.draw.FigureContent;
import headwater.draw.Palette;
import headwater.draw.PathDrawing;
import headwater.draw.PngWriter;
import headwater.draw.SvgWriter;
import headwater.draw.TextWidths;
import headwater.draw.ViewEdits;
import headwater.export.PartialGraph;
import headwater.progress.Progress;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;

/// A picture of dependency paths as it leaves the program, the same from the window and from the command line.
///
/// @param compromised  component numbers that carry the warning glyph, shown or not
/// @param view         what is shown as one box, or not at all, and what keeps its order
public record PathPicture(PathFigure figure, int[] compromised, Caption caption, View view) {
    /// How a window shows a figure.
    ///
    /// @param before    a picture whose boxes keep their order from top to bottom
    /// @param selected  the component whose shortest path stands out, when it is one that paths lead to
    public record View(ViewEdits edits, DrawList before, OptionalInt selected) {
        /// Every component for itself.
        public static final View WHOLE = new View(ViewEdits.EXPANDED, DrawList.EMPTY);

        public View(ViewEdits edits, DrawList before) {
            this(edits, before, OptionalInt.empty());
        }

        /// With another component selected.
        public View selecting(OptionalInt component) {
            return new View(edits, before, component);
        }
    }

    public PathPicture(PathFigure figure, int[] compromised, Caption caption) {
        this(figure, compromised, caption, View.WHOLE);
    }

    /// How it is written.
    public enum Format {
        SVG, PNG, DOT;

        /// As file names end, without a dot.
        public String extension() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How it looks.
    ///
    /// @param scale  pixels for one px of a bitmap, from 1 to 4
    public record Style(boolean dark, int scale) {
        private Palette palette() {
            return Palette.of(dark);
        }
    }

    /// The shapes for a screen or a file, measured with its fonts.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static DrawList shapes(PathFigure figure, int[] compromised, View view, TextWidths widths,
            Progress progress) {
        return PathDrawing.of(new FigureContent(figure.graph(), figure.components(), figure.dependencies(),
                figure.targets(), compromised), view.edits(), view.before(), widths, progress)
                .aimedAt(view.selected());
    }

    /// Does not close the stream.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public void write(Format format, Style style, OutputStream out, Progress progress) throws IOException {
        switch (format) {
            case SVG -> out.write(SvgWriter.write(shapes(progress), style.palette(), caption, PngWriter.textWidths())
                    .getBytes(StandardCharsets.UTF_8));
            case PNG -> PngWriter.write(paint(style, progress), out, progress);
            case DOT -> PartialGraph.writeDot(figure.graph(), figure.components(), figure.dependencies(), out);
        }
    }

    /// The picture as a bitmap.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public BufferedImage paint(Style style, Progress progress) {
        DrawList shapes = shapes(progress);
        progress.checkCancelled();
        return PngWriter.paint(shapes, style.palette(), caption, style.scale(), progress);
    }

    private DrawList shapes(Progress progress) {
        return shapes(figure, compromised, view, PngWriter.textWidths(), progress);
    }
}
