package headwater.analysis.diff;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import headwater.model.InstallScript;
import headwater.version.VersionOrder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What changed about one package: its versions, and facts that both files tell.
final class PackageChanges {
    private final Comparison both;
    private final PackageGroup group;
    private final SortedMap<String, List<Integer>> before;
    private final SortedMap<String, List<Integer>> now;
    private final List<ComponentChange> changes = new ArrayList<>();

    private PackageChanges(Comparison both, PackageGroup group) {
        this.both = both;
        this.group = group;
        before = group.byVersion(false);
        now = group.byVersion(true);
    }

    /// In a fixed order; empty when only instances differ.
    static List<ComponentChange> of(Comparison both, PackageGroup group) {
        PackageChanges package_ = new PackageChanges(both, group);
        package_.versions();
        package_.scripts();
        if (!package_.before.isEmpty() && !package_.now.isEmpty()) {
            package_.hashes();
            package_.places();
            package_.moved();
            package_.scopes();
            package_.licences();
        }
        return package_.changes;
    }

    private void versions() {
        List<String> gone = group.alone(false);
        List<String> came = group.alone(true);
        if (gone.isEmpty() && came.isEmpty()) {
            return;
        }
        if (before.isEmpty() || now.isEmpty()) {
            changes.add(before.isEmpty() ? new ComponentChange.Added() : new ComponentChange.Removed());
            return;
        }
        OptionalInt order = gone.size() == 1 && came.size() == 1
                ? VersionOrder.compare(group.name().ecosystem(), gone.getFirst(), came.getFirst()) : OptionalInt.empty();
        if (order.isEmpty()) {
            changes.add(new ComponentChange.VersionSetChanged(gone, came));
        } else {
            changes.add(order.getAsInt() < 0 ? new ComponentChange.VersionUp(gone.getFirst(), came.getFirst())
                    : new ComponentChange.VersionDown(gone.getFirst(), came.getFirst()));
        }
    }

    private void scripts() {
        boolean had = scripts(false);
        boolean has = scripts(true);
        if (had != has && known(had ? now : before, had)) {
            changes.add(has ? new ComponentChange.ScriptGained() : new ComponentChange.ScriptLost());
        }
    }

    /// Whether the file without a script would have told of one.
    private boolean known(SortedMap<String, List<Integer>> versions, boolean later) {
        return versions.isEmpty() || both.build(later).facts().installScripts();
    }

    private boolean scripts(boolean later) {
        return group.components(later).stream()
                .anyMatch(c -> component(c, later).installScript() == InstallScript.YES);
    }

    private void hashes() {
        for (String version : before.keySet()) {
            if (!now.containsKey(version)) {
                continue;
            }
            Set<String> left = texts(before.get(version), false, c -> c.integrity());
            Set<String> right = texts(now.get(version), true, c -> c.integrity());
            boolean told = both.build(false).sameFormat(both.build(true)) || !left.isEmpty() && !right.isEmpty();
            if (told && !left.equals(right)) {
                switch (Digests.compare(left, right)) {
                    case SAME -> { }
                    case DIFFERENT -> changes.add(new ComponentChange.HashChanged(version, left, right, true));
                    case INCOMPARABLE -> changes.add(new ComponentChange.HashChanged(version, left, right, false));
                }
            }
        }
    }

    private void places() {
        Set<String> left = texts(group.components(false), false, PackageChanges::place);
        Set<String> right = texts(group.components(true), true, PackageChanges::place);
        if (!left.isEmpty() && !right.isEmpty() && !left.equals(right)) {
            changes.add(new ComponentChange.HostChanged(left, right));
        }
    }

    private static @Nullable String place(Component component) {
        String source = component.source();
        String place = source == null ? "" : SourcePlace.of(source);
        return place.isEmpty() ? null : place;
    }

    private void moved() {
        boolean was = direct(false);
        boolean is = direct(true);
        if (was != is && Declarations.manifestsKnown(both.build(false), both.build(true))) {
            changes.add(new ComponentChange.Moved(is));
        }
    }

    private boolean direct(boolean later) {
        return group.components(later).stream().anyMatch(both.reach(later)::direct);
    }

    private void scopes() {
        EnumSet<ComponentChange.Scope> left = scopes(false);
        EnumSet<ComponentChange.Scope> right = scopes(true);
        if (!left.equals(right)) {
            changes.add(new ComponentChange.ScopeChanged(Collections.unmodifiableSet(left), Collections.unmodifiableSet(right)));
        }
    }

    /// What both files can tell; a flag counts when all components carry it.
    private EnumSet<ComponentChange.Scope> scopes(boolean later) {
        EnumSet<ComponentChange.Scope> scopes = EnumSet.noneOf(ComponentChange.Scope.class);
        List<Integer> components = group.components(later);
        Build left = both.build(false);
        Build right = both.build(true);
        boolean relations = left.sameFormat(right) || left.facts().relations() && right.facts().relations();
        if (relations && Declarations.manifestsKnown(left, right)) {
            if (components.stream().anyMatch(both.reach(later)::production)) {
                scopes.add(ComponentChange.Scope.PRODUCTION);
            } else if (components.stream().anyMatch(both.reach(later)::rooted)) {
                scopes.add(ComponentChange.Scope.DEVELOPMENT);
            }
        }
        if (all(Flag.OPTIONAL, components, later)) {
            scopes.add(ComponentChange.Scope.OPTIONAL);
        }
        if (all(Flag.PEER, components, later)) {
            scopes.add(ComponentChange.Scope.PEER);
        }
        return scopes;
    }

    private boolean all(Flag flag, List<Integer> components, boolean later) {
        return both.build(false).facts().flags().contains(flag) && both.build(true).facts().flags().contains(flag)
                && components.stream().allMatch(c -> component(c, later).has(flag));
    }

    private void licences() {
        Set<String> left = texts(group.components(false), false, c -> c.licence());
        Set<String> right = texts(group.components(true), true, c -> c.licence());
        if (!left.isEmpty() && !right.isEmpty() && !left.equals(right)) {
            changes.add(new ComponentChange.LicenceChanged(left, right));
        }
    }

    private Set<String> texts(List<Integer> components, boolean later, Function<Component, @Nullable String> of) {
        TreeSet<String> texts = new TreeSet<>();
        for (int c : components) {
            String text = of.apply(component(c, later));
            if (text != null && !text.isBlank()) {
                texts.add(text);
            }
        }
        return Collections.unmodifiableSortedSet(texts);
    }

    private Component component(int c, boolean later) {
        DependencyGraph graph = both.graph(later);
        return graph.component(c);
    }
}
