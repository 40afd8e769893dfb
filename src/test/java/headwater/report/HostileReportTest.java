package headwater.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.fixture.HostileNames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/// Names that want to be more than names, in every place of a report and every output.
class HostileReportTest {
    private static final String FIGURE = "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>";

    static Stream<String> names() {
        return HostileNames.ALL.stream();
    }

    private static Report report(String name) {
        Cell cell = Cell.of(name, Tone.BAD);
        return new Report(name, name, List.of(new Block.Heading(name), new Block.Subheading(name),
                new Block.Verdict(Tone.BAD, name, name), new Block.Paragraph(name),
                new Block.Table(name, List.of(name, "b"), List.of(List.of(cell, Cell.code(name)))),
                new Block.Facts(name, List.of(new Block.Fact(name, Cell.code(name)))), new Block.Lines(List.of(cell), 3),
                new Block.Paths(List.of(List.of(name, name)), name), new Block.Figure(FIGURE, FIGURE, name)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aPageIsWellFormedAndHoldsOnlyItsOwnElementsAndAttributes(String name) {
        String page = ReportFormat.HTML.write(report(name));
        Document document = Pages.harmless(page);

        assertThat(document.getElementsByTagName("*").getLength())
                .isEqualTo(Pages.parse(ReportFormat.HTML.write(report("a"))).getElementsByTagName("*").getLength());
        assertThat(document.getElementsByTagName("h2").item(0).getTextContent()).isEqualTo(HostileNames.shown(name));
        assertThat(page.codePoints()).noneMatch(c -> c != '\n' && HostileNames.acts(c));
    }

    @ParameterizedTest
    @MethodSource("names")
    void markdownHoldsNoLinkNoMarkUpAndNoCellOfAName(String name) {
        String text = ReportFormat.MD.write(report(name));
        String outsideCode = text.replaceAll("(?<![\\\\`])(`+)(?!`).*?(?<!`)\\1(?!`)", "")
                .replaceAll("\\\\[\\\\`*_\\[\\]<>|~&!$+=#.)-]", "");

        assertThat(outsideCode).doesNotContain("<", ">", "](", "`", "://", "www.", "~", "@", "&");
        List<String> rows = text.lines().filter(line -> line.startsWith("|")).toList();
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.replace("\\|", "").chars().filter(c -> c == '|').count())
                .as(row).isEqualTo(3));
        assertThat(text.lines().filter(line -> line.startsWith("#"))).hasSize(3);
        assertThat(text.codePoints()).noneMatch(c -> c != '\n' && HostileNames.acts(c));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noCellOfASheetIsAFormula(String name) {
        String text = ReportFormat.CSV.write(report(name));

        assertThat(text.split("\r\n")).hasSize(4);
        assertThat(cells(text)).isNotEmpty().allSatisfy(cell -> assertThat(cell.stripLeading()).doesNotStartWith("=")
                .doesNotStartWith("+").doesNotStartWith("-").doesNotStartWith("@").doesNotStartWith("\t").doesNotStartWith("＝"));
        assertThat(text.codePoints()).noneMatch(c -> c != '\n' && c != '\r' && HostileNames.acts(c));
    }

    private static List<String> cells(String text) {
        List<String> cells = new ArrayList<>();
        Pattern.compile("\"((?:[^\"]|\"\")*+)\"").matcher(text).results().forEach(each -> cells.add(each.group(1)));
        return cells;
    }

    @ParameterizedTest
    @MethodSource("names")
    void jsonKeepsNamesAsTheyAreInAsciiAlone(String name) throws Exception {
        String text = ReportFormat.JSON.write(report(name));
        JsonNode read = new ObjectMapper().readTree(text);

        assertThat(text).matches("[\\x20-\\x7e]+\n");
        assertThat(read.path("title").asText()).isEqualTo(name);
        assertThat(read.path("blocks").findValuesAsText("kind")).containsExactly("heading", "subheading", "verdict", "paragraph",
                "table", "facts", "lines", "paths", "figure");
    }

    @Test
    void thePolicyNamesTheOneStyleSheetByItsDigest() throws Exception {
        String page = ReportFormat.HTML.write(report("a"));
        String style = page.substring(page.indexOf("<style>") + "<style>".length(), page.indexOf("</style>"));
        String digest = Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                .digest(style.getBytes(StandardCharsets.UTF_8)));

        assertThat(page).contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-" + digest
                + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\"");
        assertThat(style).doesNotContain("@import").doesNotContain("url(").doesNotContain("</").doesNotContain("&")
                .doesNotContain("<");
    }
}
