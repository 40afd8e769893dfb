package headwater.analysis.diff;

import headwater.analysis.diff.DeclarationChange.Declared;
import headwater.analysis.diff.DeclarationChange.Kind;
import headwater.model.DependencyGraph;
import headwater.model.Relation;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/// Compares what components declare. Of a pair of components, what was added, removed or declared otherwise; of roots also
/// where an unchanged line leads to another version. Linear in E where nothing changed.
final class Declarations {
    private static final Comparator<Declared> ORDER = Comparator
            .comparing(Declared::relation, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Declared::range, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Declared::version).thenComparingInt(Declared::target);

    private final Build before;
    private final Build now;
    private final Pairing pairing;
    private final boolean relationsOfRoots;
    private final boolean relations;
    private final List<DeclarationChange> manifest = new ArrayList<>();
    private final List<DeclarationChange> dependencies = new ArrayList<>();

    private Declarations(Build before, Build now, Pairing pairing) {
        this.before = before;
        this.now = now;
        this.pairing = pairing;
        relations = before.facts().relations() && now.facts().relations();
        relationsOfRoots = relations || before.sameFormat(now);
    }

    /// Changes of roots and of packages, sorted by name and place; of roots none where one file infers its roots.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    static Declarations of(Build before, Build now, Pairing pairing, Progress progress) {
        Declarations changes = new Declarations(before, now, pairing);
        if (!before.flat() && !now.flat()) {
            changes.compareAll(progress);
        }
        changes.sort(changes.manifest, progress);
        changes.sort(changes.dependencies, progress);
        return changes;
    }

    List<DeclarationChange> manifest() {
        return manifest;
    }

    List<DeclarationChange> dependencies() {
        return dependencies;
    }

    /// Whether both files say what their projects ask for.
    static boolean manifestsKnown(Build before, Build now) {
        return !before.graph().rootsInferred() && !now.graph().rootsInferred() && !before.flat() && !now.flat();
    }

    private void compareAll(Progress progress) {
        DependencyGraph left = before.graph();
        DependencyGraph right = now.graph();
        boolean known = manifestsKnown(before, now);
        for (int b = 0; b < left.size(); b++) {
            progress.checkCancelled();
            int n = pairing.nowOf(b);
            boolean own = left.isOwn(b);
            if (own ? known : n >= 0) {
                compare(b, n, own);
            }
        }
        for (int n = 0; n < right.size() && known; n++) {
            if (right.isOwn(n) && pairing.beforeOf(n) < 0) {
                compare(-1, n, true);
            }
        }
    }

    private void compare(int b, int n, boolean own) {
        if (b >= 0 && n >= 0 && unchanged(b, n, own)) {
            return;
        }
        Map<String, List<Declared>> left = declared(before.graph(), b, own);
        Map<String, List<Declared>> right = declared(now.graph(), n, own);
        TreeSet<String> names = new TreeSet<>(left.keySet());
        names.addAll(right.keySet());
        for (String name : names) {
            List<Declared> went = new ArrayList<>(left.getOrDefault(name, List.of()));
            List<Declared> came = new ArrayList<>(right.getOrDefault(name, List.of()));
            dropEqual(went, came);
            for (int i = 0; i < Math.max(went.size(), came.size()); i++) {
                DeclarationChange change = new DeclarationChange(b, n, name, i < went.size() ? went.get(i) : null,
                        i < came.size() ? came.get(i) : null);
                add(change, own);
            }
        }
    }

    private void add(DeclarationChange change, boolean own) {
        if (own) {
            if (change.kind() != Kind.VERSION || change.otherVersion()) {
                manifest.add(change);
            }
        } else if (change.kind() != Kind.VERSION) {
            dependencies.add(change);
        }
    }

    /// Whether both depend on the same pairs in the same way, in the same order: the usual case, without a copy.
    private boolean unchanged(int b, int n, boolean own) {
        DependencyGraph left = before.graph();
        DependencyGraph right = now.graph();
        int offset = right.firstDependency(n) - left.firstDependency(b);
        if (left.endDependency(b) + offset != right.endDependency(n)) {
            return false;
        }
        for (int d = left.firstDependency(b); d < left.endDependency(b); d++) {
            int to = left.to(d);
            if (pairing.nowOf(to) != right.to(d + offset)
                    || !Objects.equals(left.range(d), right.range(d + offset))
                    || (own ? relationsOfRoots : relations) && left.relation(d) != right.relation(d + offset)
                    || own && !left.component(to).version().equals(right.component(right.to(d + offset)).version())) {
                return false;
            }
        }
        return true;
    }

    private Map<String, List<Declared>> declared(DependencyGraph graph, int component, boolean own) {
        Map<String, List<Declared>> byName = new TreeMap<>();
        if (component < 0) {
            return byName;
        }
        for (int d = graph.firstDependency(component); d < graph.endDependency(component); d++) {
            int to = graph.to(d);
            if (!graph.isOwn(to)) {
                Relation relation = (own ? relationsOfRoots : relations) ? graph.relation(d) : null;
                byName.computeIfAbsent(graph.component(to).name(), _ -> new ArrayList<>())
                        .add(new Declared(graph.range(d), relation, to, graph.component(to).version()));
            }
        }
        byName.values().forEach(each -> each.sort(ORDER));
        return byName;
    }

    /// Takes out what is declared alike on both sides and leads to the same version.
    private static void dropEqual(List<Declared> went, List<Declared> came) {
        went.removeIf(each -> {
            for (Declared other : came) {
                if (alike(each, other) && each.version().equals(other.version())) {
                    return came.remove(other);
                }
            }
            return false;
        });
    }

    private static boolean alike(Declared left, Declared right) {
        boolean sameRange = left.range() == null || right.range() == null || left.range().equals(right.range());
        return sameRange && left.relation() == right.relation();
    }

    /// A change with its place, which takes long to tell.
    private record Placed(DeclarationChange change, String place) {
    }

    /// By name and place.
    private void sort(List<DeclarationChange> changes, Progress progress) {
        List<Placed> placed = new ArrayList<>(changes.size());
        for (DeclarationChange change : changes) {
            progress.checkCancelled();
            placed.add(new Placed(change, place(change)));
        }
        Comparator<Placed> order = Comparator.comparing((Placed each) -> each.change.name()).thenComparing(Placed::place)
                .thenComparing(each -> text(each.change));
        placed.sort(progress.looking(order));
        changes.clear();
        placed.forEach(each -> changes.add(each.change));
    }

    /// The places of the dependent in both builds, in an order that does not say which is which.
    private String place(DeclarationChange change) {
        String left = change.dependentBefore() < 0 ? "" : before.graph().component(change.dependentBefore()).location();
        String right = change.dependentNow() < 0 ? "" : now.graph().component(change.dependentNow()).location();
        return left.compareTo(right) <= 0 ? left + '\n' + right : right + '\n' + left;
    }

    private static String text(DeclarationChange change) {
        String left = String.valueOf(change.before());
        String right = String.valueOf(change.now());
        return left.compareTo(right) <= 0 ? left + right : right + left;
    }
}
