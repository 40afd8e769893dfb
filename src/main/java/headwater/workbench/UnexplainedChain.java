package headwater.workbench;

import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.PackageName;
import headwater.analysis.diff.SnapshotDiff;
import headwater.analysis.diff.Why;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Goes from something that only follows up to what it follows from: a component that was chosen anew inside a range that
/// did not change, as a rule. Linear in what came.
final class UnexplainedChain {
    private final SnapshotDiff diff;
    private final Map<PackageName, PackageChange> changes = new HashMap<>();

    UnexplainedChain(SnapshotDiff diff) {
        this.diff = diff;
        diff.packages().forEach(change -> changes.put(change.name(), change));
    }

    /// Where a dependent that is itself unexplained comes from, in whole sentences.
    ///
    /// @param dependent  of something that follows, in the later build or in the earlier one
    String origin(int dependent, boolean came) {
        int component = dependent;
        Set<Integer> seen = new HashSet<>();
        while (seen.add(component)) {
            Optional<Why.Unexplained> why = why(component, came);
            if (why.isEmpty()) {
                break;
            }
            if (why.get().reason() != Why.Reason.FOLLOWS) {
                return sentence(component, why.get(), came);
            }
            component = why.get().dependent();
        }
        return ChangeWords.label(graph(came), dependent) + " is itself unexplained.";
    }

    private String sentence(int component, Why.Unexplained why, boolean came) {
        String who = why.dependent() < 0 ? "" : ChangeWords.label(graph(came), why.dependent());
        String range = Objects.requireNonNullElse(why.range(), "");
        String name = graph(came).component(component).name();
        String what = moved(component, came);
        return switch (why.reason()) {
            case RE_RESOLVED -> name + what + (range.isEmpty() ? " as " + who + " declares it, unchanged."
                    : " inside " + range + " of " + who + ".");
            case OUT_OF_RANGE -> name + what + ", which " + range + " of " + who + " does not allow.";
            case SAME_VERSION_ASKS -> who + (came ? " asks for " : " asked for ") + name + (came ? " now" : " before")
                    + ", though its version is the same.";
            case NOW_MET -> "An optional or peer dependency of " + who + (came ? " is met now: " : " was met before: ") + name + ".";
            case NOTHING_ASKS -> "Nothing depends on " + name + ".";
            case FOLLOWS -> throw new IllegalArgumentException("not an origin");
        };
    }

    /// ` moved 3.3.5 → 3.3.6`, where one version took the place of one.
    private String moved(int component, boolean came) {
        PackageChange change = changes.get(PackageName.of(graph(came).component(component)));
        return change != null && change.came().size() == 1 && change.gone().size() == 1
                ? " moved " + change.gone().getFirst().version() + " → " + change.came().getFirst().version()
                : (came ? " came as " : " was ") + graph(came).component(component).version();
    }

    /// `for event-stream 3.3.6, inside ~3.3.0`.
    String askedFor(Why.Unexplained follows) {
        if (follows.dependent() < 0) {
            return "";
        }
        String by = "for " + ChangeWords.label(diff.graphNow(), follows.dependent());
        return why(follows.dependent(), true).filter(why -> why.reason() == Why.Reason.RE_RESOLVED && why.range() != null)
                .map(why -> by + ", inside " + why.range()).orElse(by);
    }

    private Optional<Why.Unexplained> why(int component, boolean came) {
        Component of = graph(came).component(component);
        return Optional.ofNullable(changes.get(PackageName.of(of))).stream()
                .flatMap(change -> (came ? change.came() : change.gone()).stream())
                .filter(each -> each.version().equals(of.version())).map(PackageChange.Appearance::why)
                .filter(Why.Unexplained.class::isInstance).map(Why.Unexplained.class::cast).findFirst();
    }

    private DependencyGraph graph(boolean came) {
        return came ? diff.graphNow() : diff.graphBefore();
    }
}
