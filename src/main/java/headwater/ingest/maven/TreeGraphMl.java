package headwater.ingest.maven;

import headwater.ingest.FileProblems;
import headwater.ingest.InputSource;
import headwater.ingest.PlainText;
import headwater.ingest.ReadException;
import headwater.ingest.XmlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Trees as GraphML (`-DoutputType=graphml`): Maven writes the coordinates as labels of yEd's shapes, and one document behind
/// the other for several projects. Used once.
final class TreeGraphMl {
    private static final String LABEL = "NodeLabel";
    private static final Pattern DOCUMENT = Pattern.compile("<\\?xml ");

    private final FileProblems problems;
    private TreeLinks tree;
    private int broken;

    TreeGraphMl(FileProblems problems) {
        this.problems = problems;
        tree = new TreeLinks(problems);
    }

    static boolean is(String head) {
        return head.contains("<graphml") && head.contains(LABEL);
    }

    List<TreeNode> read(InputSource input) throws ReadException {
        String text = PlainText.decode(input.bytes(), input.name());
        List<TreeNode> trees = new ArrayList<>();
        Matcher beginning = DOCUMENT.matcher(text);
        int start = 0;
        int line = 0;
        while (start < text.length()) {
            int end = beginning.find(start + 1) ? beginning.start() : text.length();
            String document = text.substring(start, end);
            tree = new TreeLinks(problems);
            document(document.strip(), input.name(), line);
            if (!tree.isEmpty()) {
                tree.tree().ifPresent(trees::add);
                broken += tree.broken();
            }
            line += (int) document.chars().filter(c -> c == '\n').count();
            start = end;
        }
        return trees;
    }

    private void document(String text, String file, int linesBefore) throws ReadException {
        try {
            XMLStreamReader xml = XmlText.open(text.getBytes(StandardCharsets.UTF_8), file);
            String node = null;
            while (xml.hasNext()) {
                int event = xml.next();
                XmlText.refuseDocumentType(xml, file);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    node = element(xml, node, linesBefore + xml.getLocation().getLineNumber());
                }
            }
            xml.close();
        } catch (XMLStreamException failed) {
            throw XmlText.unreadable(failed, file);
        }
    }

    /// @return the node in which the reader stands
    private @Nullable String element(XMLStreamReader xml, @Nullable String node, int line) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "node" -> {
                return xml.getAttributeValue(null, "id");
            }
            case LABEL -> {
                if (node != null) {
                    tree.entry(node, xml.getElementText().strip(), line);
                }
            }
            case "edge" -> {
                String from = xml.getAttributeValue(null, "source");
                String to = xml.getAttributeValue(null, "target");
                if (from != null && to != null) {
                    tree.link(from, to);
                }
            }
            default -> {
                // Shapes, edges' labels and what else yEd draws with.
            }
        }
        return node;
    }

    /// How many entries could not be understood.
    int broken() {
        return broken;
    }
}
