package headwater.workbench;

import headwater.analysis.diff.ComponentChange;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.analysis.diff.Why;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Changes that one cause explains. Every change is in exactly one group: that of the gravest reason for a version of it
/// that came, else that went; what has neither changed otherwise. Other content under the same version goes before all.
///
/// @param kind     what they have in common
/// @param heading  for people
public record ChangeGroup(Kind kind, String heading, List<PackageChange> changes) {
    /// What groups have in common, in the order in which they are shown.
    public enum Kind {
        /// A version that stayed has another digest of the same domain.
        OTHER_CONTENT,
        /// No changed declaration implies them.
        UNEXPLAINED,
        /// A changed line of a manifest, or a version that was chosen for one, leads to them.
        CAUSE,
        /// Chosen anew inside ranges that did not change.
        RESOLVED_ANEW,
        /// What would tell is not recorded.
        CANNOT_TELL,
        /// No version came or went.
        OTHER
    }

    public ChangeGroup {
        changes = List.copyOf(changes);
    }

    /// Whether nobody should pass over it.
    public boolean grave() {
        return kind == Kind.OTHER_CONTENT || kind == Kind.UNEXPLAINED;
    }

    /// In the order of [Kind], causes in the order of the manifest's changes.
    public static List<ChangeGroup> of(SnapshotDiff diff) {
        Map<Key, List<PackageChange>> byKey = new TreeMap<>();
        for (PackageChange change : diff.packages()) {
            byKey.computeIfAbsent(Key.of(change), _ -> new ArrayList<>()).add(change);
        }
        ChangeWords words = new ChangeWords(diff);
        List<ChangeGroup> groups = new ArrayList<>();
        byKey.forEach((key, changes) -> groups.add(new ChangeGroup(key.kind(), key.kind() == Kind.CAUSE
                ? words.cause(cause(changes.getFirst())) : words.heading(key.kind()), changes)));
        return List.copyOf(groups);
    }

    /// The same with what is compromised before all: the groups that hold it, and in each its lines; in the later build
    /// before the earlier one. Else the order stays.
    ///
    /// @param before  the answer for the earlier snapshot
    /// @param now     the answer for the later one
    public static List<ChangeGroup> gravestFirst(SnapshotDiff diff, Investigation before, Investigation now) {
        Comparator<PackageChange> compromised = Comparator.comparingInt(change -> now.compromises(change.name(), change.now())
                ? 0 : before.compromises(change.name(), change.before()) ? 1 : 2);
        return of(diff).stream()
                .map(group -> new ChangeGroup(group.kind(), group.heading(), group.changes().stream().sorted(compromised).toList()))
                .sorted(Comparator.comparing(group -> group.changes().getFirst(), compromised)).toList();
    }

    /// What groups are told apart by.
    ///
    /// @param order  among groups of one kind
    private record Key(Kind kind, int order) implements Comparable<Key> {
        static Key of(PackageChange change) {
            Kind kind = ChangeGroup.kind(change);
            return new Key(kind, kind == Kind.CAUSE ? cause(change) * 2 + (isCame(change) ? 0 : 1) : 0);
        }

        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : Integer.compare(order, other.order);
        }
    }

    /// Whether a version came, so that the reason is one in the later build.
    static boolean isCame(PackageChange change) {
        return !change.came().isEmpty();
    }

    /// The reason that counts: the gravest of those that came, else of those that went; nothing when neither.
    static List<PackageChange.Appearance> reasons(PackageChange change) {
        return isCame(change) ? change.came() : change.gone();
    }

    /// The kind of the group in which a change stands.
    public static Kind kind(PackageChange change) {
        Kind gravest = change.changes().stream().anyMatch(each -> each instanceof ComponentChange.HashChanged hash
                && hash.comparable()) ? Kind.OTHER_CONTENT : Kind.OTHER;
        for (PackageChange.Appearance each : reasons(change)) {
            Kind kind = kind(each.why(), isCame(change));
            if (kind.compareTo(gravest) < 0) {
                gravest = kind;
            }
        }
        return gravest;
    }

    /// Whether a version came that no changed declaration implies, whatever else changed about the package.
    public static boolean isUnexplained(PackageChange change) {
        return change.came().stream().anyMatch(each -> isUnexplained(each.why()));
    }

    /// Whether nothing that changed asks for what came.
    public static boolean isUnexplained(Why why) {
        return kind(why, true) == Kind.UNEXPLAINED;
    }

    private static Kind kind(Why why, boolean came) {
        return switch (why) {
            case Why.Explained _ -> Kind.CAUSE;
            case Why.CannotTell _ -> Kind.CANNOT_TELL;
            case Why.Unexplained(Why.Reason reason, _, _) -> reason == Why.Reason.RE_RESOLVED
                    || reason == Why.Reason.NOW_MET || !came ? Kind.RESOLVED_ANEW : Kind.UNEXPLAINED;
        };
    }

    private static int cause(PackageChange change) {
        for (PackageChange.Appearance each : reasons(change)) {
            if (each.why() instanceof Why.Explained explained) {
                return explained.cause();
            }
        }
        throw new IllegalArgumentException("no cause");
    }
}
