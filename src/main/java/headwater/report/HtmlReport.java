package headwater.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// A report as one self-contained page: no script, nothing fetched, one style sheet that the page's own policy names by
/// its digest. Opened from a mail or a share it can do nothing.
/// Source: Content Security Policy Level 3, section 2.3.1, hash sources.
final class HtmlReport {
    private static final String STYLE = style();

    private final Html html = new Html();

    private HtmlReport() {
    }

    static String write(Report report) {
        return new HtmlReport().page(report);
    }

    private String page(Report report) {
        html.finished("<!DOCTYPE html>\n").open("html", "lang", "en").line().open("head").line();
        html.single("meta", "charset", "utf-8");
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", "default-src 'none'; style-src '"
                + digest() + "'; base-uri 'none'; form-action 'none'");
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single("meta", "name", "color-scheme", "content", "light dark");
        html.single("meta", "name", "referrer", "content", "no-referrer");
        html.element("title", report.title()).line();
        html.open("style").finished(STYLE).close().line().close().line();
        html.open("body").line().open("main").line();
        html.open("header").element("p", "Headwater report", "class", "kind").element("h1", report.title())
                .element("p", report.subtitle(), "class", "quiet").close().line();
        report.blocks().forEach(this::block);
        html.close().line().close().line().close().line();
        return html.toString();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Heading(String text) -> html.element("h2", text);
            case Block.Subheading(String text) -> html.element("h3", text);
            case Block.Paragraph(String text) -> html.element("p", text);
            case Block.Verdict verdict -> verdict(verdict);
            case Block.Table table -> table(table);
            case Block.Facts facts -> facts(facts);
            case Block.Lines lines -> lines(lines);
            case Block.Paths paths -> paths(paths);
            case Block.Figure figure -> figure(figure);
        }
        html.line();
    }

    private void verdict(Block.Verdict verdict) {
        html.open("section", "class", "verdict " + name(verdict.tone()), "aria-label", "Verdict");
        html.open("p", "class", "headline");
        sign(verdict.tone());
        html.text(verdict.headline()).close();
        if (!verdict.detail().isEmpty()) {
            html.element("p", verdict.detail());
        }
        html.close();
    }

    private void table(Block.Table table) {
        html.open("div", "class", "wide", "tabindex", "0", "role", "region", "aria-label", table.title()).open("table");
        html.open("thead").open("tr");
        table.headings().forEach(heading -> html.element("th", heading, "scope", "col"));
        html.close().close().open("tbody").line();
        for (List<Cell> row : table.rows()) {
            html.open("tr");
            for (int i = 0; i < row.size(); i++) {
                String tone = name(row.get(i).tone());
                String label = table.headings().get(i);
                if (i == 0) {
                    html.open("th", "scope", "row", "class", tone, "data-label", label);
                } else {
                    html.open("td", "class", tone, "data-label", label);
                }
                html.open("span");
                cell(row.get(i));
                html.close().close();
            }
            html.close().line();
        }
        html.close().close().close();
    }

    private void facts(Block.Facts facts) {
        html.open("dl", "aria-label", facts.title());
        for (Block.Fact fact : facts.facts()) {
            html.element("dt", fact.name()).open("dd", "class", name(fact.value().tone()));
            cell(fact.value());
            html.close().line();
        }
        html.close();
    }

    private void lines(Block.Lines lines) {
        html.open("ul").line();
        for (Cell line : lines.lines()) {
            html.open("li", "class", name(line.tone()));
            cell(line);
            html.close().line();
        }
        html.close();
        if (lines.more() > 0) {
            html.element("p", "and " + lines.more() + " more", "class", "quiet");
        }
    }

    private void paths(Block.Paths paths) {
        html.open("ol", "class", "paths").line();
        for (List<String> path : paths.paths()) {
            html.open("li");
            for (int i = 0; i < path.size(); i++) {
                html.finished(i == 0 ? "" : " ").open("span", "class", i == path.size() - 1 ? "last" : "step");
                html.text(i == 0 ? "" : "› ").isolated(path.get(i)).close();
            }
            html.close().line();
        }
        html.close();
        if (!paths.more().isEmpty()) {
            html.element("p", paths.more(), "class", "quiet");
        }
    }

    /// Both pictures are in the page; the style sheet shows one of them.
    private void figure(Block.Figure figure) {
        html.open("figure").open("div", "class", "wide light", "tabindex", "0", "role", "region", "aria-label",
                figure.caption()).finished(figure.light()).close();
        html.open("div", "class", "wide dark", "tabindex", "0", "role", "region", "aria-label", figure.caption())
                .finished(figure.dark()).close();
        html.element("figcaption", figure.caption()).close();
    }

    private void cell(Cell cell) {
        sign(cell.tone());
        if (cell.code()) {
            html.open("code").isolated(cell.text()).close();
        } else {
            html.isolated(cell.text());
        }
    }

    private void sign(Tone tone) {
        if (!tone.sign().isEmpty()) {
            html.element("span", tone.sign(), "class", "sign", "aria-hidden", "true").finished(" ");
        }
    }

    private static String name(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    private static String digest() {
        try {
            return "sha256-" + Base64.getEncoder().encodeToString(
                    MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String style() {
        String name = "/headwater/report/report.css";
        try (InputStream in = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
