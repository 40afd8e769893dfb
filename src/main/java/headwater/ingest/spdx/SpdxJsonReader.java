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

/// Reads SPDX 2.0 to 2.3 in JSON and SPDX 3.0 in JSON-LD. One pass over the bytes; memory is linear in packages and
/// relationships. Sure: specified, and held against an independent reading of real documents.
public final class SpdxJsonReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("spdx-json", 1);
    private static final Pattern MARK = Pattern.compile(
            "\"spdxVersion\"\\s*:|\"SPDXID\"\\s*:|\"SPDXRef-|\"spdxId\"\\s*:|spdx\\.org/rdf/3");
    private static final Pattern CERTAIN = Pattern.compile(
            "\"spdxVersion\"\\s*:\\s*\"SPDX-|\"SPDXRef-DOCUMENT\"|spdx\\.org/rdf/3[^\"]*context");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return isJson(head) && MARK.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        boolean named = fileName.endsWith(".json") || fileName.endsWith(".jsonld") || fileName.endsWith(".spdx");
        return named && isJson(head) && CERTAIN.matcher(FirstBytes.text(head)).find();
    }

    private static boolean isJson(byte[] head) {
        String text = FirstBytes.text(head);
        return text.startsWith("{") || text.startsWith("[");
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        return SpdxGraph.of(ID, input.name(), SpdxJson.parse(input.bytes(), input.name(), progress), progress);
    }

    @Override
    public Validation validate(InputSource input, Progress progress) throws ReadException {
        return SpdxRules.judge(input.name(), SpdxJson.parse(input.bytes(), input.name(), progress));
    }
}
