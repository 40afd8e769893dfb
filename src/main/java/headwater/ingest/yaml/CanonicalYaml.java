package headwater.ingest.yaml;

import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads YAML in the form in which package managers write lockfiles, many times faster than the library: mappings and lists
/// by indent, one value a line, short lists and mappings in brackets. At the first thing that could mean anything else it
/// gives up, and the library reads the text; so it never judges a text, and what it reads is what the library would read.
///
/// One pass over the text; names that recur are one object. For one text; used once.
final class CanonicalYaml {
    private static final int MAX_DEPTH = 64;
    private static final int LINES_PER_CHECK = 8192;

    private final CanonicalLine line;
    private final Progress progress;

    /// The text is not in the form.
    static final class Unsure extends RuntimeException {
        private static final Unsure UNSURE = new Unsure();

        private Unsure() {
            super("not in canonical form", null, false, false);
        }

        static Unsure because(boolean unsure) {
            if (unsure) {
                throw UNSURE;
            }
            return UNSURE;
        }
    }

    private CanonicalYaml(String text, Progress progress) {
        line = new CanonicalLine(text);
        this.progress = progress;
    }

    /// All documents of a text, or nothing when it is not wholly in the form.
    static Optional<List<YamlNode>> read(String text, Progress progress) {
        if (!isPrintable(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CanonicalYaml(text, progress).documents());
        } catch (Unsure otherForm) {
            return Optional.empty();
        }
    }

    /// Whether a text holds but line ends and characters that mean themselves and are one column wide.
    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && c != '\n' && !isPrintable(c) && !(c == '\r' && text.startsWith("\n", i + 1))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrintable(char c) {
        return c >= 0xa0 && !Character.isSurrogate(c) && c != 0x2028 && c != 0x2029 && c != 0xfeff && c < 0xfffe;
    }

    private List<YamlNode> documents() {
        List<YamlNode> documents = new ArrayList<>();
        line.advance();
        while (!line.atEnd()) {
            if (line.isDocumentStart()) {
                line.advance();
            } else if (!documents.isEmpty()) {
                throw Unsure.because(true);
            }
            // An empty document is a value without a place.
            Unsure.because(line.atEnd() || line.isDocumentStart());
            documents.add(block(0));
        }
        return List.copyOf(documents);
    }

    private YamlNode block(int depth) {
        Unsure.because(depth > MAX_DEPTH);
        return line.isItem() ? list() : mapping(depth);
    }

    private YamlNode list() {
        int indent = line.indent();
        int number = line.number();
        List<YamlNode> items = new ArrayList<>();
        while (line.standsAt(indent)) {
            Unsure.because(!line.isItem());
            items.add(line.value(line.from() + 2));
            nextLine();
            Unsure.because(line.indent() > indent);
        }
        return new YamlNode.Sequence(items, number, indent + 1);
    }

    private YamlNode mapping(int depth) {
        int indent = line.indent();
        YamlMapping.Builder mapping = new YamlMapping.Builder(line.number(), indent + 1);
        while (line.standsAt(indent)) {
            int number = line.number();
            String key = line.key();
            YamlNode value = line.valueOfKey();
            int valueColumn = line.valueColumn();
            nextLine();
            if (value == null) {
                value = line.indent() > indent ? block(depth + 1) : new YamlNode.Scalar("", true, number, valueColumn);
            }
            Unsure.because(line.indent() > indent);
            Unsure.because(mapping.put(new YamlMapping.Entry(key, value, number, indent + 1)));
        }
        return mapping.build();
    }

    private void nextLine() {
        line.advance();
        if (line.number() % LINES_PER_CHECK == 0) {
            progress.checkCancelled();
        }
    }
}
