package headwater.ingest.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page or a piece of one as lines: a row of a table is one line with tabs between its cells, an item of a list is one
/// line. Nothing of it is run or fetched; scripts and styles are left out.
final class HtmlLines {
    private static final Pattern MARKUP = Pattern.compile("(?i)<(?:table|tr|td|th|li|ul|p|br|div|pre|code|h[1-6])\\b[^>]{0,500}>");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]{0,5000}>|<!--.{0,5000}?-->", Pattern.DOTALL);
    private static final List<String> NOT_SHOWN = List.of("script", "style", "head", "svg");

    private final List<PastedText.Line> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int begun = 1;
    private boolean inCell;
    private boolean firstCell;

    private HtmlLines() {
    }

    static boolean recognises(String text) {
        return MARKUP.matcher(text).results().limit(2).count() == 2 && text.indexOf("</") >= 0;
    }

    static List<PastedText.Line> of(String page) {
        String shown = page;
        for (String element : NOT_SHOWN) {
            shown = without(element, shown);
        }
        HtmlLines made = new HtmlLines();
        int number = 1;
        int from = 0;
        Matcher tag = TAG.matcher(shown);
        while (tag.find()) {
            String text = shown.substring(from, tag.start());
            made.text(text, number);
            number += count(text);
            if (tag.group(2) != null) {
                made.tag(tag.group(1).isEmpty(), tag.group(2).toLowerCase(Locale.ROOT), number);
            }
            number += count(tag.group());
            from = tag.end();
        }
        made.text(shown.substring(from), number);
        made.end(number);
        return List.copyOf(made.lines);
    }

    /// Elements of a kind with all that is in them; line ends stay.
    private static String without(String element, String page) {
        String lower = page.toLowerCase(Locale.ROOT);
        StringBuilder left = new StringBuilder(page.length());
        int from = 0;
        for (int begin = lower.indexOf("<" + element); begin >= 0; begin = lower.indexOf("<" + element, from)) {
            int end = lower.indexOf("</" + element, begin);
            if (end < 0 || Character.isLetter(lower.charAt(begin + element.length() + 1))) {
                int next = end < 0 ? page.length() : begin + 1;
                left.append(page, from, next);
                from = next;
                continue;
            }
            left.append(page, from, begin).append("\n".repeat(count(page.substring(begin, end))));
            from = end;
        }
        return left.append(page, Math.min(from, page.length()), page.length()).toString();
    }

    private static int count(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private void text(String text, int number) {
        String words = PastedText.withoutEntities(text).replaceAll("\\s+", " ");
        if (line.isEmpty() && !words.isBlank()) {
            begun = number + count(text.substring(0, text.length() - text.stripLeading().length()));
        }
        if (!line.isEmpty() || !words.isBlank()) {
            line.append(words);
        }
    }

    private void tag(boolean opens, String name, int number) {
        switch (name) {
            case "td", "th" -> cell(opens, number);
            case "br", "p", "div", "li", "ul", "ol" -> {
                if (inCell) {
                    line.append(" ; ");
                } else {
                    end(number);
                }
            }
            case "tr" -> {
                inCell = false;
                end(number);
                firstCell = opens;
            }
            case "table", "thead", "tbody", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "dt", "dd" -> end(number);
            case "code", "kbd" -> line.append(inCell ? "" : "`");
            default -> {
            }
        }
    }

    private void cell(boolean opens, int number) {
        if (opens) {
            if (!firstCell) {
                line.append('\t');
            } else if (line.isEmpty()) {
                begun = number;
            }
            firstCell = false;
        }
        inCell = opens;
    }

    private void end(int number) {
        if (!line.toString().isBlank()) {
            lines.add(new PastedText.Line(begun, line.toString()));
        }
        line.setLength(0);
        begun = number;
    }
}
