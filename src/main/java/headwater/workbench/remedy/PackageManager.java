package headwater.workbench.remedy;

import headwater.ingest.ReaderId;
import java.util.Arrays;
import java.util.Optional;

/// Who carries out an override. `cliName` is the word on the command line.
public enum PackageManager {
    NPM("npm", "npm"),
    PNPM("pnpm", "pnpm"),
    YARN_BERRY("yarn-berry", "yarn-berry"),
    YARN_CLASSIC("yarn", "yarn"),
    BUN("bun", "bun");

    private final String cliName;
    private final String readers;

    PackageManager(String cliName, String readers) {
        this.cliName = cliName;
        this.readers = readers;
    }

    public String cliName() {
        return cliName;
    }

    OverrideWriter writer() {
        return switch (this) {
            case NPM -> new NpmOverrides();
            case PNPM -> new PnpmOverrides();
            case YARN_BERRY -> new YarnBerryOverrides();
            case YARN_CLASSIC -> new YarnClassicOverrides();
            case BUN -> new BunOverrides();
        };
    }

    /// The one whose lockfile a reader reads: the reader's name begins with its own. Nothing for an SBOM, which does not
    /// say who installs what it lists.
    public static Optional<PackageManager> of(ReaderId reader) {
        return Arrays.stream(values()).filter(each -> reader.name().equals(each.readers)
                || reader.name().startsWith(each.readers + "-")).findFirst();
    }

    public static Optional<PackageManager> named(String cliName) {
        return Arrays.stream(values()).filter(each -> each.cliName.equals(cliName)).findFirst();
    }
}
