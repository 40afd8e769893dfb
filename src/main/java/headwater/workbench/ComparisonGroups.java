package headwater.workbench;

import headwater.analysis.diff.ComponentChange;
import headwater.analysis.diff.PackageChange;
import headwater.analysis.diff.SnapshotDiff;
import headwater.analysis.diff.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The changed packages as people look through them: what nobody asked for first, then by cause. Each package stands in
/// one group, the one of the gravest thing about it.
public record ComparisonGroups(List<Group> groups) {
    /// @param heading  the reason that all changes of the group share
    /// @param changes  never empty, by name
    public record Group(Kind kind, String heading, List<PackageChange> changes) {
        public Group {
            changes = List.copyOf(changes);
        }

        /// Whether it must not be passed over.
        public boolean grave() {
            return kind == Kind.OTHER_BYTES || kind == Kind.UNEXPLAINED;
        }
    }

    /// In the order in which groups stand.
    public enum Kind {
        /// A version that stayed has another digest of the same domain.
        OTHER_BYTES,
        /// A version came that no changed declaration implies.
        UNEXPLAINED,
        /// One line of a manifest stands behind all of them.
        CAUSE,
        /// Another version inside a range that did not change.
        CHOSEN_ANEW,
        /// Versions went that no changed declaration let go.
        GONE,
        /// The files do not record what would tell.
        CANNOT_TELL,
        /// Versions stayed, something else about the package changed.
        OTHER
    }

    /// A place in the order of groups; `detail` is the number of the cause or of what is missing.
    private record Key(Kind kind, int detail) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : Integer.compare(detail, other.detail);
        }
    }

    public ComparisonGroups {
        groups = List.copyOf(groups);
    }

    public static ComparisonGroups of(SnapshotDiff diff) {
        Map<Key, List<PackageChange>> byKey = new TreeMap<>();
        for (PackageChange change : diff.packages()) {
            byKey.computeIfAbsent(key(change), _ -> new ArrayList<>()).add(change);
        }
        ComparisonText text = new ComparisonText(diff);
        List<Group> groups = new ArrayList<>();
        byKey.forEach((key, changes) -> groups.add(new Group(key.kind, heading(text, key), changes)));
        return new ComparisonGroups(groups);
    }

    private static Key key(PackageChange change) {
        for (ComponentChange each : change.changes()) {
            if (each instanceof ComponentChange.HashChanged hash && hash.comparable()) {
                return new Key(Kind.OTHER_BYTES, 0);
            }
        }
        boolean came = !change.came().isEmpty();
        Key gravest = new Key(Kind.OTHER, 0);
        int rank = Integer.MAX_VALUE;
        for (PackageChange.Appearance each : came ? change.came() : change.gone()) {
            Key key = key(each.why(), came);
            if (rank(key.kind) < rank) {
                gravest = key;
                rank = rank(key.kind);
            }
        }
        return gravest;
    }

    private static Key key(Why why, boolean came) {
        return switch (why) {
            case Why.Explained(int cause, int _, boolean _) -> new Key(Kind.CAUSE, cause);
            case Why.CannotTell(Why.Missing missing) -> new Key(Kind.CANNOT_TELL, missing.ordinal());
            case Why.Unexplained(Why.Reason reason, int _, String _) when reason == Why.Reason.RE_RESOLVED ->
                new Key(Kind.CHOSEN_ANEW, 0);
            case Why.Unexplained _ -> new Key(came ? Kind.UNEXPLAINED : Kind.GONE, 0);
        };
    }

    /// Of several versions of one package the least certain decides.
    private static int rank(Kind kind) {
        return switch (kind) {
            case OTHER_BYTES -> 0;
            case UNEXPLAINED -> 1;
            case CANNOT_TELL -> 2;
            case CHOSEN_ANEW -> 3;
            case GONE -> 4;
            case CAUSE -> 5;
            case OTHER -> 6;
        };
    }

    private static String heading(ComparisonText text, Key key) {
        return switch (key.kind) {
            case OTHER_BYTES -> "Other bytes under the same version";
            case UNEXPLAINED -> "Unexplained";
            case CAUSE -> "Because " + text.cause(key.detail);
            case CHOSEN_ANEW -> "Chosen anew inside unchanged ranges";
            case GONE -> "Gone without a changed line of a manifest";
            case CANNOT_TELL -> "Cannot be told: " + ComparisonText.missing(Why.Missing.values()[key.detail]);
            case OTHER -> "Other changes";
        };
    }
}
