package headwater.draw;

import headwater.layout.PlacedBox;
import java.util.Optional;

/// A component, or several as one, as a box with two lines of text.
///
/// @param component  number in the graph that is drawn; of a group the least
/// @param title      the name, without its middle when it is very long
/// @param detail     version and what else tells it from its namesakes
/// @param fullName   name and detail at full length
/// @param group      what it stands for, when that is more than one component
/// @param stubs      what the view leaves out beside it
public record BoxShape(int component, PlacedBox area, Role role, String title, String detail, String fullName,
        Optional<Group> group, Stubs stubs) {
    /// Neighbours that the view leaves out.
    ///
    /// @param before  components that depend on it
    /// @param after   components it depends on
    public record Stubs(int before, int after) {
        public static final Stubs NONE = new Stubs(0, 0);
    }

    /// A component with all its neighbours.
    public BoxShape(int component, PlacedBox area, Role role, String title, String detail) {
        this(component, area, role, title, detail, title + " " + detail, Optional.empty(), Stubs.NONE);
    }

    BoxShape at(PlacedBox place) {
        return new BoxShape(component, place, role, title, detail, fullName, group, stubs);
    }

    public boolean holds(int number) {
        return component == number || group.filter(of -> of.members().contains(number)).isPresent();
    }

    /// Where the text begins, from the left side: after the bar, or after the glyph.
    public double textInset() {
        return role.hasGlyph() ? GLYPH_INSET : BAR_INSET;
    }

    /// The area with what stands behind it.
    PlacedBox outline() {
        return new PlacedBox(area.x(), area.y(), area.width() + frame(), area.height() + frame());
    }

    /// How far the second edge of a group reaches to the right and down, px; 0 for a component.
    double frame() {
        return group.isPresent() ? BEHIND : 0;
    }

    private static final double BEHIND = 4;
    static final double GLYPH_INSET = 27;
    static final double BAR_INSET = 13;
    static final double RIGHT_INSET = 10;
    static final double HEIGHT = 46;
    static final double MIN_WIDTH = 88;
}
