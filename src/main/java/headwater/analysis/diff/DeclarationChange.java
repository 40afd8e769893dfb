package headwater.analysis.diff;

import headwater.model.Relation;
import org.jspecify.annotations.Nullable;

/// A changed dependency of a component that is in both builds, or of a root. At least one side is there.
///
/// @param dependentBefore  component number, -1 when it is a root that came
/// @param dependentNow     component number, -1 when it is a root that went
/// @param name             of the package depended on
public record DeclarationChange(int dependentBefore, int dependentNow, String name, @Nullable Declared before,
        @Nullable Declared now) {
    /// How a dependency is declared, and where it leads.
    ///
    /// @param range     absent where the format does not record it
    /// @param relation  absent where the two formats do not record it alike
    /// @param target    component number
    /// @param version   of the target
    public record Declared(@Nullable String range, @Nullable Relation relation, int target, String version) {
    }

    /// What changed, the most telling first.
    public enum Kind {
        ADDED, REMOVED, RANGE, RELATION,
        /// The declaration stayed; another version was chosen.
        VERSION
    }

    public Kind kind() {
        if (before == null || now == null) {
            return before == null ? Kind.ADDED : Kind.REMOVED;
        }
        if (before.range != null && now.range != null && !before.range.equals(now.range)) {
            return Kind.RANGE;
        }
        return before.relation != null && now.relation != null && before.relation != now.relation ? Kind.RELATION
                : Kind.VERSION;
    }

    /// Whether the declaration now leads to another version, or to one at all.
    public boolean otherVersion() {
        return before == null || now == null || !before.version.equals(now.version);
    }

    public DeclarationChange inverse() {
        return new DeclarationChange(dependentNow, dependentBefore, name, now, before);
    }
}
