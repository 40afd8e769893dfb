package headwater.analysis;

import headwater.model.DependencyGraph;
import headwater.model.PackageVersion;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;

/// The packages on which a root itself depends and through which, or as which, some targets come: whom to talk to.
public final class Introducers {
    private Introducers() {
    }

    /// Sorted and distinct; the project and its members are left out. Where the roots are inferred, they are what the
    /// project is taken to depend on, so the introducers are among them.
    public static List<PackageVersion> of(Slice slice, BitSet targets) {
        BitSet leading = Reachability.dependents(slice, targets);
        DependencyGraph graph = slice.graph();
        TreeSet<PackageVersion> found = new TreeSet<>();
        for (int root : slice.roots()) {
            if (graph.rootsInferred()) {
                if (leading.get(root)) {
                    found.add(graph.component(root).packageVersion());
                }
                continue;
            }
            for (int i = slice.firstOut(root); i < slice.endOut(root); i++) {
                int direct = slice.target(i);
                if (leading.get(direct) && !graph.isRoot(direct)) {
                    found.add(graph.component(direct).packageVersion());
                }
            }
        }
        return List.copyOf(found);
    }
}
