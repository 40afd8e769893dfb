package headwater.ingest.python;

import headwater.ingest.DataTable;
import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.ingest.TomlTree;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `uv.lock`, version 1. The file is for all machines at once: a name may be locked in several versions, each behind
/// a marker, and all of them are components. Time and memory are linear in the file.
/// Sure: read from the tool's source (`uv-resolver/src/lock`).
public final class UvLockReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("uv-lock", 1);
    private static final FormatFacts FACTS = new FormatFacts(Set.of(), false, true);
    private static final Pattern MARK = Pattern.compile(
            "(?m)^source = \\{ (?:registry|editable|virtual|git|url|path|directory) = \"|^requires-python = \"");
    private static final Pattern OTHER = Pattern.compile("(?m)^lock-version = |^\\[\\[packages\\]\\]");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return fileName.equals("uv.lock") || MARK.matcher(FirstBytes.text(head)).find()
                && !OTHER.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        DataTable top = TomlTree.read(input, problems);
        progress.checkCancelled();
        String version = top.text("version");
        if (version == null || !version.equals("1")) {
            throw new ReadException("lockfile-version-unknown", "The file says version " + version
                    + "; version 1 of uv.lock is read. Nothing was read from this file.", input.name());
        }
        return new UvGraph(input.name(), problems, top).result(ID, version, FACTS);
    }
}
