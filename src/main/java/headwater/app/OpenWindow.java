package headwater.app;

import headwater.cli.Services;
import headwater.workbench.Failure;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Opens the window; where there is no display, the same answer goes to the terminal instead, and a picture of the
/// window into the folder that the system property `headwater.pictures` names, if it names one.
final class OpenWindow implements Services.Window {
    @Override
    public boolean possible() {
        return displayThere(System.getProperty("os.name", ""), System.getenv());
    }

    /// On Linux a display is named by the environment; elsewhere there always is one.
    static boolean displayThere(String system, Map<String, String> environment) {
        return !system.toLowerCase(Locale.ROOT).contains("linux")
                || !environment.getOrDefault("DISPLAY", "").isEmpty()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }

    @Override
    public boolean open(List<String> files, String store) {
        try {
            WorkbenchApplication.launch(files, store);
            return true;
        } catch (UnsupportedOperationException refused) {
            // what JavaFX throws when the display that the environment names is not there
            return false;
        }
    }

    @Override
    public Optional<Path> picture(List<String> files, String store) throws Failure.NotWritten, Failure.Unreadable {
        String folder = System.getProperty("headwater.pictures", "");
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        Path picture = Path.of(folder, "headwater-window.png");
        WorkbenchApplication.picture(files, store, picture, false);
        return Optional.of(picture);
    }
}
