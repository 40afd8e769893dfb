package headwater.analysis.diff;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import headwater.model.Flag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What only one of two files of different kinds lists, and why: a lockfile and the SBOM of the same build are never quite
/// equal, and the differences that have a usual reason must not hide those that have none. Every package version that only
/// one holds has exactly one reason, the first in the order of [Reason] that holds. Linear in V and E of both.
///
/// @param both    package versions that both list
/// @param before  those of the first file only, by reason and name
/// @param now     those of the second file only
public record CrossCheck(int both, List<Alone> before, List<Alone> now) {
    /// Why only one file lists it.
    public enum Reason {
        /// It is our own code in one of both: the project, a member of its workspace.
        OWN,
        /// The other file writes the name in another way.
        SPELLING,
        /// The other file knows it by an alias, or by the name behind one.
        ALIAS,
        /// One of both says no version.
        NO_VERSION,
        /// The other file lists nothing at all of its ecosystem.
        OTHER_ECOSYSTEM,
        /// Only development needs it, and the other file lists nothing that only development needs.
        DEVELOPMENT,
        /// It is optional: installed on some machines or systems only.
        OPTIONAL,
        /// The other file lists another version of it.
        OTHER_VERSION,
        /// It lies in the archive of another package.
        BUNDLED,
        /// No root reaches it.
        UNROOTED,
        /// Nothing explains it.
        UNEXPLAINED
    }

    /// @param instance  a component of the file that lists it
    /// @param other     how the other file has it: another spelling, version or alias; else empty
    public record Alone(PackageName name, String version, int instance, Reason reason, String other) {
    }

    public CrossCheck {
        before = List.copyOf(before);
        now = List.copyOf(now);
    }

    /// The check of two files of different kinds; nothing where one tool wrote both, for then a difference is a change.
    public static Optional<CrossCheck> of(SnapshotDiff diff) {
        if (diff.sameFormat()) {
            return Optional.empty();
        }
        Listed before = new Listed(diff.before());
        Listed now = new Listed(diff.now());
        int both = (int) before.versions().keySet().stream().filter(now.versions()::containsKey).count();
        return Optional.of(new CrossCheck(both, alone(before, now), alone(now, before)));
    }

    private static List<Alone> alone(Listed here, Listed there) {
        List<Alone> alone = new ArrayList<>();
        here.versions().forEach((key, instances) -> {
            if (!there.versions().containsKey(key)) {
                alone.add(alone(here, there, key, instances));
            }
        });
        alone.sort(Comparator.comparing(Alone::reason).thenComparing(Alone::name).thenComparing(Alone::version));
        return alone;
    }

    private static Alone alone(Listed here, Listed there, Listed.Key key, List<Integer> instances) {
        DependencyGraph graph = here.graph();
        Component first = graph.component(instances.getFirst());
        Optional<String> own = there.own(key.name().name());
        Predicate<Listed.Key> alone = found -> !here.versions().containsKey(found);
        Optional<String> spelled = there.spelled(first).filter(alone).map(Listed.Key::toString);
        Optional<String> alias = there.alias(first).filter(alone).map(Listed.Key::toString);
        List<String> others = there.versionsOf(key.name());
        Reason reason = own.isPresent() ? Reason.OWN : spelled.isPresent() ? Reason.SPELLING
                : alias.isPresent() ? Reason.ALIAS
                : !others.isEmpty() && (key.version().isEmpty() || others.contains("")) ? Reason.NO_VERSION
                : !there.knows(key.name().ecosystem()) ? Reason.OTHER_ECOSYSTEM
                : here.allDevelopment(instances) && !there.listsAny(here.development()) ? Reason.DEVELOPMENT
                : all(graph, instances, Flag.OPTIONAL) || all(graph, instances, Flag.DEV_OPTIONAL) ? Reason.OPTIONAL
                : !others.isEmpty() ? Reason.OTHER_VERSION
                : all(graph, instances, Flag.BUNDLED) ? Reason.BUNDLED
                : here.unrooted(instances) ? Reason.UNROOTED : Reason.UNEXPLAINED;
        String other = switch (reason) {
            case SPELLING -> spelled.orElse("");
            case ALIAS -> alias.orElse("");
            case OTHER_VERSION, NO_VERSION -> String.join(", ", others.stream().filter(each -> !each.isEmpty()).toList());
            case OWN, OTHER_ECOSYSTEM, DEVELOPMENT, OPTIONAL, BUNDLED, UNROOTED, UNEXPLAINED -> "";
        };
        return new Alone(key.name(), key.version(), instances.getFirst(), reason, other);
    }

    private static boolean all(DependencyGraph graph, List<Integer> instances, Flag flag) {
        return instances.stream().allMatch(c -> graph.component(c).has(flag));
    }
}
