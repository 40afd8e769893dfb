package headwater.report;

import headwater.model.DisplayText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The answer, the tables and the facts of a report as comma-separated values: one after the other, each row with its title
/// in the first column, so that a sheet can be filtered. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe.
/// Source: RFC 4180; OWASP, "CSV Injection".
final class CsvReport {
    /// Full-width signs count too: some spreadsheets take them for the plain ones.
    private static final String FORMULA = "=+-@＝＋－＠";

    private final StringBuilder out = new StringBuilder();

    private CsvReport() {
    }

    static String write(Report report) {
        CsvReport writer = new CsvReport();
        report.blocks().forEach(writer::block);
        return writer.out.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Verdict(Tone _, String headline, String detail) -> row("Answer", headline, detail);
            case Block.Table(String title, List<String> headings, List<List<Cell>> rows) -> {
                row(title, headings);
                rows.forEach(cells -> row(title, cells.stream().map(Cell::text).toList()));
            }
            case Block.Facts(String title, List<Block.Fact> facts) ->
                facts.forEach(fact -> row(title, fact.name(), fact.value().text()));
            case Block.Heading _, Block.Subheading _, Block.Paragraph _, Block.Lines _, Block.Paths _, Block.Figure _ -> { }
        }
    }

    private void row(String title, String... cells) {
        row(title, Arrays.asList(cells));
    }

    private void row(String title, List<String> cells) {
        List<String> all = new ArrayList<>(List.of(title));
        all.addAll(cells);
        out.append(all.stream().map(CsvReport::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    private static String cell(String text) {
        String shown = DisplayText.of(text);
        String bare = shown.stripLeading();
        boolean formula = !bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0;
        return "\"" + (formula ? "'" : "") + shown.replace("\"", "\"\"") + "\"";
    }
}
