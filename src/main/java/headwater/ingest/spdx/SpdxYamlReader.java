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

/// Reads SPDX 2.2 and 2.3 in YAML. Time and memory are linear in the text. Sure: specified as the JSON form in YAML, and held
/// against an independent count of real documents.
public final class SpdxYamlReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("spdx-yaml", 1);
    private static final Pattern MARK = Pattern.compile("(?m)^[\"']?(?:spdxVersion[\"']?:\\s*[\"']?SPDX-|SPDXID[\"']?:\\s*[\"']?SPDXRef-)");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        String text = FirstBytes.text(head);
        return !text.startsWith("{") && !text.startsWith("<") && MARK.matcher(text).find();
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return (fileName.endsWith(".yaml") || fileName.endsWith(".yml") || fileName.endsWith(".spdx")) && recognises(fileName, head);
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        return SpdxGraph.of(ID, input.name(), SpdxYaml.parse(input.bytes(), input.name(), progress), progress);
    }

    @Override
    public Validation validate(InputSource input, Progress progress) throws ReadException {
        return SpdxRules.judge(input.name(), SpdxYaml.parse(input.bytes(), input.name(), progress));
    }
}
