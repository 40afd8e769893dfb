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

/// Reads SPDX 2.0 to 2.3 as tags and values. One pass over the text; memory is linear in it. Sure: specified, and held
/// against an independent reading of real documents.
public final class SpdxTagValueReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("spdx-tag-value", 1);
    /// What a document begins with. In YAML no tag is capitalised but SPDXID.
    private static final Pattern BEGINNING = Pattern.compile("(?:SPDXVersion|DataLicense|DocumentName"
            + "|DocumentNamespace|DocumentComment|ExternalDocumentRef|Creator|Created|PackageName|FileName|Relationship"
            + "|SPDXID:\\s*SPDXRef-DOCUMENT\\s+(?:SPDXVersion|DataLicense|DocumentName)):");
    private static final Pattern CERTAIN = Pattern.compile("(?m)^\\s*SPDXVersion:\\s*SPDX-");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return BEGINNING.matcher(withoutComments(FirstBytes.text(head))).lookingAt();
    }

    private static String withoutComments(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) == '#' || Character.isWhitespace(text.charAt(at)))) {
            int end = text.charAt(at) == '#' ? text.indexOf('\n', at) : at;
            at = end < 0 ? text.length() : end + 1;
        }
        return text.substring(at);
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return fileName.endsWith(".spdx") && recognises(fileName, head) && CERTAIN.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        return SpdxGraph.of(ID, input.name(), TagValueDocument.parse(input.bytes(), input.name(), progress), progress);
    }

    @Override
    public Validation validate(InputSource input, Progress progress) throws ReadException {
        return SpdxRules.judge(input.name(), TagValueDocument.parse(input.bytes(), input.name(), progress));
    }
}
