package headwater.cli;

import headwater.progress.Progress;
import headwater.workbench.PathPicture;
import java.io.IOException;
import java.io.OutputStream;
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

    void write(PathsCommand.Format format, PathPicture picture, OutputStream out) throws IOException {
        PathPicture.Format written = switch (format) {
            case svg -> PathPicture.Format.SVG;
            case png -> PathPicture.Format.PNG;
            case dot, text, json -> PathPicture.Format.DOT;
        };
        picture.write(written, new PathPicture.Style(dark, scale), out, Progress.NONE);
    }
}
