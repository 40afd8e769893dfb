package headwater.fidelity;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Where the collection of real lockfiles is, if it is on this machine.
public final class Corpus {
    public static final String ABSENT = "HEADWATER_CORPUS does not name a folder of lockfiles with truths";

    private Corpus() {
    }

    public static Optional<Path> folder() {
        return Optional.ofNullable(System.getenv("HEADWATER_CORPUS")).map(Path::of).filter(Files::isDirectory);
    }
}
