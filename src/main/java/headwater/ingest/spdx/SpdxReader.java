package headwater.ingest.spdx;

import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.Validation;
import headwater.progress.Progress;
import java.util.List;

/// Reads SPDX 2.0 to 2.3 and 3.0 in one of its notations; what each is, and how sure we are, tells [SpdxNotation].
public final class SpdxReader implements FormatReader {
    private static final int VERSION = 1;

    private final SpdxNotation notation;

    private SpdxReader(SpdxNotation notation) {
        this.notation = notation;
    }

    /// One for each notation, in the order in which they must be asked.
    public static List<FormatReader> all() {
        return SpdxNotation.ALL.stream().<FormatReader>map(SpdxReader::new).toList();
    }

    @Override
    public ReaderId id() {
        return new ReaderId(notation.readerName(), VERSION);
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return notation.recognises(FirstBytes.text(head));
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return notation.seeks(fileName, FirstBytes.text(head));
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        return SpdxGraph.of(id(), input.name(), notation.parser().parse(input.bytes(), input.name(), progress), progress);
    }

    @Override
    public Validation validate(InputSource input, Progress progress) throws ReadException {
        return SpdxRules.judge(input.name(), notation.parser().parse(input.bytes(), input.name(), progress));
    }
}
