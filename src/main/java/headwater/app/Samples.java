package headwater.app;

import headwater.workbench.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Where the samples are: the folder that the system property `headwater.samples` names, else `samples` beside the
/// program or in the working directory.
public final class Samples {
    private static final Path EVENT_STREAM = Path.of("event-stream-2018", "package-lock.json");

    private Samples() {
    }

    private static Optional<Path> folder() {
        List<Path> folders = List.of(Path.of(System.getProperty("headwater.samples", "samples")),
                Path.of(System.getProperty("headwater.home", "."), "samples"), Path.of("samples"));
        return folders.stream().filter(folder -> Files.isRegularFile(folder.resolve(EVENT_STREAM))).findFirst();
    }

    /// The event-stream sample, where it is there.
    public static Optional<Path> eventStream() {
        return folder().map(folder -> folder.resolve(EVENT_STREAM));
    }

    /// One of every format.
    public static List<Sample> all() {
        return folder().map(Sample::in).orElse(List.of());
    }
}
