package headwater.ingest.yaml;

import headwater.progress.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads YAML in the form in which package managers write lockfiles, many times faster than the library: mappings and lists
/// by indent, one value a line, short lists and mappings in brackets. At the first thing that could mean anything else it
/// gives up, and the library reads the text; so it never judges a text, and what it reads is what the library would read.
///
/// One pass over the bytes, which leaves numbers on a [YamlTape]. For one text; used once.
final class CanonicalYaml {
    static final int MAX_DEPTH = 64;
    private static final int LINES_PER_CHECK = 8192;

    private final YamlTape tape;
    private final CanonicalLine line;
    private final Progress progress;

    /// The text is not in the form.
    static final class Unsure extends RuntimeException {
        Unsure() {
            super("not in canonical form", null, false, false);
        }

        static void because(boolean unsure) {
            if (unsure) {
                throw new Unsure();
            }
        }
    }

    private CanonicalYaml(byte[] text, Progress progress) {
        tape = new YamlTape(text);
        line = new CanonicalLine(text, tape);
        this.progress = progress;
    }

    /// All documents of a text, or nothing when it is not wholly in the form.
    ///
    /// @param written  the bytes of the text as they stand in the file
    static Optional<List<YamlNode>> read(String text, byte[] written, Progress progress) {
        // Of as many bytes as characters each is one of ASCII.
        boolean ascii = written.length == text.length();
        byte[] bytes = ascii ? written : text.getBytes(StandardCharsets.ISO_8859_1);
        if (!ascii && !new String(bytes, StandardCharsets.ISO_8859_1).equals(text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CanonicalYaml(bytes, progress).documents());
        } catch (Unsure otherForm) {
            return Optional.empty();
        }
    }

    private List<YamlNode> documents() {
        List<Integer> documents = new ArrayList<>();
        line.advance();
        while (!line.atEnd()) {
            if (line.isDocumentStart()) {
                line.advance();
            } else if (!documents.isEmpty()) {
                throw new Unsure();
            }
            // An empty document is a value without a place.
            Unsure.because(line.atEnd() || line.isDocumentStart());
            int document = tape.add(YamlTape.NO_KEY, 0, line.number());
            block(document, 0);
            documents.add(document);
        }
        return documents.stream().map(tape::value).toList();
    }

    private void block(int owner, int depth) {
        Unsure.because(depth > MAX_DEPTH);
        if (line.isItem()) {
            list(owner);
        } else {
            mapping(owner, depth);
        }
    }

    private void list(int owner) {
        int indent = line.indent();
        int count = 0;
        while (line.standsAt(indent)) {
            Unsure.because(!line.isItem());
            line.item();
            count++;
            nextLine();
            Unsure.because(line.indent() > indent);
        }
        tape.close(owner, YamlTape.LIST, indent + 1, count);
    }

    private void mapping(int owner, int depth) {
        int indent = line.indent();
        int count = 0;
        int key = YamlNames.first(depth);
        while (line.standsAt(indent)) {
            int entry = line.entry(key);
            key = tape.key(entry);
            boolean open = line.endsWithKey();
            nextLine();
            if (open && line.indent() > indent) {
                block(entry, depth + 1);
            }
            Unsure.because(line.indent() > indent);
            count++;
        }
        tape.close(owner, YamlTape.MAPPING, indent + 1, count);
    }

    private void nextLine() {
        line.advance();
        if (line.number() % LINES_PER_CHECK == 0) {
            progress.checkCancelled();
        }
    }
}
