package headwater.ui.dialog;

import java.nio.file.Path;
import java.util.List;

/// Asks the user for files. Behind an interface, for the headless platform has no choosers.
public interface FileChoosers {
    /// Lockfiles and SBOMs to open; empty when the user thinks better of it.
    List<Path> inputs();
}
