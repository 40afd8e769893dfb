package headwater.ui.inspector;

import java.util.List;

/// What the inspector shows, in words.
///
/// @param canAim  whether paths to it can be asked for
public record InspectorContent(int number, String name, String version, List<Chip> chips, List<Fact> facts,
        List<Card> advisories, List<String> introducers, String pathsTitle, List<PathLine> paths, boolean canAim) {
    /// A short statement; its kind is a style class.
    public record Chip(String text, Kind kind) {
    }

    /// How a chip looks.
    public enum Kind {
        PLAIN("chip"), BAD("chip-bad"), UNKNOWN("chip-unknown"), NOTE("chip-note");

        private final String styleClass;

        Kind(String styleClass) {
            this.styleClass = styleClass;
        }

        public String styleClass() {
            return styleClass;
        }
    }

    /// A named value.
    public record Fact(String name, String value, boolean monospaced) {
    }

    /// An advisory and why it matches.
    public record Card(String title, String tier, String reason, String more, boolean bad) {
    }

    /// A dependency path.
    public record PathLine(int lengthEdges, String text) {
    }
}
