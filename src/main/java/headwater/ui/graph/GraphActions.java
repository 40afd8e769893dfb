package headwater.ui.graph;

import headwater.draw.OverviewMerge;
import headwater.ui.action.ActionGroup;
import headwater.ui.action.Actions;
import headwater.ui.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// What can be done with the graph as a whole; the data stays as it is.
public final class GraphActions {
    private static final Map<OverviewMerge, String> KEYS = Map.of(OverviewMerge.NONE, "Shortcut+Alt+I",
            OverviewMerge.VERSION, "Shortcut+Alt+V", OverviewMerge.SCOPE, "Shortcut+Alt+P", OverviewMerge.WORKSPACE,
            "Shortcut+Alt+W");
    /// In the order of the view menu; an empty id is a separator.
    static final List<String> MENU = List.of(id(OverviewMerge.NONE), id(OverviewMerge.VERSION), id(OverviewMerge.SCOPE),
            id(OverviewMerge.WORKSPACE), "", "graph.cycles", "graph.hide");

    private final GraphViewModel graph;
    private final BooleanBinding answered;
    private final BooleanBinding overview;

    private GraphActions(Session session, GraphViewModel graph) {
        this.graph = graph;
        answered = Bindings.createBooleanBinding(() -> session.answer().get().isPresent(), session.answer());
        overview = answered.and(Bindings.createBooleanBinding(() -> graph.view().get().isOverview(), graph.view()));
    }

    static String id(OverviewMerge merge) {
        return "graph.merge-" + merge.name().toLowerCase(Locale.ROOT);
    }

    public static void register(Actions actions, Session session, GraphViewModel graph) {
        new GraphActions(session, graph).register(actions);
    }

    private void register(Actions actions) {
        BooleanBinding around = answered.and(overview.not());
        actions.add(ActionGroup.GRAPH, "graph.overview", "Shortcut+Alt+O", around, () -> change(GraphView::overview));
        actions.add(ActionGroup.GRAPH, "graph.deeper", "Shortcut+Close Bracket", around, () ->
                change(view -> view.deep(view.depth() + 1)));
        actions.add(ActionGroup.GRAPH, "graph.shallower", "Shortcut+Open Bracket", around, () ->
                change(view -> view.deep(view.depth() - 1)));
        for (OverviewMerge merge : OverviewMerge.values()) {
            actions.addSwitch(ActionGroup.GRAPH, id(merge), KEYS.getOrDefault(merge, ""), overview,
                    Bindings.createBooleanBinding(() -> graph.view().get().merging().merge() == merge, graph.view()),
                    () -> change(view -> view.merging(merge)));
        }
        actions.addSwitch(ActionGroup.GRAPH, "graph.cycles", "Shortcut+Alt+C", overview,
                Bindings.createBooleanBinding(() -> graph.view().get().merging().cycles(), graph.view()),
                () -> change(GraphView::withCyclesTurned));
        actions.addSwitch(ActionGroup.GRAPH, "graph.hide", "Shortcut+Alt+F", overview,
                Bindings.createBooleanBinding(() -> graph.view().get().hides(), graph.view()),
                () -> change(GraphView::withHidingTurned));
        actions.near(ActionGroup.GRAPH, answered.and(graph.seen()));
    }

    private void change(UnaryOperator<GraphView> how) {
        graph.show(how.apply(graph.view().get()));
    }
}
