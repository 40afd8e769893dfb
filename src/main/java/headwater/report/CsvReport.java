package headwater.report;

import headwater.model.DisplayText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The tables of a report as comma-separated values: one after the other, each with its title in the first column, so that
/// a sheet can be filtered. A cell that a spreadsheet would take for a formula begins with an apostrophe.
/// Source: RFC 4180; OWASP, "CSV Injection".
final class CsvReport {
    private static final String FORMULA = "=+-@\t\r";

    private CsvReport() {
    }

    static String write(Report report) {
        StringBuilder out = new StringBuilder();
        for (Block block : report.blocks()) {
            if (block instanceof Block.Table table) {
                out.append(row("table", table.headings()));
                table.rows().forEach(row -> out.append(row(table.title(), row.stream().map(Cell::text).toList())));
            }
        }
        return out.toString();
    }

    private static String row(String first, List<String> cells) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(cells);
        return all.stream().map(CsvReport::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /// Full-width signs count too: some spreadsheets take them for the plain ones.
    static String cell(String text) {
        String shown = DisplayText.of(text);
        String bare = shown.stripLeading();
        boolean formula = !bare.isEmpty() && (FORMULA.indexOf(bare.charAt(0)) >= 0 || "＝＋－＠".indexOf(bare.charAt(0)) >= 0);
        String guarded = formula ? "'" + shown : shown;
        return "\"" + guarded.replace("\"", "\"\"") + "\"";
    }
}
