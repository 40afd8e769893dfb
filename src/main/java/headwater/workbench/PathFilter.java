package headwater.workbench;

import headwater.analysis.TargetSelection;
import headwater.analysis.paths.PathQuery;
import headwater.model.DependencyGraph;
import headwater.model.DependencyScope;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// Which paths are looked at: those along dependencies of some scopes, through one component, past others.
///
/// @param scopes  never empty
/// @param via     only paths through this component
/// @param notVia  no paths through one of these, in the order in which they were shut out
public record PathFilter(Set<DependencyScope> scopes, OptionalInt via, List<Integer> notVia) {
    /// Every path.
    public static final PathFilter ALL = new PathFilter(DependencyScope.all(), OptionalInt.empty(), List.of());

    public PathFilter {
        scopes = Set.copyOf(scopes);
        notVia = List.copyOf(notVia);
    }

    public boolean everyScope() {
        return scopes.size() == DependencyScope.values().length;
    }

    /// Whether it names components, which are those of one graph only.
    public boolean gated() {
        return via.isPresent() || !notVia.isEmpty();
    }

    /// With a scope switched on or off; the last one stays on, for no scope means no question.
    public PathFilter toggled(DependencyScope scope) {
        EnumSet<DependencyScope> now = EnumSet.copyOf(scopes);
        if (!now.remove(scope)) {
            now.add(scope);
        }
        return now.isEmpty() ? this : new PathFilter(now, via, notVia);
    }

    /// Only paths through a component, which is shut out no longer.
    public PathFilter onlyVia(int component) {
        return new PathFilter(scopes, OptionalInt.of(component), notVia.stream().filter(c -> c != component).toList());
    }

    /// No paths through a component.
    public PathFilter notVia(int component) {
        List<Integer> out = new ArrayList<>(notVia);
        if (!out.contains(component)) {
            out.add(component);
        }
        return new PathFilter(scopes, via.isPresent() && via.getAsInt() == component ? OptionalInt.empty() : via, out);
    }

    /// Without any word on a component.
    public PathFilter without(int component) {
        return new PathFilter(scopes, via.isPresent() && via.getAsInt() == component ? OptionalInt.empty() : via,
                notVia.stream().filter(c -> c != component).toList());
    }

    /// The scopes alone.
    public PathFilter ungated() {
        return new PathFilter(scopes, OptionalInt.empty(), List.of());
    }

    public PathQuery query(int[] targets, int maxPaths) {
        return new PathQuery(targets, via.stream().toArray(), notVia.stream().mapToInt(Integer::intValue).toArray(),
                scopes, maxPaths);
    }

    /// The options of the command line that mean the same.
    public List<String> options(DependencyGraph graph) {
        List<String> words = new ArrayList<>(scopeOptions());
        via.ifPresent(component -> words.addAll(List.of("--via", TargetSelection.textOf(graph, component))));
        notVia.forEach(component -> words.addAll(List.of("--not-via", TargetSelection.textOf(graph, component))));
        return List.copyOf(words);
    }

    /// The option for the scopes; nothing when all are on.
    public List<String> scopeOptions() {
        return everyScope() ? List.of() : List.of("--scope", scopeNames(scopes, ","));
    }

    /// What the filter leaves, as one sentence for a figure; empty when it leaves everything.
    public String words(DependencyGraph graph) {
        return words(scopes, via.stream().mapToObj(c -> graph.component(c).label()).toList(),
                notVia.stream().map(c -> graph.component(c).label()).toList());
    }

    /// The same for components that a user named.
    public static String words(Set<DependencyScope> scopes, List<String> via, List<String> notVia) {
        List<String> parts = new ArrayList<>();
        if (scopes.size() < DependencyScope.values().length) {
            parts.add("along dependencies of scope " + scopeNames(scopes, ", "));
        }
        if (!via.isEmpty()) {
            parts.add("through " + String.join(", ", via));
        }
        if (!notVia.isEmpty()) {
            parts.add("not through " + String.join(", ", notVia));
        }
        return parts.isEmpty() ? "" : "Only paths " + String.join(", ", parts) + ".";
    }

    private static String scopeNames(Set<DependencyScope> scopes, String between) {
        return scopes.stream().sorted().map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(between));
    }
}
