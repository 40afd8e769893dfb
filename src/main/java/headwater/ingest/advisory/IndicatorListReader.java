package headwater.ingest.advisory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.ingest.advisory.IndicatorCollector.Context;
import headwater.model.Ecosystem;
import headwater.progress.Progress;
import java.util.List;
import java.util.Optional;

/// Makes a table of what to look for out of any text: prose, tables of Markdown, HTML, boxes, commas and tabs, lists of
/// `name@1.0.1, 1.0.2`, `name (1.0.1)`, `name:1.0.1` and purls, advisories and lists as JSON or JSON lines, output of grep.
/// Names belong to npm unless the text says otherwise, and the answer says which of both. Reading never fails: what cannot
/// be read is told, line by line. About linear in the length of the text; nothing of it is run or fetched.
public final class IndicatorListReader {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final int LINES_PER_CHECK = 512;

    private IndicatorListReader() {
    }

    /// @throws headwater.progress.CancelledException when cancelled
    public static IndicatorList read(String pasted, Progress progress) {
        String text = PastedText.clean(pasted, progress);
        IndicatorCollector into = new IndicatorCollector();
        String begin = text.strip();
        if ((begin.startsWith("{") || begin.startsWith("[")) && json(text, into, progress)) {
            return into.list("JSON");
        }
        boolean page = HtmlLines.recognises(text);
        List<PastedText.Line> lines = page ? HtmlLines.of(text) : PastedText.lines(text);
        Optional<Character> separator = page ? Optional.empty() : CsvLines.separator(lines);
        if (separator.isPresent()) {
            lines = CsvLines.of(text, separator.get());
        }
        boolean table = lines(lines, into, progress);
        return into.list(page ? table ? "an HTML table" : "HTML" : separator.isPresent() ? "separated values"
                : table ? "a table" : "lines");
    }

    /// One value, or a value on every line. Text that only begins like JSON is none.
    private static boolean json(String text, IndicatorCollector into, Progress progress) {
        try {
            JsonNode root = JSON.readTree(text);
            new JsonIndicators(into, text).read(root, Context.ASSUMED);
            return true;
        } catch (JsonProcessingException severalOrNone) {
            return jsonLines(text, into, progress);
        }
    }

    private static boolean jsonLines(String text, IndicatorCollector into, Progress progress) {
        List<PastedText.Line> lines = PastedText.lines(text).stream().filter(each -> !each.text().isBlank()).toList();
        if (lines.size() < 2 || parsed(lines.getFirst().text()).filter(JsonNode::isContainerNode).isEmpty()) {
            return false;
        }
        for (PastedText.Line line : lines) {
            progress.checkCancelled();
            Optional<JsonNode> value = parsed(line.text());
            if (value.isPresent()) {
                new JsonIndicators(into, "\n".repeat(line.number() - 1) + line.text()).read(value.get(), Context.ASSUMED);
            } else {
                into.refuse(IndicatorCollector.place(line.number(), line.text()), "This line is not valid JSON.");
            }
        }
        return true;
    }

    private static Optional<JsonNode> parsed(String line) {
        try {
            return Optional.of(JSON.readTree(line));
        } catch (JsonProcessingException none) {
            return Optional.empty();
        }
    }

    /// Whether there was a table among them.
    private static boolean lines(List<PastedText.Line> lines, IndicatorCollector into, Progress progress) {
        if (LineReader.isListOfNames(lines)) {
            names(lines, into);
            return false;
        }
        TableReader table = new TableReader(into);
        LineReader others = new LineReader(into);
        Headings headings = new Headings();
        boolean tables = false;
        for (int i = 0; i < lines.size(); i++) {
            if (i % LINES_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            PastedText.Line line = lines.get(i);
            if (line.text().isBlank() || TableReader.isRule(line.text())) {
                continue;
            }
            Optional<List<String>> cells = TableReader.cells(line.text());
            if (cells.isPresent() && table.read(cells.get(), headings.context(), IndicatorCollector.place(line.number(), line.text()))) {
                tables = true;
                continue;
            }
            if (cells.isEmpty()) {
                table.end();
            }
            headings.pass(line.text());
            others.read(cells.isEmpty() ? line : new PastedText.Line(line.number(), String.join(" ", cells.get())), headings.context());
        }
        return tables;
    }

    /// Nothing but names: every version of each is meant.
    private static void names(List<PastedText.Line> lines, IndicatorCollector into) {
        for (PastedText.Line line : lines) {
            LineReader.bareName(line.text(), Ecosystem.NPM).ifPresent(name -> into.add(Context.ASSUMED, name, "*",
                    IndicatorCollector.place(line.number(), line.text())));
        }
    }
}
