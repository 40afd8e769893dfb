package headwater.ingest.builtin;

import headwater.ingest.FormatReader;
import headwater.ingest.FormatRegistry;
import headwater.ingest.cyclonedx.CycloneDxJsonReader;
import headwater.ingest.cyclonedx.CycloneDxXmlReader;
import headwater.ingest.npm.PackageLockReader;
import headwater.ingest.spdx.SpdxReader;
import java.util.ArrayList;
import java.util.List;

/// Every format that Headwater reads.
public final class BuiltInFormats {
    private BuiltInFormats() {
    }

    public static FormatRegistry registry() {
        List<FormatReader> readers = new ArrayList<>(List.of(new PackageLockReader(), new CycloneDxJsonReader(),
                new CycloneDxXmlReader()));
        readers.addAll(SpdxReader.all());
        return new FormatRegistry(readers);
    }
}
