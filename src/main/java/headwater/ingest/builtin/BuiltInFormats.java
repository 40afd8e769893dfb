package headwater.ingest.builtin;

import headwater.ingest.FormatRegistry;
import headwater.ingest.cyclonedx.CycloneDxJsonReader;
import headwater.ingest.cyclonedx.CycloneDxXmlReader;
import headwater.ingest.npm.PackageLockReader;
import headwater.ingest.pnpm.PnpmLockReader;
import java.util.List;

/// Every format that Headwater reads.
public final class BuiltInFormats {
    private BuiltInFormats() {
    }

    public static FormatRegistry registry() {
        return new FormatRegistry(List.of(new PackageLockReader(), new PnpmLockReader(),
                new CycloneDxJsonReader(), new CycloneDxXmlReader()));
    }
}
