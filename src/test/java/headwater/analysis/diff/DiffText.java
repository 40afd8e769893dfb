package headwater.analysis.diff;

import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.List;

/// A difference as lines of text, so that tests compare whole answers and failures can be read.
final class DiffText {
    private DiffText() {
    }

    static List<String> of(SnapshotDiff diff) {
        List<String> lines = new ArrayList<>();
        for (PackageChange change : diff.packages()) {
            lines.add(change.name() + " " + change.before() + " -> " + change.now() + " " + change.changes());
            change.came().forEach(each -> lines.add("  came " + each.version() + " "
                    + why(diff, diff.graphNow(), each.why(), diff.wayNow(each.instance()))));
            change.gone().forEach(each -> lines.add("  gone " + each.version() + " "
                    + why(diff, diff.graphBefore(), each.why(), diff.wayBefore(each.instance()))));
        }
        diff.instances().forEach(each -> lines.add("instance " + each));
        diff.manifest().forEach(each -> lines.add("line " + each.kind() + " " + each));
        diff.dependencies().forEach(each -> lines.add("dependency " + each.kind() + " " + each));
        for (int b = 0; b < diff.graphBefore().size(); b++) {
            lines.add("pair " + b + " " + diff.pairing().nowOf(b) + " " + diff.pairing().how(b));
        }
        return lines;
    }

    private static String why(SnapshotDiff diff, DependencyGraph graph, Why why, List<Integer> way) {
        return switch (why) {
            case Why.Explained(int cause, int _, boolean others) -> "because of " + diff.manifest().get(cause).name() + " "
                    + diff.manifest().get(cause).kind() + " by " + labels(graph, way) + (others ? " and others" : "");
            case Why.CannotTell(Why.Missing missing) -> "cannot tell " + missing;
            case Why.Unexplained(Why.Reason reason, int dependent, String range) -> "unexplained " + reason + " "
                    + (dependent < 0 ? "" : graph.component(dependent).label() + " " + range);
        };
    }

    private static String labels(DependencyGraph graph, List<Integer> way) {
        return String.join(">", way.stream().map(c -> graph.component(c).label()).toList());
    }

    /// The reason of one version that came, `name@version`.
    static String came(SnapshotDiff diff, String label) {
        for (PackageChange change : diff.packages()) {
            for (PackageChange.Appearance each : change.came()) {
                if ((change.name() + "@" + each.version()).equals(label)) {
                    return why(diff, diff.graphNow(), each.why(), diff.wayNow(each.instance())).strip();
                }
            }
        }
        throw new AssertionError(label + " did not come: " + of(diff));
    }
}
