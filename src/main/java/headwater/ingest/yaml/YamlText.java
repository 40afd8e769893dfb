package headwater.ingest.yaml;

import headwater.ingest.PlainText;
import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// Opens YAML 1.2 and words what is wrong with text that is none. Depth, size and what aliases repeat are limited.
/// Text in the form that package managers write goes through [CanonicalYaml]; all other text through the library.
public final class YamlText {
    private static final Pattern CONFLICT = Pattern.compile("(?m)^(?:<{7}|={7}|>{7})(?: .*)?$");

    private YamlText() {
    }

    /// All documents of a stream, each a tree; an empty one is a null scalar. Time and memory are linear in the text.
    ///
    /// @param problems  gets duplicate keys (the last one counts) and keys that are no text (left out)
    /// @throws ReadException                         when the bytes are no YAML, or over the limits
    /// @throws headwater.progress.CancelledException when cancelled
    public static List<YamlNode> documents(byte[] bytes, String file, List<Problem> problems, Progress progress)
            throws ReadException {
        progress.checkCancelled();
        PlainText.refuseOtherKinds(bytes, "YAML", file);
        String text = PlainText.decode(bytes, file);
        Optional<List<YamlNode>> canonical = CanonicalYaml.read(text, bytes, progress);
        if (canonical.isPresent()) {
            return canonical.get();
        }
        return anyForm(text, file, problems, progress);
    }

    /// What the library makes of a text, however it is written.
    static List<YamlNode> anyForm(String text, String file, List<Problem> problems, Progress progress) throws ReadException {
        try {
            return new YamlComposer(text, file, ReadLimits.DEFAULT, problems, progress).documents();
        } catch (MarkedYamlEngineException failed) {
            throw unreadable(failed, text, file);
        } catch (ReaderException control) {
            throw new ReadException("not-yaml", "This is not valid YAML: it holds the character "
                    + String.format("U+%04X", control.getCodePoint()) + ", which YAML does not allow.",
                    place(text, control.getPosition(), file));
        } catch (YamlEngineException failed) {
            throw new ReadException("not-yaml", "This is not valid YAML: " + failed.getMessage() + ".", file);
        }
    }

    private static ReadException unreadable(MarkedYamlEngineException failed, String text, String file) {
        Optional<Mark> mark = failed.getProblemMark().or(failed::getContextMark);
        Origin origin = mark.map(at -> new Origin(file, at.getLine() + 1, at.getColumn() + 1))
                .orElse(Origin.wholeFile(file));
        Matcher conflict = CONFLICT.matcher(text);
        if (conflict.find()) {
            return new ReadException("merge-conflict", "Here stands a conflict that git left in the file; nothing was read. "
                    + "Resolve it and open the result.", place(text, conflict.start(), file));
        }
        boolean atEnd = mark.isPresent() && mark.get().getIndex() >= text.codePointCount(0, text.length());
        return atEnd ? new ReadException("truncated", "The file ends in the middle of its YAML.", origin)
                : new ReadException("not-yaml", "This is not valid YAML: " + failed.getProblem() + ".", origin);
    }

    private static Origin place(String text, int index, String file) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < Math.min(index, text.length()); i++) {
            boolean end = text.charAt(i) == '\n';
            line += end ? 1 : 0;
            column = end ? 1 : column + 1;
        }
        return new Origin(file, line, column);
    }
}
