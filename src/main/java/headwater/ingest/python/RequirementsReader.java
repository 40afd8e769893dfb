package headwater.ingest.python;

import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.GraphDraft;
import headwater.ingest.InputSource;
import headwater.ingest.PlainText;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.DigestText;
import headwater.model.Distribution;
import headwater.model.FormatFacts;
import headwater.model.InstallScript;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads `requirements.txt` as pip takes it, mostly pinned and with hashes: components, no dependencies. Files that it names
/// are never opened. Time and memory are linear in the file.
/// Sure: specified (pip's documentation, "Requirements file format"; PEP 508).
public final class RequirementsReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("requirements", 1);
    private static final FormatFacts FACTS = FormatFacts.flat(Set.of());
    private static final Pattern NAME = Pattern.compile("(?i).*requirements.*\\.txt");
    private static final Pattern MARK = Pattern.compile(
            "(?m)^[A-Za-z0-9][\\w.-]*(?:\\[[^\\]]*\\])?\\s*==\\s*[^\\s;\\\\]+(?:[^\\n]*)\\\\?\\r?\\n?\\s+--hash=sha\\d+:"
                    + "|^[A-Za-z0-9][\\w.-]*==\\S+ --hash=sha\\d+:");
    private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9](?:[\\w.-]*[A-Za-z0-9])?)\\s*(?:\\[[^\\]]*\\])?\\s*(.*)");
    private static final Pattern REST = Pattern.compile("|[(=<>!~;@,].*|--.*");
    private static final Pattern PINNED = Pattern.compile("\\(?={2,3}\\s*([^\\s,;)*]+)\\)?");
    private static final Pattern HASH = Pattern.compile("--hash[= ](\\S+)");
    private static final Pattern COMMENT = Pattern.compile("(?:^|\\s)#.*");
    private static final Pattern INCLUDE = Pattern.compile("(?:-r|-c|--requirement|--constraint)[= ]?.*");

    @Override
    public ReaderId id() {
        return ID;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return NAME.matcher(fileName).matches() || MARK.matcher(FirstBytes.text(head)).find();
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        GraphDraft draft = new GraphDraft(input.name(), problems);
        for (Line line : joined(PlainText.lines(input))) {
            if (INCLUDE.matcher(line.text).matches()) {
                draft.partial();
                problems.tell(Problem.Level.WARNING, "include-not-read", "\"" + line.text
                        + "\" names another file, which is not opened; what it lists is not known here.", line.number);
            } else if (line.text.startsWith("-e ") || line.text.startsWith("--editable")) {
                draft.skip("entry-unnamed", "\"" + line.text + "\" is a folder or an address without a name; it is left out.",
                        line.number);
            } else if (!line.text.startsWith("-")) {
                entry(draft, line);
            }
        }
        progress.checkCancelled();
        return draft.result(ID, "", FACTS);
    }

    /// @param number  of the first of the lines that a backslash joined
    private record Line(String text, int number) {
    }

    private static List<Line> joined(List<String> lines) {
        List<Line> joined = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int start = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            start = text.isEmpty() ? i + 1 : start;
            boolean goesOn = line.endsWith("\\") && !line.strip().startsWith("#");
            text.append(goesOn ? line.substring(0, line.length() - 1) + " " : line);
            if (!goesOn || i == lines.size() - 1) {
                String plain = COMMENT.matcher(text).replaceFirst("").strip();
                if (!plain.isEmpty()) {
                    joined.add(new Line(plain, start));
                }
                text.setLength(0);
            }
        }
        return joined;
    }

    private static void entry(GraphDraft draft, Line line) {
        Matcher entry = ENTRY.matcher(line.text);
        if (!entry.matches() || !REST.matcher(entry.group(2)).matches()) {
            draft.skip("line-unreadable", "\"" + line.text + "\" names no package; it is left out.", line.number);
            return;
        }
        String rest = entry.group(2);
        int option = rest.indexOf(" --");
        String wanted = (option < 0 ? rest : rest.substring(0, option)).strip();
        String source = wanted.startsWith("@") ? wanted.substring(1).replaceFirst("\\s;.*", "").strip() : null;
        int marker = wanted.indexOf(';');
        Matcher pinned = PINNED.matcher((marker < 0 ? wanted : wanted.substring(0, marker)).strip());
        String version = pinned.matches() ? pinned.group(1) : "";
        if (version.isEmpty() && source == null) {
            draft.problems().tell(Problem.Level.WARNING, "version-missing", "\"" + line.text
                    + "\" does not pin a version; which one is installed is not recorded.", line.number);
        }
        draft.add(PyPackages.version(entry.group(1), version), new Distribution(source, digest(rest), null,
                InstallScript.UNKNOWN), Set.of(), line.number);
    }

    private static @Nullable DigestText digest(String rest) {
        List<String> hashes = HASH.matcher(rest).results().map(found -> found.group(1)).toList();
        return hashes.size() == 1 ? PyPackages.digest(hashes.getFirst(), false) : null;
    }
}
