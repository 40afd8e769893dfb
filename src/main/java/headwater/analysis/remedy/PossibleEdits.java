package headwater.analysis.remedy;

import headwater.analysis.Slice;
import headwater.analysis.cut.CutCosts;
import headwater.analysis.paths.PathSet;
import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Purl;
import headwater.model.Relation;
import headwater.progress.Progress;
import headwater.version.RangeCheck;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The edit that would take out each component on a path to some targets, and its price: 1 for lines of our own manifests,
/// 2 for overriding others, 5 more when a declared range does not allow the version to go to. Our own code has none.
/// Linear in what lies on paths, apart from sorting it.
final class PossibleEdits {
    private static final int LEAVES_RANGE = 5;

    private final Slice slice;
    private final DependencyGraph graph;
    private final BitSet on;
    private final SafeVersions safe;
    private final RangeCheck ranges = new RangeCheck();
    private final Map<Integer, Edit> edits = new HashMap<>();
    private final CutCosts costs;

    PossibleEdits(Slice slice, int[] targets, SafeVersions safe, Progress progress) {
        this.slice = slice;
        this.safe = safe;
        graph = slice.graph();
        on = PathSet.componentsOnPaths(slice, targets);
        on.stream().filter(v -> !graph.isOwn(v)).forEach(v -> {
            progress.checkCancelled();
            edits.put(v, edit(v));
        });
        costs = price(progress);
    }

    /// The edit that takes out a component for which [#costs] has a weight.
    Edit of(int component) {
        Edit edit = edits.get(component);
        if (edit == null) {
            throw new IllegalArgumentException("no edit takes out component " + component);
        }
        return edit;
    }

    /// Among edits of the same price those come first for which a version is known, then those with the smaller purl.
    CutCosts costs() {
        return costs;
    }

    /// An edit with what it is ranked by.
    private record Ranked(Edit edit, String purl, String location) {
        private static final Comparator<Ranked> ORDER = Comparator.<Ranked, Boolean>comparing(each -> each.edit.version() == null)
                .thenComparing(Ranked::purl).thenComparing(Ranked::location);
    }

    private CutCosts price(Progress progress) {
        int[] weights = new int[graph.size()];
        int[] ranks = new int[graph.size()];
        List<Ranked> known = new ArrayList<>(edits.size());
        for (Edit edit : edits.values()) {
            progress.checkCancelled();
            Component component = graph.component(edit.component());
            known.add(new Ranked(edit, purl(component), component.location()));
        }
        known.sort(progress.looking(Ranked.ORDER));
        for (int i = 0; i < known.size(); i++) {
            Edit edit = known.get(i).edit();
            weights[edit.component()] = edit.weight();
            ranks[edit.component()] = i;
        }
        return new CutCosts(weights, ranks);
    }

    private static String purl(Component component) {
        return component.purl().map(Purl::text).orElseGet(component::label);
    }

    private Edit edit(int component) {
        int[] asked = asked(component);
        return edit(component, othersNeed(component) ? Edit.Kind.OVERRIDE : Edit.Kind.MANIFEST, asked, ownLines(asked));
    }

    /// The edit that leaves everything alone but the lines of our own that name a component.
    Edit linesOnly(int component) {
        int[] own = ownLines(asked(component));
        return edit(component, Edit.Kind.MANIFEST, own, own);
    }

    private int[] asked(int component) {
        return IntStream.range(graph.firstIncoming(component), graph.endIncoming(component)).map(graph::incoming)
                .filter(d -> graph.relation(d) != Relation.WORKSPACE).sorted().toArray();
    }

    private int[] ownLines(int[] asked) {
        return IntStream.of(asked).filter(d -> graph.isOwn(graph.from(d))).toArray();
    }

    private Edit edit(int component, Edit.Kind kind, int[] asked, int[] own) {
        List<String> versions = safe.of(graph.component(component).packageVersion());
        NearestVersion nearest = NearestVersion.of(graph.component(component).packageVersion(), versions,
                each -> outside(asked, each).length == 0).orElse(null);
        String version = nearest == null ? null : nearest.version();
        int[] outside = version == null ? new int[0] : outside(asked, version);
        return new Edit(component, kind, kind.weight() + (outside.length > 0 ? LEAVES_RANGE : 0), nearest,
                version == null ? null : inside(asked, version, outside), outside, own);
    }

    /// Whether a component on a path that is not our own depends on it.
    private boolean othersNeed(int component) {
        return IntStream.range(slice.firstIn(component), slice.endIn(component)).map(slice::source)
                .anyMatch(from -> from != component && on.get(from) && !graph.isOwn(from));
    }

    private int[] outside(int[] asked, String version) {
        return IntStream.of(asked).filter(d -> Boolean.FALSE.equals(allows(d, version))).toArray();
    }

    private @Nullable Boolean inside(int[] asked, String version, int[] outside) {
        if (outside.length > 0) {
            return false;
        }
        return IntStream.of(asked).allMatch(d -> graph.byOverride(d) || allows(d, version) != null) && asked.length > 0
                ? true : null;
    }

    /// What is overridden already is asked no more.
    private @Nullable Boolean allows(int dependency, String version) {
        String range = graph.range(dependency);
        return range == null || graph.byOverride(dependency) ? null
                : ranges.satisfied(range, graph.component(graph.to(dependency)).packageVersion().at(version));
    }
}
