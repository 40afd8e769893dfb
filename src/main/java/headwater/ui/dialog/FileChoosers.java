package headwater.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for files. Behind an interface, for the headless platform has no choosers.
public interface FileChoosers {
    /// Lockfiles and SBOMs to open; empty when the user thinks better of it.
    List<Path> inputs();

    /// Where to write a figure; empty when the user thinks better of it.
    ///
    /// @param name  suggested, without an ending
    default Optional<FigureFile> figure(String name) {
        return Optional.empty();
    }

    /// Where to write a picture that is no graph, as SVG or PNG; empty when the user thinks better of it.
    ///
    /// @param name  suggested, without an ending
    default Optional<FigureFile> picture(String name) {
        return figure(name);
    }

    /// Where to write a report; empty when the user thinks better of it.
    ///
    /// @param name  suggested, without an ending
    default Optional<ReportFile> report(String name) {
        return Optional.empty();
    }
}
