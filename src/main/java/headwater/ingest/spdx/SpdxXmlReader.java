package headwater.ingest.spdx;

import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.Validation;
import headwater.progress.Progress;
import java.util.regex.Pattern;

/// Reads SPDX 2.2 and 2.3 in the XML of SPDX's own tools. One pass over the bytes; memory is linear in packages and
/// relationships. Fairly sure: the notation has no schema of its own; it is the JSON form in elements.
public final class SpdxXmlReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("spdx-xml", 1);
    private static final Pattern MARK = Pattern.compile("<spdxVersion>|<SPDXID>\\s*SPDXRef-");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        String text = FirstBytes.text(head);
        return text.startsWith("<") && MARK.matcher(text).find();
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return fileName.endsWith(".xml") && recognises(fileName, head);
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        return SpdxGraph.of(ID, input.name(), SpdxXml.parse(input.bytes(), input.name(), progress), progress);
    }

    @Override
    public Validation validate(InputSource input, Progress progress) throws ReadException {
        return SpdxRules.judge(input.name(), SpdxXml.parse(input.bytes(), input.name(), progress));
    }
}
