package headwater.cli;

import headwater.workbench.remedy.PackageManager;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Which package manager is to carry out an override.
final class ManagerOption {
    @Option(names = "--manager", paramLabel = "NAME", converter = Converter.class, completionCandidates = Names.class,
            description = "write the override for ${COMPLETION-CANDIDATES} (default: whose lockfile it is)")
    private Optional<PackageManager> manager = Optional.empty();

    Optional<PackageManager> manager() {
        return manager;
    }

    /// For the completion script and the help.
    static final class Names implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(PackageManager.values()).map(PackageManager::cliName).iterator();
        }
    }

    /// By its word on the command line.
    static final class Converter implements ITypeConverter<PackageManager> {
        @Override
        public PackageManager convert(String text) {
            return PackageManager.named(text).orElseThrow(() -> new TypeConversionException(
                    "expected one of " + String.join(", ", new Names()) + " but was '" + text + "'"));
        }
    }
}
