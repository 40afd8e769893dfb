package headwater.ingest.gem;

import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.PlainText;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads `Gemfile.lock` and `gems.locked`. The project asks for what stands under DEPENDENCIES; the file tells no groups, so
/// why it does is unspecified. Time and memory are linear in the file.
/// Sure: read from the tool's source (`bundler/lockfile_parser.rb`).
public final class GemfileLockReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("gemfile-lock", 1);
    private static final FormatFacts FACTS = new FormatFacts(Set.of(), false, true);
    private static final Pattern MARK = Pattern.compile(
            "(?m)^(?:GEM|GIT|PATH|PLUGIN SOURCE)\\r?\\n  (?:remote|specs):|^BUNDLED WITH\\r?$");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return fileName.equals("Gemfile.lock") || fileName.equals("gems.locked") || fileName.endsWith(".gemfile.lock")
                || MARK.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        GemfileLines lines = new GemfileLines(problems);
        lines.read(PlainText.lines(input));
        progress.checkCancelled();
        if (!lines.known()) {
            throw new ReadException("format-unknown",
                    "The file has none of the sections of a Gemfile.lock, such as GEM and DEPENDENCIES.", input.name());
        }
        return new GemGraph(input.name(), problems, lines).result(ID, lines.bundler(), FACTS);
    }
}
