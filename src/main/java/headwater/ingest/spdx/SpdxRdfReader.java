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

/// Reads SPDX 2.0 to 2.3 in RDF/XML. One pass over the bytes; memory is linear in the things that the document speaks of.
/// Fairly sure: specified, and held against the same document in other notations and an independent count.
public final class SpdxRdfReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("spdx-rdf", 1);
    private static final Pattern MARK = Pattern.compile("http://spdx\\.org/rdf/terms");

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
        return (fileName.endsWith(".rdf") || fileName.endsWith(".xml")) && recognises(fileName, head);
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        return SpdxGraph.of(ID, input.name(), RdfDocument.parse(input.bytes(), input.name(), progress), progress);
    }

    @Override
    public Validation validate(InputSource input, Progress progress) throws ReadException {
        return SpdxRules.judge(input.name(), RdfDocument.parse(input.bytes(), input.name(), progress));
    }
}
