package headwater.analysis.whatif;

import headwater.model.Component;
import headwater.model.ComponentFacts;
import headwater.model.DependencyGraph;
import headwater.model.Distribution;
import headwater.model.PackageVersion;
import headwater.version.RangeCheck;
import headwater.version.VersionOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Puts other versions in the place of components, where a package manager would put them: where every dependent finds a
/// copy already, that one is used; else the new version stands where the old one stood. In a `node_modules` layout copies
/// further in that it makes superfluous go.
final class Replacing {
    private final DependencyGraph graph;
    private final Draft draft;
    private final RangeCheck ranges = new RangeCheck();

    Replacing(DependencyGraph graph, Draft draft) {
        this.graph = graph;
        this.draft = draft;
    }

    void replace(int[] components, String version) {
        for (int old : components) {
            if (!graph.component(old).version().equals(version)) {
                int[] asked = draft.incoming(old);
                int replacement = place(old, version, asked);
                for (int d : asked) {
                    draft.lead(d, replacement);
                    draft.byOverride(d, !allows(d, version));
                }
                dedupe(replacement, old);
            }
        }
    }

    void upgrade(int old, String version, String range) {
        int[] asked = draft.incoming(old);
        int[] own = only(asked, d -> graph.isOwn(draft.from(d)));
        int[] keepers = only(asked, d -> !graph.isOwn(draft.from(d)) && !allows(d, version));
        int[] followers = only(asked, d -> Arrays.binarySearch(keepers, d) < 0);
        int replacement = place(old, version, followers);
        for (int d : followers) {
            draft.lead(d, replacement);
        }
        for (int d : own) {
            draft.declare(d, range);
        }
        if (NodeModules.holds(draft.component(old).location())) {
            Arrays.stream(keepers).forEach(d -> draft.lead(d, nested(old, draft.from(d))));
        }
        dedupe(replacement, old);
    }

    private static int[] only(int[] dependencies, IntPredicate wanted) {
        return Arrays.stream(dependencies).filter(wanted).toArray();
    }

    /// What is not recorded or no range forbids nothing.
    private boolean allows(int dependency, String version) {
        String range = draft.range(dependency);
        return range == null || !Boolean.FALSE.equals(ranges.satisfied(range,
                draft.component(draft.to(dependency)).packageVersion().at(version)));
    }

    /// The component that takes the place of another one for some dependents.
    private int place(int old, String version, int[] asked) {
        Component was = draft.component(old);
        int[] known = IntStream.range(0, graph.size()).filter(c -> c != old && samePackage(c, was)
                && draft.component(c).version().equals(version)).toArray();
        boolean layout = NodeModules.holds(was.location());
        NodeModules without = new NodeModules(draft, old);
        for (int copy : known) {
            if (!layout || Arrays.stream(asked).allMatch(d -> without.finds(draft.from(d), was.installName()) == copy)) {
                return copy;
            }
        }
        return added(was, version, Arrays.stream(known).boxed().findFirst());
    }

    private boolean samePackage(int component, Component other) {
        PackageVersion its = draft.component(component).packageVersion();
        return its.ecosystem() == other.packageVersion().ecosystem() && its.name().equals(other.name());
    }

    /// @param known  another copy of that version, which tells on what it depends
    private int added(Component was, String version, Optional<Integer> known) {
        String location = NodeModules.holds(was.location()) || was.version().isEmpty() ? was.location()
                : was.location().replace("@" + was.version(), "@" + version);
        Distribution distribution = known.map(draft::component).map(copy -> new Distribution(copy.source(), copy.digest(),
                copy.licence(), copy.installScript())).orElse(Distribution.UNKNOWN);
        int added = draft.add(new ComponentFacts(new PackageVersion(was.packageVersion().ecosystem(), was.name(), version),
                location, was.installedAs(), distribution, was.flags(), was.origin()));
        known.ifPresentOrElse(copy -> dependLike(added, copy), () -> draft.unknownDependencies(added));
        return added;
    }

    /// Gives a component the dependencies of another copy, each to what its own place finds if that is allowed.
    private void dependLike(int added, int copy) {
        NodeModules all = new NodeModules(draft, added);
        for (int d : draft.outgoing(copy)) {
            int found = all.finds(added, draft.component(draft.to(d)).installName());
            boolean fits = found >= 0 && allows(d, draft.component(found).version());
            draft.depend(added, fits ? found : draft.to(d), d);
        }
    }

    /// A copy of the old version inside a dependent that keeps it.
    private int nested(int old, int dependent) {
        Component was = draft.component(old);
        int added = draft.add(new ComponentFacts(was.packageVersion(),
                draft.component(dependent).location() + "/node_modules/" + was.installName(), was.installedAs(),
                new Distribution(was.source(), was.digest(), was.licence(), was.installScript()), was.flags(), was.origin(),
                was.writtenPurl()));
        for (int d : draft.outgoing(old)) {
            draft.depend(added, draft.to(d), d);
        }
        return added;
    }

    /// Leads dependents of copies further in to the new version, where they find it without these and it is no older and
    /// allowed. Source: arborist, `Node.canDedupe` and `PlaceDep.pruneDedupable`.
    private void dedupe(int replacement, int old) {
        Component now = draft.component(replacement);
        if (!NodeModules.holds(now.location())) {
            return;
        }
        for (int copy = 0; copy < graph.size(); copy++) {
            if (copy != old && copy != replacement && samePackage(copy, now)
                    && NodeModules.beside(draft.component(copy).location(), now.location())) {
                dedupe(replacement, old, copy);
            }
        }
    }

    private void dedupe(int replacement, int old, int copy) {
        Component now = draft.component(replacement);
        int[] asked = draft.incoming(copy);
        NodeModules without = new NodeModules(draft, old, copy);
        boolean older = VersionOrder.compare(now.packageVersion().ecosystem(),
                draft.component(copy).version(), now.version()).orElse(0) <= 0;
        if (older && Arrays.stream(asked).allMatch(d -> allows(d, now.version())
                && without.finds(draft.from(d), now.installName()) == replacement)) {
            Arrays.stream(asked).forEach(d -> draft.lead(d, replacement));
        }
    }
}
