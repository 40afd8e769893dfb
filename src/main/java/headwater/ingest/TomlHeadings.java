package headwater.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// On which lines the tables of each array begin (`[[name]]`). Text inside strings of several lines is no heading.
/// Source: TOML 1.0.0, "Array of Tables" and "String". Linear in the text.
final class TomlHeadings {
    private static final List<String> LONG_QUOTES = List.of("\"\"\"", "'''");

    private TomlHeadings() {
    }

    static Map<String, List<Integer>> lines(String text) {
        Map<String, List<Integer>> found = new HashMap<>();
        List<String> lines = text.lines().toList();
        String open = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (open.isEmpty() && line.startsWith("[[") && line.contains("]]")) {
                String name = line.substring(2, line.indexOf("]]")).strip();
                found.computeIfAbsent(name, _ -> new ArrayList<>()).add(i + 1);
            }
            open = openAfter(line, open);
        }
        return found;
    }

    /// The long quotes that are open behind a line, or nothing.
    ///
    /// @param open  those that were open before it
    private static String openAfter(String line, String open) {
        String within = open;
        int at = 0;
        while (at < line.length()) {
            if (!within.isEmpty()) {
                int end = closing(line, within, at);
                if (end < 0) {
                    return within;
                }
                at = end + within.length();
                within = "";
            } else if (line.charAt(at) == '#') {
                return "";
            } else {
                int from = at;
                within = LONG_QUOTES.stream().filter(quotes -> line.startsWith(quotes, from)).findFirst()
                        .orElse(line.charAt(at) == '"' || line.charAt(at) == '\'' ? line.substring(at, at + 1) : "");
                at += Math.max(1, within.length());
            }
        }
        return within.length() == 1 ? "" : within;
    }

    private static int closing(String line, String quotes, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\\' && quotes.startsWith("\"")) {
                i++;
            } else if (line.startsWith(quotes, i)) {
                return i;
            }
        }
        return -1;
    }
}
