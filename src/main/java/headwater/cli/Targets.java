package headwater.cli;

import headwater.analysis.TargetSelection;
import headwater.model.DependencyGraph;
import headwater.workbench.Snapshot;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Words for how a target was understood.
final class Targets {
    private static final int NAMES_SHOWN = 5;

    private Targets() {
    }

    static String meaning(TargetSelection target, DependencyGraph graph) {
        String versions = target.versions(graph);
        return switch (target.meaning()) {
            case EXACT_VERSION -> target.text();
            case LOCATION -> target.text() + " (location: " + versions + ")";
            case PURL -> versions.isEmpty() ? target.text() : versions;
            case RANGE -> target.text() + " (range: " + versions + ")";
            case ALL_VERSIONS -> target.text() + " (all versions: " + versions + ")";
        };
    }

    /// Says what is there of the same name, since a wrong version is the usual mistake.
    static String notFound(TargetSelection target, Snapshot snapshot) {
        String text = target.text();
        int at = text.lastIndexOf('@');
        String name = at > 0 ? text.substring(0, at) : text;
        TreeSet<String> others = Arrays.stream(TargetSelection.of(snapshot.graph(), name).instances())
                .mapToObj(component -> snapshot.graph().component(component).label())
                .collect(Collectors.toCollection(TreeSet::new));
        String hint = others.isEmpty() ? near(name, snapshot.graph()) : " It holds " + others.stream().limit(NAMES_SHOWN)
                .collect(Collectors.joining(", ")) + (others.size() > NAMES_SHOWN ? ", …" : "") + ".";
        return snapshot.file() + ": no component is named " + text + "." + hint;
    }

    private static String near(String name, DependencyGraph graph) {
        List<String> near = NearNames.of(name, graph);
        return near.isEmpty() ? "" : " Did you mean " + String.join(" or ", near) + "?";
    }
}
