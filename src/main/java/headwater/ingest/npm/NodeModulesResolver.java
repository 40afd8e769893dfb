package headwater.ingest.npm;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the copy of a package that a component at some location loads: its own `node_modules` first, then that of each
/// component whose folder holds it, up to the project. Folders that are no component are passed over. As in npm,
/// names that differ only in case are the same folder when no exact one is there.
/// One lookup costs as many hash probes as the location is deep.
/// Source: arborist, `Node.resolve` and the parent search of its `root` setter.
final class NodeModulesResolver {
    /// No such copy.
    static final int NONE = -1;
    /// Folders above the project beyond which nothing is looked for.
    private static final int MAX_OUTSIDE = 16;

    private final Map<String, Integer> byLocation;
    private final Map<String, Integer> byLowerCase = new HashMap<>();

    /// @param byLocation  every location and what stands there; links already stand for their targets
    NodeModulesResolver(Map<String, Integer> byLocation) {
        this.byLocation = byLocation;
        byLocation.forEach((location, component) -> {
            String lower = location.toLowerCase(Locale.ROOT);
            if (!lower.equals(location)) {
                byLowerCase.put(lower, component);
            }
        });
    }

    /// The component that `name` means when the component at `location` asks for it, or [#NONE].
    int resolve(String location, String name) {
        String at = location;
        while (true) {
            int found = childOf(at, name);
            if (found != NONE || at.isEmpty()) {
                return found;
            }
            String holder = holder(at);
            if (holder == null) {
                return NONE;
            }
            at = holder;
        }
    }

    private int childOf(String location, String name) {
        String child = Locations.child(location, name);
        Integer exact = byLocation.get(child);
        if (exact == null && !byLowerCase.isEmpty()) {
            exact = byLowerCase.get(child.toLowerCase(Locale.ROOT));
        }
        return exact == null ? NONE : exact;
    }

    /// The nearest folder above that is a component; for everything inside the project at last the project. Outside of it
    /// there may be none.
    private @Nullable String holder(String location) {
        String at = Locations.above(location);
        for (int up = 0; !byLocation.containsKey(at); up++) {
            if (at.isEmpty() || Locations.outside(at) && up > MAX_OUTSIDE) {
                return at.isEmpty() ? at : null;
            }
            at = Locations.above(at);
        }
        return at;
    }

    /// Whether a component lies in the `node_modules` of another one (npm's "parent"), so that npm installs nothing
    /// for its own development.
    boolean installedInside(String location) {
        if (location.isEmpty()) {
            return false;
        }
        String holder = holder(location);
        return holder != null && location.equals(Locations.child(holder, Locations.installName(location)))
                && byLocation.containsKey(holder);
    }
}
