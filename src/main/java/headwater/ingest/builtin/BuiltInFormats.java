package headwater.ingest.builtin;

import headwater.ingest.FormatRegistry;
import headwater.ingest.cyclonedx.CycloneDxJsonReader;
import headwater.ingest.cyclonedx.CycloneDxXmlReader;
import headwater.ingest.npm.PackageLockReader;
import headwater.ingest.spdx.SpdxJsonReader;
import headwater.ingest.spdx.SpdxRdfReader;
import headwater.ingest.spdx.SpdxTagValueReader;
import headwater.ingest.spdx.SpdxXmlReader;
import headwater.ingest.spdx.SpdxYamlReader;
import java.util.List;

/// Every format that Headwater reads.
public final class BuiltInFormats {
    private BuiltInFormats() {
    }

    public static FormatRegistry registry() {
        return new FormatRegistry(List.of(new PackageLockReader(), new CycloneDxJsonReader(), new CycloneDxXmlReader(),
                new SpdxJsonReader(), new SpdxTagValueReader(), new SpdxYamlReader(), new SpdxRdfReader(),
                new SpdxXmlReader()));
    }
}
