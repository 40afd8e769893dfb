package headwater.cli;

import headwater.workbench.Failure;
import headwater.workbench.Investigate;
import headwater.workbench.OpenSnapshots;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the commands work with.
///
/// @param investigate  made on demand: most commands do not need the catalogue
public record Services(OpenSnapshots open, Supplier<Investigate> investigate, Window window, String version,
        Clock clock) {
    /// The window, as the command line knows it.
    public interface Window {
        /// Whether there is a display to open it on.
        boolean possible();

        /// Opens it and returns when it is closed; false when the display cannot be opened after all.
        boolean open(List<String> files);

        /// Paints it without a display; nothing when no picture is wanted.
        Optional<Path> picture(List<String> files) throws Failure.NotWritten;
    }
}
