package headwater.workbench;

import headwater.draw.Caption;
import headwater.draw.Palette;
import headwater.draw.PngWriter;
import headwater.draw.SvgWriter;
import headwater.draw.timeline.TimelineSheet;
import headwater.draw.timeline.TimelineView;
import headwater.progress.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// A picture of a timeline as it leaves the program.
///
/// @param view  whose scale is taken
public record TimelinePicture(TimelineView view, Caption caption) {
    /// Does not close the stream. What is no bitmap is an SVG.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public void write(PathPicture.Format format, PathPicture.Style style, OutputStream out, Progress progress) throws IOException {
        TimelineSheet sheet = new TimelineSheet(view, Palette.of(style.dark()), caption, PngWriter.textWidths());
        switch (format) {
            case PNG -> PngWriter.write(PngWriter.paint(sheet, style.scale(), progress), out, progress);
            case SVG, DOT -> out.write(SvgWriter.write(sheet, PngWriter.textWidths()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
