package headwater.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Names that want to be more than names, in every place of a report and every output.
class HostileReportTest {
    private static final Set<String> ELEMENTS = Set.of("!doctype", "html", "head", "meta", "title", "style", "body", "main",
            "header", "p", "h1", "h2", "h3", "section", "span", "bdi", "div", "table", "thead", "tbody", "tr", "th", "td",
            "dl", "dt", "dd", "ul", "ol", "li", "code", "figure", "figcaption", "svg");
    private static final Set<String> ATTRIBUTES = Set.of("lang", "charset", "http-equiv", "content", "name", "class",
            "aria-label", "aria-hidden", "tabindex", "role", "scope", "data-label");

    static Stream<String> names() {
        return Stream.of("<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
                "</title><script>", "</style><script>", "](javascript:alert(1))", "[x](javascript:alert(1))",
                "![x](https://tracker.example.org/x.png)", "`code` and ``more``", "a|b|c", "**bold** _it_ ~~no~~", "\u001b[31mred\u001b[0m",
                "a\u202egnp.exe", "a\u2066b\u2069", "line\nbreak\r\n# heading", "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)",
                "\t=1+1", "＝1+1", "x".repeat(5_000), "https://evil.example.org", "www.evil.example.org", "@somebody",
                "#1", "\u0000\u0007", "<!--", "]]>", "&lt;b&gt;", "\\", "\ud800");
    }

    private static Report report(String name) {
        Cell cell = Cell.of(name, Tone.BAD);
        return new Report(name, name, List.of(new Block.Heading(name), new Block.Subheading(name),
                new Block.Verdict(Tone.BAD, name, name), new Block.Paragraph(name),
                new Block.Table(name, List.of(name, "b"), List.of(List.of(cell, Cell.code(name)))),
                new Block.Facts(name, List.of(new Block.Fact(name, Cell.code(name)))), new Block.Lines(List.of(cell), 3),
                new Block.Paths(List.of(List.of(name, name)), name), new Block.Figure("<svg/>", "<svg/>", name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPageHoldsOnlyItsOwnElementsAndAttributes(String name) {
        String page = ReportFormat.HTML.write(report(name));

        Matcher tags = Pattern.compile("</?([!a-zA-Z][a-zA-Z0-9]*)((?:\\s+[a-z-]+=\"[^\"<>]*\"|\\s+[a-z]+)*)\\s*/?>").matcher(page);
        int seen = 0;
        while (tags.find()) {
            assertThat(ELEMENTS).contains(tags.group(1));
            Matcher attributes = Pattern.compile("([a-z-]+)=\"").matcher(tags.group(2));
            while (attributes.find()) {
                assertThat(ATTRIBUTES).contains(attributes.group(1));
            }
            seen++;
        }
        String body = page.substring(page.indexOf("</style>"));
        assertThat(body.chars().filter(c -> c == '<').count()).as("every < opens one of these")
                .isEqualTo(tagsIn(body));
        assertThat(seen).isGreaterThan(40);
        assertThat(page.codePoints()).noneMatch(c -> c != '\n' && Character.isISOControl(c) || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069 || c >= 0xD800 && c <= 0xDFFF);
    }

    private static long tagsIn(String text) {
        return Pattern.compile("</?[a-z][a-z0-9]*(?:\\s+[a-z-]+=\"[^\"<>]*\")*\\s*/?>").matcher(text).results().count();
    }

    @ParameterizedTest
    @MethodSource("names")
    void markdownHoldsNoLinkNoMarkUpAndNoCellOfAName(String name) {
        String text = ReportFormat.MD.write(report(name));
        String outsideCode = text.replaceAll("(`+)(?!`).*?(?<!`)\\1(?!`)", "").replaceAll("\\\\[\\\\`*_\\[\\]<>|~&!$+=#-]", "");

        assertThat(outsideCode).doesNotContain("<", ">", "](", "`", "://", "www.", "~", "@", "&");
        List<String> rows = text.lines().filter(line -> line.startsWith("|")).toList();
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.replace("\\|", "").chars().filter(c -> c == '|').count())
                .as(row).isEqualTo(3));
        assertThat(text.lines().filter(line -> line.startsWith("#"))).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("names")
    void noCellOfASheetIsAFormula(String name) {
        String text = ReportFormat.CSV.write(report(name));

        assertThat(text.split("\r\n")).hasSize(2);
        for (String cell : cells(text)) {
            assertThat(cell.stripLeading()).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-")
                    .doesNotStartWith("@").doesNotStartWith("\t").doesNotStartWith("＝");
        }
    }

    private static List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        Pattern.compile("\"((?:[^\"]|\"\")*)\"").matcher(text).results().forEach(each -> cells.add(each.group(1)));
        return cells;
    }

    @Test
    void thePolicyNamesTheOneStyleSheetByItsDigest() throws Exception {
        String page = ReportFormat.HTML.write(report("a"));
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                .digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(page).contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-" + digest
                + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"");
        assertThat(style).doesNotContain("@import").doesNotContain("url(").doesNotContain("</");
        assertThat(page).doesNotContain("style=").doesNotContain("<script").doesNotContain("href").doesNotContain("src=");
    }
}
