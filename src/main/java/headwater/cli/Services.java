package headwater.cli;

import headwater.workbench.Failure;
import headwater.workbench.Investigate;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.OpenSnapshots;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// What the commands work with.
///
/// @param investigate  made on demand: most commands do not need the catalogue
/// @param kept         the store, by the folder that the user names or the usual one
public record Services(OpenSnapshots open, Supplier<Investigate> investigate, Stores kept, Window window,
        String version, Clock clock) {
    /// Knows where stores are.
    public interface Stores {
        /// @throws Failure.Unreadable when the text names no place for a store
        KeptSnapshots at(Optional<String> folder) throws Failure.Unreadable;
    }

    /// The window, as the command line knows it.
    public interface Window {
        /// Whether there is a display to open it on.
        boolean possible();

        /// Opens it and returns when it is closed; false when the display cannot be opened after all.
        ///
        /// @param store  where snapshots are kept; empty for the usual place
        boolean open(List<String> files, String store);

        /// Paints it without a display; nothing when no picture is wanted.
        Optional<Path> picture(List<String> files, String store) throws Failure.NotWritten, Failure.Unreadable;
    }
}
