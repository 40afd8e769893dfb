package headwater.ingest.advisory;

import headwater.ingest.advisory.IndicatorCollector.Context;
import headwater.model.Indicator;
import headwater.model.Integrity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rows of tables: of Markdown, of boxes, of tabs (HTML and spreadsheets), of commas and semicolons. A row without a name
/// belongs to the name above it. Not safe to share.
final class TableReader {
    private static final Pattern RULE = Pattern.compile("[\\s|+:=─━┼┬┴├┤┌┐└┘╔╗╚╝═╪╬╠╣-]+");
    private static final Pattern MARKDOWN_LINK = Pattern.compile("\\[([^\\]\\[]{0,400})]\\([^)\\s]{0,2000}(?:\\s\"[^\"]{0,400}\")?\\)");

    private final IndicatorCollector into;
    private @Nullable TableColumns columns;
    private String nameAbove = "";

    TableReader(IndicatorCollector into) {
        this.into = into;
    }

    /// Forgets the table that was being read.
    void end() {
        columns = null;
        nameAbove = "";
    }

    boolean isOpen() {
        return columns != null;
    }

    /// Cells of a line, when it is a row: between bars, or with tabs in it.
    static Optional<List<String>> cells(String line) {
        String text = line.replace('│', '|').replace('┃', '|').replace('║', '|').strip();
        if (text.indexOf('\t') >= 0) {
            return Optional.of(List.of(line.split("\t", -1)));
        }
        boolean framed = text.startsWith("|") || text.matches("[^|`]+ \\| [^|]+(?: \\| [^|]*)*");
        if (!framed || text.startsWith("||")) {
            return Optional.empty();
        }
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean code = false;
        for (int i = text.startsWith("|") ? 1 : 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean doubled = c == '|' && i + 1 < text.length() && text.charAt(i + 1) == '|' && !cell.toString().isBlank()
                    && i + 2 < text.length();
            code ^= c == '`';
            if (c == '\\' && i + 1 < text.length() && text.charAt(i + 1) == '|') {
                cell.append('|');
                i++;
            } else if (doubled) {
                cell.append("||");
                i++;
            } else if (c == '|' && !code) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (!cell.toString().isBlank()) {
            cells.add(cell.toString());
        }
        return Optional.of(cells);
    }

    static boolean isRule(String line) {
        return RULE.matcher(line).matches() && line.strip().length() > 2;
    }

    /// Reads a row; false when it is none of this table, nor the beginning of another one.
    boolean read(List<String> raw, Context context, Indicator.Place place) {
        List<String> cells = raw.stream().map(TableReader::plain).toList();
        Optional<TableColumns> headings = TableColumns.of(cells);
        if (headings.isPresent()) {
            columns = headings.get();
            nameAbove = "";
            return true;
        }
        return columns == null ? withoutHeadings(cells, context, place) : row(columns, cells, context, place);
    }

    private boolean row(TableColumns by, List<String> cells, Context context, Indicator.Place place) {
        Context of = by.ecosystem().isPresent() ? cell(cells, by.ecosystem()).flatMap(EcosystemWords::of)
                .map(said -> new Context(said, true)).orElse(context) : context;
        String name = cell(cells, OptionalInt.of(by.name())).orElse(nameAbove);
        cell(cells, by.digest()).flatMap(TableReader::digest).ifPresent(digest -> into.add(digest, place));
        Optional<String> versions = cell(cells, by.versions());
        if (name.isEmpty()) {
            return false;
        }
        if (PackageText.isName(name, of.ecosystem())) {
            nameAbove = name;
            if (versions.isPresent() && into.add(of, name, versions.get(), place)) {
                return true;
            }
            String why = versions.isEmpty() ? "It names " + name + " without a version; write " + name + "@* for every version."
                    : "The versions of " + name + " cannot be read: " + versions.get() + ".";
            into.refuse(place, why);
            return true;
        }
        return LineReader.wholly(name, of, place, into);
    }

    /// The first cell that is a name, and the next one that is a list of versions.
    private boolean withoutHeadings(List<String> cells, Context context, Indicator.Place place) {
        Context of = cells.stream().flatMap(each -> EcosystemWords.of(each).stream()).findFirst()
                .map(said -> new Context(said, true)).orElse(context);
        for (int i = 0; i + 1 < cells.size(); i++) {
            boolean named = PackageText.isName(cells.get(i), of.ecosystem()) && EcosystemWords.of(cells.get(i)).isEmpty();
            for (int j = i + 1; named && j < cells.size(); j++) {
                if (into.add(of, cells.get(i), cells.get(j), place)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Integrity> digest(String cell) {
        return Digests.in("sha " + cell).stream().findFirst();
    }

    private static Optional<String> cell(List<String> cells, OptionalInt column) {
        return column.isPresent() && column.getAsInt() < cells.size()
                ? Optional.of(cells.get(column.getAsInt())).filter(each -> !each.isEmpty()) : Optional.empty();
    }

    private static String plain(String cell) {
        String text = MARKDOWN_LINK.matcher(cell.replaceAll("(?i)<br\\s*/?>", " ; ").replaceAll("</?[a-zA-Z][^<>]*>", "")).replaceAll("$1");
        text = PastedText.withoutEntities(text).strip();
        text = text.replaceAll("\\s+", " ").replaceAll("(?: ?; ?)+", " ; ").replaceAll("^ ; | ; $", "").strip();
        return text.replaceAll("^[`*_\"']+(?=\\S)|(?<=\\S)[`*_\"']+$", "").strip();
    }
}
