package headwater.ingest.builtin;

import headwater.ingest.FormatRegistry;
import headwater.ingest.bun.BunLockReader;
import headwater.ingest.cyclonedx.CycloneDxJsonReader;
import headwater.ingest.cyclonedx.CycloneDxXmlReader;
import headwater.ingest.npm.PackageLockReader;
import headwater.ingest.pnpm.PnpmLockReader;
import headwater.ingest.yarn.YarnBerryReader;
import headwater.ingest.yarn.YarnClassicReader;
import java.util.List;

/// Every format that Headwater reads.
public final class BuiltInFormats {
    private BuiltInFormats() {
    }

    public static FormatRegistry registry() {
        return new FormatRegistry(List.of(new BunLockReader(), new PackageLockReader(), new YarnBerryReader(),
                new YarnClassicReader(), new PnpmLockReader(), new CycloneDxJsonReader(), new CycloneDxXmlReader()));
    }
}
