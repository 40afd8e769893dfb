package headwater.ingest.gradle;

import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.GraphDraft;
import headwater.ingest.InputSource;
import headwater.ingest.PlainText;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.Distribution;
import headwater.model.Ecosystem;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.model.PackageVersion;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `gradle.lockfile` and the older `*.lockfile` of one configuration each: components, no dependencies. What only
/// configurations of tests hold is marked as for development; that others are not, their names do not tell. Time and memory
/// are linear in the file.
/// Sure: specified (Gradle user guide, "Locking versions"), and read from the tool's source (`LockFileReaderWriter`).
public final class GradleLockReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("gradle-lockfile", 1);
    private static final FormatFacts FACTS = FormatFacts.flat(Set.of());
    private static final Pattern ENTRY = Pattern.compile("([^:=\\s]+):([^:=\\s]+):([^:=\\s]+)(?:=(.*))?");
    private static final Pattern MARK = Pattern.compile(
            "Gradle generated file for dependency locking|(?m)^[\\w.-]+:[\\w.-]+:[\\w.+-]+=[\\w,.:-]*\\r?$|^empty=[\\w,.:-]*\\r?$");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return fileName.endsWith(".lockfile") && (head.length == 0 || head[0] != '{')
                || MARK.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        GraphDraft draft = new GraphDraft(input.name(), problems);
        List<String> lines = PlainText.lines(input);
        boolean known = false;
        int unreadable = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher entry = ENTRY.matcher(line);
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("empty=")) {
                known |= !line.isEmpty();
            } else if (entry.matches()) {
                known = true;
                add(draft, entry, i + 1);
            } else {
                unreadable++;
                draft.skip("line-unreadable", "\"" + line + "\" does not name a group, an artifact and a version; it is left "
                        + "out.", i + 1);
            }
        }
        progress.checkCancelled();
        if (!known) {
            throw new ReadException("format-unknown", "None of the " + unreadable + " lines is one of a Gradle lockfile.",
                    input.name());
        }
        return draft.result(ID, "", FACTS);
    }

    private static void add(GraphDraft draft, Matcher entry, int line) {
        String configurations = entry.group(4) == null ? "" : entry.group(4).strip();
        boolean tests = !configurations.isEmpty()
                && Arrays.stream(configurations.split(",")).allMatch(each -> each.strip().startsWith("test"));
        draft.add(new PackageVersion(Ecosystem.MAVEN, entry.group(1) + ":" + entry.group(2), entry.group(3)),
                Distribution.UNKNOWN, tests ? Set.of(Flag.DEV) : Set.of(), line);
    }
}
