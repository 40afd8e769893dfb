package headwater.workbench.remedy;

import java.util.List;

/// What to write into which files, ready to copy.
///
/// @param snippets  parts to merge into files; where several are given for one purpose their `when` says which
/// @param warnings  whole sentences: where the package manager is known to ignore or refuse it, and what else it changes
public record OverrideText(List<Snippet> snippets, List<String> warnings) {
    public OverrideText {
        snippets = List.copyOf(snippets);
        warnings = List.copyOf(warnings);
    }

    /// @param file  relative to the project
    /// @param when  for which versions of the package manager; empty for all
    public record Snippet(String file, String text, String when) {
    }

    /// All snippets as one text, each under its file's name; a single one alone.
    public String text() {
        if (snippets.size() == 1) {
            return snippets.getFirst().text();
        }
        StringBuilder all = new StringBuilder();
        for (Snippet snippet : snippets) {
            all.append(all.isEmpty() ? "" : "\n").append("# ").append(snippet.file())
                    .append(snippet.when().isEmpty() ? "" : " (" + snippet.when() + ")").append('\n').append(snippet.text());
        }
        return all.toString();
    }
}
