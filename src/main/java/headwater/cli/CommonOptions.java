package headwater.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/// Options that every command knows.
final class CommonOptions {
    @Option(names = "--quiet", description = "say only the answer, no hints")
    boolean quiet;

    @Option(names = "--no-progress", description = "no progress line, even on a terminal")
    boolean noProgress;

    @Option(names = "--strict", description = "exit 3 as well when not every entry of an input was understood")
    boolean strict;

    @Option(names = "--store", paramLabel = "DIR", description = "where snapshots are kept; else in your data folder")
    Optional<String> store = Optional.empty();
}
