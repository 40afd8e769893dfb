package headwater.analysis.whatif;

import headwater.model.Component;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Where a name leads in a layout of `node_modules` folders: to the copy in the nearest one above. A location that is held
/// twice, by what goes and by what takes its place, leads to the later one.
final class NodeModules {
    private static final String FOLDER = "node_modules/";

    private final Draft draft;
    private final Map<String, Integer> byLocation = new HashMap<>();

    /// @param without  components that count as gone
    NodeModules(Draft draft, int... without) {
        this.draft = draft;
        for (int c = 0; c < draft.size(); c++) {
            draft.look(c);
            int component = c;
            if (Arrays.stream(without).noneMatch(gone -> gone == component)) {
                byLocation.put(draft.component(c).location(), c);
            }
        }
    }

    /// Whether a location is one of this layout.
    static boolean holds(String location) {
        return location.startsWith(FOLDER) || location.contains("/" + FOLDER);
    }

    /// Whether a location lies further in than the folder in which another one stands.
    static boolean beside(String location, String other) {
        return location.startsWith(other.substring(0, other.lastIndexOf(FOLDER))) && location.length() > other.length();
    }

    /// The component that a name means for another one, or -1.
    int finds(int from, String name) {
        Component component = draft.component(from);
        String at = component.location();
        while (true) {
            Integer found = byLocation.get((at.isEmpty() ? "" : at + "/") + FOLDER + name);
            if (found != null) {
                return found;
            }
            if (at.isEmpty()) {
                return -1;
            }
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
    }
}
