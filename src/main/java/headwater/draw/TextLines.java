package headwater.draw;

import java.util.ArrayList;
import java.util.List;

/// Text in lines.
public final class TextLines {
    private TextLines() {
    }

    /// Breaks text between words so that no line is wider than the room, but for a word that is wider itself.
    ///
    /// @param room  px
    public static List<String> wrap(String text, TextStyle style, double room, TextWidths widths) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && widths.width(longer, style) > room) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
