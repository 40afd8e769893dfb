package headwater.cli;

import headwater.draw.Caption;
import headwater.draw.DrawList;
import headwater.draw.FigureContent;
import headwater.draw.Palette;
import headwater.draw.PathDrawing;
import headwater.draw.PngWriter;
import headwater.draw.SvgWriter;
import headwater.export.PartialGraph;
import headwater.progress.Progress;
import headwater.workbench.PathFigure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Option;

/// Writes the picture of some paths. The same draw list as on the screen.
final class FigureWriter {
    @Option(names = "--all", description = "dot, svg, png: every component on any path, not only the listed paths")
    private boolean all;

    @Option(names = "--dark", description = "svg, png: light on dark")
    private boolean dark;

    @Option(names = "--scale", paramLabel = "1-4", description = "png: pixels for one px (default 2)")
    private int scale = 2;

    boolean all() {
        return all;
    }

    void write(PathsCommand.Format format, PathFigure figure, int[] compromised, Caption caption, OutputStream out)
            throws IOException {
        if (format == PathsCommand.Format.dot) {
            PartialGraph.writeDot(figure.graph(), figure.components(), figure.dependencies(), out);
            return;
        }
        FigureContent content = new FigureContent(figure.graph(), figure.components(), figure.dependencies(),
                figure.targets(), compromised);
        DrawList drawing = PathDrawing.of(content, PngWriter.textWidths(), Progress.NONE);
        if (format == PathsCommand.Format.svg) {
            out.write(SvgWriter.write(drawing, Palette.of(dark), caption, PngWriter.textWidths())
                    .getBytes(StandardCharsets.UTF_8));
        } else {
            PngWriter.write(PngWriter.paint(drawing, Palette.of(dark), caption, scale), out);
        }
    }
}
