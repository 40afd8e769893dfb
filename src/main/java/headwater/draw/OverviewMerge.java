package headwater.draw;

import headwater.model.Component;
import java.util.List;

/// What an overview draws as one; the data stays as it is.
public enum OverviewMerge {
    /// Every instance for itself.
    NONE,
    /// All instances of one version of a package.
    VERSION,
    /// All packages of one scope or group, as `@babel`.
    SCOPE,
    /// A member of the workspace with what only it brings in.
    WORKSPACE;

    String title(Component first, int members) {
        String name = first.name().isEmpty() ? first.label() : first.name();
        return this == SCOPE && members > 1 ? scope(first) : name;
    }

    /// What stands below the title.
    List<String> facts(Component first, int members) {
        if (members == 1) {
            return List.of(first.version());
        }
        return switch (this) {
            case NONE -> List.of("cycle of " + members);
            case VERSION -> List.of(first.version(), members + " instances");
            case SCOPE -> List.of(members + " components");
            case WORKSPACE -> List.of(members - 1 + " only through it");
        };
    }

    /// The scope or group of a component; empty when it has none.
    static String scope(Component component) {
        String name = component.name();
        int slash = name.indexOf('/');
        return name.startsWith("@") && slash > 0 ? name.substring(0, slash) : "";
    }
}
