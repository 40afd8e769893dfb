package headwater.analysis.whatif;

import headwater.model.DependencyGraph;
import headwater.progress.Progress;
import java.util.Arrays;
import java.util.BitSet;

/// A graph as it would be after a change that nobody has made yet. No file holds it, and what nobody knows is not in it:
/// the dependencies of a version that the input does not hold, and how a package manager would choose anew.
///
/// Equal to what a package manager writes as far as it only drops what nothing needs and puts a version in another one's
/// place; flags (`dev`, `optional`, `peer`) stay as the input has them. npm may hoist differently when it resolves a name
/// again.
///
/// @param change   what was changed
/// @param before   by component, its number before the change, or -1 for one that the change brought
/// @param now      by component before the change, its number now, or -1 for one that is gone
/// @param unknown  components that the change brought and of which nobody knows on what they depend, ascending
public record VirtualGraph(DependencyGraph graph, Change change, int[] before, int[] now, int[] unknown) {
    private static final int NONE = -1;

    static VirtualGraph of(DependencyGraph original, Change change, DependencyGraph graph, int[] now, BitSet unknown) {
        int[] before = new int[graph.size()];
        Arrays.fill(before, NONE);
        for (int c = 0; c < original.size(); c++) {
            if (now[c] != NONE) {
                before[now[c]] = c;
            }
        }
        return new VirtualGraph(graph, change, before, Arrays.copyOf(now, original.size()),
                unknown.stream().map(c -> now[c]).filter(c -> c != NONE).sorted().toArray());
    }

    /// Tries a change out. Linear in V and E for each component that is changed.
    ///
    /// @throws IllegalArgumentException              when our own code is to be changed
    /// @throws headwater.progress.CancelledException when cancelled
    public static VirtualGraph of(DependencyGraph graph, Change change, Progress progress) {
        Draft draft = new Draft(graph, progress);
        switch (change) {
            case Change.Remove remove -> {
                foreign(graph, remove.components());
                Arrays.stream(remove.components()).forEach(c -> Arrays.stream(draft.incoming(c)).forEach(draft::drop));
            }
            case Change.RemoveLines remove -> {
                foreign(graph, remove.component());
                Arrays.stream(draft.incoming(remove.component())).filter(d -> graph.isOwn(draft.from(d)))
                        .forEach(draft::drop);
            }
            case Change.Replace replace -> {
                foreign(graph, replace.components());
                new Replacing(graph, draft).replace(replace.components(), replace.version());
            }
            case Change.Upgrade upgrade -> {
                foreign(graph, upgrade.component());
                new Replacing(graph, draft).upgrade(upgrade.component(), upgrade.version(), upgrade.range());
            }
        }
        return draft.finish(change);
    }

    private static void foreign(DependencyGraph graph, int... components) {
        for (int c : components) {
            if (graph.isOwn(c)) {
                throw new IllegalArgumentException("our own code cannot be replaced: " + graph.component(c).label());
            }
        }
    }
}
