package headwater.draw;

import headwater.layout.OverviewPlaces;
import headwater.layout.PlacedBox;
import headwater.model.Component;
import headwater.model.DisplayText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the boxes of an overview say.
///
/// @param merge  what is drawn as one
public record OverviewTexts(OverviewMerge merge, TextWidths widths) {
    private static final double WIDEST = 2 * OverviewPlaces.FILE - 16;
    private static final PlacedBox NOWHERE = new PlacedBox(0, 0, 0, 0);
    private static final String BETWEEN = BoxTexts.BETWEEN;

    /// A box without a place.
    BoxShape describe(OverviewGraph graph, int node, Role role, int dependants) {
        String title = title(graph, node);
        List<String> facts = new ArrayList<>(facts(graph, node));
        facts.add(dependants == 0 ? "" : dependants == 1 ? "1 dependant" : dependants + " dependants");
        facts.removeIf(String::isEmpty);
        double room = WIDEST - (role.hasGlyph() ? BoxShape.GLYPH_INSET : BoxShape.BAR_INSET) - BoxShape.RIGHT_INSET;
        return new BoxShape(graph.first(node), NOWHERE, role, Cuts.fitting(title, TextStyle.NAME, room, widths),
                fitting(facts, room), (DisplayText.isolated(title) + " " + String.join(BETWEEN, facts)).strip(), Optional.empty(), BoxShape.Stubs.NONE);
    }

    /// As many facts as there is room for; the first of them cut, if need be.
    private String fitting(List<String> facts, double room) {
        for (int kept = facts.size(); kept > 1; kept--) {
            String text = String.join(BETWEEN, facts.subList(0, kept));
            if (widths.width(text, TextStyle.DETAIL) <= room) {
                return text;
            }
        }
        return facts.isEmpty() ? "" : Cuts.fitting(facts.getFirst(), TextStyle.DETAIL, room, widths);
    }

    double width(BoxShape shape) {
        double text = Math.max(widths.width(shape.title(), TextStyle.NAME), widths.width(shape.detail(), TextStyle.DETAIL));
        return Math.clamp(Math.ceil(shape.textInset() + text + BoxShape.RIGHT_INSET), BoxShape.MIN_WIDTH, WIDEST);
    }

    String title(OverviewGraph graph, int node) {
        Component component = graph.graph().component(graph.first(node));
        return DisplayText.of(merge.title(component, graph.members(node)));
    }

    private List<String> facts(OverviewGraph graph, int node) {
        Component component = graph.graph().component(graph.first(node));
        return merge.facts(component, graph.members(node)).stream().map(DisplayText::of).toList();
    }

    /// Name and version, for a search.
    String said(OverviewGraph graph, int node) {
        return String.join(" ", Stream.concat(Stream.of(title(graph, node)), facts(graph, node).stream()).toList());
    }
}
