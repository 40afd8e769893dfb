package headwater.ingest.maven;

import headwater.ingest.FileProblems;
import headwater.ingest.FirstBytes;
import headwater.ingest.FormatReader;
import headwater.ingest.InputSource;
import headwater.ingest.JsonTree;
import headwater.ingest.PlainText;
import headwater.ingest.ReadException;
import headwater.ingest.ReadResult;
import headwater.ingest.ReaderId;
import headwater.model.Flag;
import headwater.model.FormatFacts;
import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads what Maven's `dependency:tree` prints: text (also out of Maven's log, and `-Dverbose`), JSON, DOT and GraphML; one
/// root for each project. Time and memory are linear in the file.
/// Sure: read from the tool's source (maven-dependency-plugin 3.9.0), and made with it.
public final class DependencyTreeReader implements FormatReader {
    private static final ReaderId ID = new ReaderId("maven-dependency-tree", 1);
    private static final FormatFacts FACTS = new FormatFacts(Set.of(Flag.DEV), false, true);
    /// As far as the form is looked for; a log of Maven may begin with much else.
    private static final int HEAD = 8192;
    private static final Pattern JSON = Pattern.compile("\\{\\s*\"groupId\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*\"artifactId\"(?s).*");

    /// The four forms.
    private enum Form {
        JSON("json"), DOT("dot"), GRAPHML("graphml"), TEXT("text"), NONE("");

        private final String word;

        Form(String word) {
            this.word = word;
        }
    }

    @Override
    public ReaderId id() {
        return ID;
    }

    private static Form form(byte[] bytes) {
        byte[] head = bytes.length > HEAD ? Arrays.copyOf(bytes, HEAD) : bytes;
        String text = FirstBytes.text(head);
        if (text.startsWith("{")) {
            return JSON.matcher(text).matches() ? Form.JSON : Form.NONE;
        }
        if (text.startsWith("<")) {
            return TreeGraphMl.is(text) ? Form.GRAPHML : Form.NONE;
        }
        // Two of Maven's sets of signs are ASCII, the third is not.
        boolean tree = TreeText.is(text) || TreeText.is(new String(head, StandardCharsets.UTF_8));
        return TreeDot.is(text) ? Form.DOT : tree ? Form.TEXT : Form.NONE;
    }

    @Override
    public boolean recognises(String fileName, byte[] head) {
        return form(head) != Form.NONE;
    }

    @Override
    public boolean seeks(String fileName, byte[] head) {
        return form(head) != Form.NONE;
    }

    @Override
    public ReadResult read(InputSource input, Progress progress) throws ReadException {
        FileProblems problems = new FileProblems(input.name());
        Form form = form(input.bytes());
        List<TreeNode> trees;
        int broken;
        switch (form) {
            case JSON -> {
                TreeJson json = new TreeJson(problems);
                trees = json.read(JsonTree.all(input, Set.of(), problems, progress));
                broken = json.broken();
            }
            case DOT -> {
                TreeDot dot = new TreeDot(problems);
                trees = dot.read(PlainText.lines(input));
                broken = dot.broken();
            }
            case GRAPHML -> {
                TreeGraphMl graphMl = new TreeGraphMl(problems);
                trees = graphMl.read(input);
                broken = graphMl.broken();
            }
            default -> {
                TreeText text = new TreeText(problems);
                trees = text.read(PlainText.lines(input));
                broken = text.broken();
            }
        }
        progress.checkCancelled();
        if (trees.isEmpty() && broken == 0) {
            throw new ReadException("format-unknown", "The file holds no tree that dependency:tree printed.", input.name());
        }
        return new TreeGraph(input.name(), problems, trees.size() > 1).result(trees, broken, ID, form.word, FACTS);
    }
}
