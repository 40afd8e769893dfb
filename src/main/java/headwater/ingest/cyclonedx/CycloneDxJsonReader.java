package headwater.ingest.cyclonedx;

import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.Validation;
import headwater.progress.Progress;
import java.util.regex.Pattern;
import org.cyclonedx.parsers.JsonParser;

/// Reads CycloneDX JSON, versions 1.2 to 1.7. One pass over the bytes; memory is linear in components and dependencies.
/// Sure: specified, and held against an independent reading of real documents.
public final class CycloneDxJsonReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("cyclonedx-json", 1);
    private static final Pattern FORMAT = Pattern.compile("\"bomFormat\"\\s*:\\s*\"CycloneDX\"");
    private static final Pattern MARK = Pattern.compile("\"bomFormat\"\\s*:|\"bom-ref\"\\s*:|cyclonedx\\.org/schema/bom");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return FirstBytes.isJsonWith(MARK, head);
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return fileName.endsWith(".json") && FirstBytes.text(head).startsWith("{") && FORMAT.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        return BomHead.result(ID, input.name(), JsonBom.parse(input.bytes(), input.name(), progress), progress);
    }

    @Override
    public Validation validate(InputSource input, Progress progress) throws ReadException {
        ReadResult read = read(input, progress);
        return BomValidator.validate(input.bytes(), input.name(), read.formatVersion(), read.problems(), SpecVersions.JSON,
                new JsonParser());
    }
}
