package headwater.ui.incident;

import headwater.ui.text.Texts;
import headwater.workbench.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// The verdict table as Markdown, what was not found included.
final class VerdictMarkdown {
    private static final List<String> HEADS = List.of("verdict", "project", "stream", "found", "production",
            "since", "until", "broughtIn", "tier", "snapshots");

    private VerdictMarkdown() {
    }

    static String of(String title, Sentence said, List<VerdictRow> rows) {
        List<String> lines = new ArrayList<>(List.of("## " + escaped(title), "", escaped(said.toString()), ""));
        lines.add(line(HEADS.stream().map(head -> Texts.text("incident.column." + head)).toList()));
        lines.add(line(Collections.nCopies(HEADS.size(), "---")));
        rows.forEach(row -> lines.add(line(row.texts())));
        return String.join("\n", lines) + "\n";
    }

    private static String line(List<String> cells) {
        return cells.stream().map(VerdictMarkdown::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }

    /// Names are hostile: none may end its cell, begin a link or be markup.
    private static String escaped(String text) {
        return headwater.model.DisplayText.of(text).replaceAll("[\\r\\n]+", " ").replaceAll("([\\\\`*_\\[\\]<>|!#])", "\\\\$1");
    }
}
