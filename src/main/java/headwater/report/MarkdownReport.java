package headwater.report;

import headwater.model.DisplayText;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A report as Markdown for tickets and chats. Names cannot become links, mark-up, mentions or table cells.
/// Source: GitHub Flavored Markdown 0.29, sections 2.4 (backslash escapes), 4.10 (tables), 6.3 (code), 6.9 (autolinks).
final class MarkdownReport {
    private static final String SPECIAL = "\\`*_[]<>|~&!$";
    private static final String BULLETS = "-+#=";
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}[.)]");
    private static final Pattern LINKS = Pattern.compile("(?i)@|://|www\\.|mailto:|#\\d");

    private final StringBuilder out = new StringBuilder();

    private MarkdownReport() {
    }

    static String write(Report report) {
        MarkdownReport writer = new MarkdownReport();
        writer.line("# " + escape(report.title())).line("").line(escape(report.subtitle())).line("");
        report.blocks().forEach(writer::block);
        return writer.out.toString().stripTrailing() + "\n";
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(String text) -> line("## " + escape(text));
            case Block.Subheading(String text) -> line("### " + escape(text));
            case Block.Paragraph(String text) -> line(escape(text));
            case Block.Verdict(Tone tone, String headline, String detail) ->
                line("**" + (sign(tone) + escape(headline)).strip() + "**" + (detail.isEmpty() ? "" : "\n\n" + escape(detail)));
            case Block.Table table -> table(table);
            case Block.Facts(String _, List<Block.Fact> facts) -> facts.forEach(fact ->
                line("- **" + escape(fact.name()) + ":** " + cell(fact.value(), false)));
            case Block.Lines(List<Cell> lines, long more) -> {
                lines.forEach(each -> line("- " + cell(each, false)));
                if (more > 0) {
                    line("- and " + more + " more");
                }
            }
            case Block.Paths paths -> paths(paths);
            case Block.Figure(String _, String _, String caption) ->
                line("_" + escape(caption) + " The HTML report draws it._");
        }
        line("");
    }

    private void table(Block.Table table) {
        line("| " + table.headings().stream().map(each -> escape(each, true)).collect(Collectors.joining(" | ")) + " |");
        line("|" + "---|".repeat(table.headings().size()));
        for (List<Cell> row : table.rows()) {
            line("| " + row.stream().map(each -> cell(each, true)).collect(Collectors.joining(" | ")) + " |");
        }
    }

    private void paths(Block.Paths paths) {
        for (int i = 0; i < paths.paths().size(); i++) {
            line((i + 1) + ". " + paths.paths().get(i).stream().map(MarkdownReport::escape)
                    .collect(Collectors.joining(" › ")));
        }
        if (!paths.more().isEmpty()) {
            line("").line(escape(paths.more()));
        }
    }

    private static String cell(Cell cell, boolean table) {
        return sign(cell.tone()) + (cell.code() ? code(DisplayText.of(cell.text()).strip(), table) : escape(cell.text(), table));
    }

    private static String sign(Tone tone) {
        return tone.sign().isEmpty() ? "" : escape(tone.sign()) + " ";
    }

    private MarkdownReport line(String text) {
        out.append(text).append('\n');
        return this;
    }

    private static String escape(String text) {
        return escape(text, false);
    }

    /// Backslashes before what Markdown takes for mark-up. A word that a tracker would make a link or a mention of becomes
    /// code, for trackers look for those after the escapes are gone. What begins a list or a heading only does so at the
    /// start of a line.
    static String escape(String text, boolean table) {
        return Arrays.stream(DisplayText.of(text).strip().split(" ", -1)).map(word -> LINKS.matcher(word).find()
                ? code(word, table) : plain(word)).collect(Collectors.joining(" "));
    }

    private static String plain(String word) {
        boolean number = NUMBER.matcher(word).matches();
        StringBuilder safe = new StringBuilder(word.length() + 8);
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean first = i == 0 && BULLETS.indexOf(c) >= 0;
            boolean last = number && i == word.length() - 1;
            safe.append(first || last || SPECIAL.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return safe.toString();
    }

    /// Between more backticks than it holds in a row. Only in a table a bar would end the cell in spite of that.
    private static String code(String word, boolean table) {
        if (word.isEmpty()) {
            return "";
        }
        int longest = 0;
        int run = 0;
        for (int i = 0; i < word.length(); i++) {
            run = word.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        String pad = longest > 0 ? " " : "";
        return fence + pad + (table ? word.replace("|", "\\|") : word) + pad + fence;
    }
}
