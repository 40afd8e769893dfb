package headwater.ingest.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Comma or semicolon separated values as lines with tabs between the cells. A quoted cell may hold separators, quotes
/// (doubled) and line ends. Source: RFC 4180, and what spreadsheets write.
final class CsvLines {
    private CsvLines() {
    }

    /// The separator, when the first line that is no remark is a heading with a column for names.
    static Optional<Character> separator(List<PastedText.Line> lines) {
        Optional<PastedText.Line> heading = lines.stream().filter(each -> !each.text().isBlank() && !each.text().startsWith("#")).findFirst();
        for (char separator : new char[] {',', ';'}) {
            if (heading.isPresent() && heading.get().text().indexOf(separator) > 0) {
                List<String> cells = List.of(heading.get().text().replace("\"", "").split(String.valueOf(separator), -1));
                if (TableColumns.of(cells).filter(columns -> columns.versions().isPresent()).isPresent()) {
                    return Optional.of(separator);
                }
            }
        }
        return Optional.empty();
    }

    static List<PastedText.Line> of(String text, char separator) {
        List<PastedText.Line> rows = new ArrayList<>();
        StringBuilder row = new StringBuilder();
        boolean quoted = false;
        int number = 1;
        int begun = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                row.append('"');
                i++;
            } else if (c == '"' && (quoted || row.isEmpty() || row.charAt(row.length() - 1) == '\t')) {
                quoted = !quoted;
            } else if (c == '\n' && !quoted) {
                rows.add(new PastedText.Line(begun, row.toString()));
                row.setLength(0);
                begun = number + 1;
            } else {
                row.append(c == separator && !quoted ? '\t' : c == '\n' || c == '\t' ? ' ' : c == '\r' ? ' ' : c);
            }
            number += c == '\n' ? 1 : 0;
        }
        rows.add(new PastedText.Line(begun, row.toString()));
        return rows;
    }
}
