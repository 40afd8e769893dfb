package headwater.ingest.cyclonedx;

import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.Validation;
import headwater.progress.Progress;
import org.cyclonedx.parsers.XmlParser;

/// Reads CycloneDX XML, versions 1.0 to 1.7. One pass over the bytes; memory is linear in components and dependencies.
/// Sure: specified, and held against an independent reading of real documents.
public final class CycloneDxXmlReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("cyclonedx-xml", 1);

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        String text = FirstBytes.text(head);
        return text.startsWith("<") && text.contains(SpecVersions.NAMESPACE);
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return fileName.endsWith(".xml") && recognises(fileName, head);
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        return BomHead.result(ID, input.name(), XmlBom.parse(input.bytes(), input.name(), progress), progress);
    }

    @Override
    public Validation validate(InputSource input, Progress progress) throws ReadException {
        ReadResult read = read(input, progress);
        return BomValidator.validate(input.bytes(), input.name(), read.formatVersion(), read.problems(), SpecVersions.XML,
                new XmlParser());
    }
}
