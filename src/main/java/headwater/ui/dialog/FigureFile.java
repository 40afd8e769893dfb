package headwater.ui.dialog;

import headwater.workbench.PathPicture;
import java.nio.file.Path;

/// Where a figure goes, and as what.
///
/// @param scale  pixels for one px, from 1 to 4; only bitmaps have one
public record FigureFile(Path path, PathPicture.Format format, int scale) {
}
