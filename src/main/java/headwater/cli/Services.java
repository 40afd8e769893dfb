package headwater.cli;

import headwater.workbench.Investigate;
import headwater.workbench.OpenSnapshots;
import java.util.List;
import java.util.function.Supplier;

/// What the commands work with.
///
/// @param investigate  made on demand: most commands do not need the catalogue
/// @param window       opens the window on some files and returns the exit code
public record Services(OpenSnapshots open, Supplier<Investigate> investigate, Window window, String version) {
    /// Opens the window, or says the answer where there is no display.
    public interface Window {
        int open(List<String> files);
    }
}
