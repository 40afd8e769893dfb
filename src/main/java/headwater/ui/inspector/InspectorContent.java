package headwater.ui.inspector;

import java.util.List;
import java.util.Optional;

/// What the inspector shows of the selected component, in words.
///
/// @param canAim  whether paths to it can be asked for
public record InspectorContent(int number, String name, String version, List<Chip> chips, List<Fact> facts,
        List<Card> advisories, List<Section> sections, boolean canAim) {
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
    ///
    /// @param link    what a click on the value does
    /// @param copies  whether a button beside it copies it
    public record Fact(String name, String value, boolean monospaced, Optional<Link> link, boolean copies) {
    }

    /// An advisory and why it matches.
    public record Card(String title, String tier, String reason, String more, boolean bad) {
    }

    /// A list with its heading.
    ///
    /// @param link  what a click on the heading does
    public record Section(String id, String title, Optional<Link> link, List<Line> lines) {
    }

    /// One line of a list.
    ///
    /// @param lead   a number in front, or empty
    /// @param trail  what stands at the end: a range and whether it is kept
    /// @param odd    whether the range is not kept
    public record Line(String lead, String text, String trail, boolean odd, Optional<Link> link) {
    }
}
