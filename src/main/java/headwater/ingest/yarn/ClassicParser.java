package headwater.ingest.yarn;

import headwater.ingest.ReadException;
import headwater.ingest.manifest.Ranges;
import headwater.model.Origin;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Text to entries, line by line, in one pass: entries are not indented, their fields by two blanks, what a list holds by
/// four. A line that cannot be read is skipped and told. Linear in the text.
/// Read from the tool's source: yarn 1.22, `lockfile/parse.js` and `lockfile/stringify.js`.
final class ClassicParser {
    private static final Pattern VERSION = Pattern.compile("#\\s*yarn lockfile v(\\d+)\\s*");
    private static final int LINES_PER_REPORT = 8192;
    /// So many lines that are no lockfile's, and more than entries: the text is something else.
    private static final int MOST_SKIPPED = 100;

    private final String text;
    private final String file;
    private final Progress progress;
    private final ClassicLock lock = new ClassicLock();
    private final Ranges.Builder ranges = new Ranges.Builder();
    private int line;
    private int lineStart;
    private @Nullable ClassicEntry entry;
    /// Name of the list whose pairs are read.
    private @Nullable String list;

    private ClassicParser(String text, String file, Progress progress) {
        this.text = text;
        this.file = file;
        this.progress = progress;
    }

    /// @throws ReadException when the text ends inside of a quoted text, or is no lockfile
    static ClassicLock parse(String text, String file, Progress progress) throws ReadException {
        ClassicParser parser = new ClassicParser(text, file, progress);
        for (int start = 0; start < text.length();) {
            start = parser.line(start);
        }
        parser.endList();
        parser.tellMissingEnd();
        return parser.lock;
    }

    /// Reads the line that begins at `start` and returns where the next one does.
    private int line(int start) throws ReadException {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        lineStart = start;
        if (++line % LINES_PER_REPORT == 0) {
            progress.checkCancelled();
            progress.report((double) start / text.length());
        }
        int indent = 0;
        while (start + indent < end && text.charAt(start + indent) == ' ') {
            indent++;
        }
        if (start + indent < end) {
            if (text.charAt(start + indent) == '#') {
                comment(text.substring(start + indent, end));
            } else {
                content(indent, end);
            }
        }
        boolean both = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return both ? end + 2 : end + 1;
    }

    private void comment(String comment) throws ReadException {
        Matcher matcher = VERSION.matcher(comment);
        if (!matcher.matches() || !lock.entries.isEmpty()) {
            return;
        }
        lock.version = matcher.group(1);
        if (!matcher.group(1).equals("1")) {
            throw new ReadException("lockfile-version-unknown", "yarn lockfile v" + matcher.group(1)
                    + " is not known; v1 is read. Nothing was read from this file.", new Origin(file, line, 0));
        }
    }

    private void content(int indent, int end) throws ReadException {
        if (indent < 4) {
            endList();
        }
        try {
            if (indent % 2 != 0) {
                throw new ClassicLine.Unreadable("it is indented by an odd number of blanks", lineStart, false);
            }
            for (ClassicLine.Pair pair : ClassicLine.pairs(text, lineStart + indent, end)) {
                switch (indent) {
                    case 0 -> startEntry(pair);
                    case 2 -> field(pair);
                    default -> item(pair, indent);
                }
            }
        } catch (ClassicLine.Unreadable unreadable) {
            if (unreadable.unclosed && end == text.length()) {
                throw new ReadException("truncated", "The file ends in the middle of a line.",
                        new Origin(file, line, 0));
            }
            skip("line-skipped", "This line is no part of a lockfile and was skipped: " + unreadable.getMessage() + ".",
                    unreadable.at - lineStart + 1);
        }
    }

    private void startEntry(ClassicLine.Pair pair) throws ReadException {
        if (pair.value() != null) {
            entry = null;
            skip("entry-skipped", "\"" + pair.keys().getFirst() + "\" has a value where fields should follow; skipped.", 1);
            return;
        }
        entry = new ClassicEntry(line, List.copyOf(pair.keys()));
        lock.entries.add(entry);
        for (String key : entry.keys) {
            ClassicEntry before = lock.byKey.put(key, entry);
            if (before != null && before != entry) {
                shadow(key, before);
            }
        }
    }

    private void shadow(String key, ClassicEntry before) {
        problem(Problem.Level.ERROR, "duplicate-entry", "\"" + key + "\" stands twice, first in line " + before.line + " (version "
                + before.version + "); yarn uses the last one, so does this graph. Check who changed the lockfile.", 1);
        if (before.keys.stream().noneMatch(each -> lock.byKey.get(each) == before)) {
            lock.entries.remove(before);
            lock.skipped++;
        }
    }

    private void field(ClassicLine.Pair pair) throws ReadException {
        ClassicEntry current = entry;
        if (current == null) {
            skip("line-skipped", "This field belongs to no entry; skipped.", 1);
            return;
        }
        for (String key : pair.keys()) {
            if (pair.value() == null) {
                if (current.hasList(key)) {
                    duplicate(key);
                }
                list = key;
            } else {
                value(current, key, pair.value());
            }
        }
    }

    private void value(ClassicEntry current, String key, String value) {
        switch (key) {
            case "name" -> current.name = once(key, current.name, value);
            case "version" -> current.version = once(key, current.version, value);
            case "resolved" -> current.resolved = once(key, current.resolved, value);
            case "integrity" -> current.integrity = once(key, current.integrity, value);
            default -> {
                // Such as uid, registry, permissions: nothing that the graph needs.
            }
        }
    }

    private String once(String key, @Nullable String before, String value) {
        if (before != null) {
            duplicate(key);
        }
        return value;
    }

    private void duplicate(String key) {
        problem(Problem.Level.WARNING, "duplicate-key", "\"" + key + "\" stands twice; the last one counts, as in yarn.", 1);
    }

    private void item(ClassicLine.Pair pair, int indent) throws ReadException {
        if (entry == null || list == null) {
            skip("line-skipped", "This line belongs to no list; skipped.", 1);
            return;
        }
        if (indent > 4) {
            return;
        }
        for (String key : pair.keys()) {
            if (ranges.put(key, pair.value() == null ? "" : pair.value())) {
                duplicate(key);
            }
        }
    }

    /// Gives the entry the list that was read.
    private void endList() {
        if (list == null) {
            return;
        }
        Ranges read = ranges.take();
        if (entry != null) {
            switch (list) {
                case "dependencies" -> entry.dependencies = read;
                case "optionalDependencies" -> entry.optionalDependencies = read;
                case "devDependencies" -> entry.devDependencies = read;
                default -> {
                    // Such as permissions.
                }
            }
        }
        list = null;
    }

    private void tellMissingEnd() {
        if (!text.endsWith("\n") && !text.endsWith("\r")) {
            problem(Problem.Level.WARNING, "end-missing",
                    "The last line has no end, which yarn always writes; check that the file is whole.", 0);
        }
    }

    private void skip(String code, String message, int column) throws ReadException {
        lock.skipped++;
        problem(Problem.Level.ERROR, code, message, column);
        if (lock.skipped > MOST_SKIPPED && lock.skipped > lock.entries.size()) {
            throw new ReadException("not-a-lockfile", "This is no yarn.lock: most of its lines are something else.", file);
        }
    }

    private void problem(Problem.Level level, String code, String message, int column) {
        lock.problems.add(new Problem(level, code, message, new Origin(file, line, column)));
    }
}
