package headwater.ui.graph;

import headwater.draw.OverviewMerge;
import headwater.model.Ecosystem;
import headwater.workbench.OverviewPicture.Merging;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/// What the graph tab is asked to show; the data stays as it is.
///
/// @param focus    the component whose neighbourhood is shown; nothing for the overview
/// @param depth    of the neighbourhood, dependencies each way
/// @param merging  what the overview draws as one
/// @param hides    whether what is filtered out is not drawn, else it recedes
/// @param without  ecosystems that are filtered out
public record GraphView(OptionalInt focus, int depth, Merging merging, boolean hides, Set<Ecosystem> without) {
    public static final int LEAST_DEPTH = 1;
    public static final int MOST_DEPTH = 8;
    /// The overview with everything in it.
    public static final GraphView FIRST = new GraphView(OptionalInt.empty(), 1, Merging.NONE, false, Set.of());

    public GraphView {
        depth = Math.clamp(depth, LEAST_DEPTH, MOST_DEPTH);
        without = Set.copyOf(without);
    }

    GraphView around(int component) {
        return new GraphView(OptionalInt.of(component), depth, merging, hides, without);
    }

    GraphView overview() {
        return new GraphView(OptionalInt.empty(), depth, merging, hides, without);
    }

    GraphView deep(int steps) {
        return new GraphView(focus, steps, merging, hides, without);
    }

    GraphView merging(OverviewMerge merge) {
        return new GraphView(focus, depth, new Merging(merge, merging.cycles()), hides, without);
    }

    GraphView withCyclesTurned() {
        return new GraphView(focus, depth, new Merging(merging.merge(), !merging.cycles()), hides, without);
    }

    GraphView withHidingTurned() {
        return new GraphView(focus, depth, merging, !hides, without);
    }

    GraphView turned(Ecosystem ecosystem) {
        Set<Ecosystem> now = new HashSet<>(without);
        if (!now.remove(ecosystem)) {
            now.add(ecosystem);
        }
        return new GraphView(focus, depth, merging, hides, now);
    }

    boolean isOverview() {
        return focus.isEmpty();
    }
}
