package headwater.ingest.npm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/// Finds the copy of a package that a component at some location loads: its own `node_modules` first, then that of each
/// component whose folder holds it, up to the project, which is not reached from outside. Folders that are no component
/// are passed over. As in npm, names that differ only in case are the same folder when no exact one is there.
/// One lookup costs as many hash probes as the location is deep. Three words for each of four to eight slots a location, at most
/// half of them full.
/// Source: arborist, `Node.resolve` and the parent search of its `root` setter.
final class NodeModulesResolver {
    private static final int NONE = LockEntry.NONE;
    /// Folders above the project beyond which nothing is looked for.
    private static final int MAX_OUTSIDE = 16;
    private static final int LEAST_SLOTS = 16;

    private final ToIntFunction<String> byLocation;
    /// The component whose folder holds a component, or [LockEntry#NONE].
    private final int[] holder;
    /// Whether a component lies right in the `node_modules` of its holder.
    private final boolean[] inside;
    /// What a holder has in its `node_modules`: holder, name and component by hash of the first two.
    private final int[] slotHolder;
    private final String[] slotName;
    private final int[] slotComponent;
    private boolean mixedCase;
    /// The folder that was looked for last, and what holds it: neighbours mostly lie in the same one.
    private String folder = "";
    private int folderHolder;

    /// @param components  by number; the first is the project
    /// @param byLocation  which component stands at a location, or [LockEntry#NONE]; links stand for their targets
    NodeModulesResolver(List<LockEntry> components, List<LockEntry> links, ToIntFunction<String> byLocation) {
        this.byLocation = byLocation;
        holder = new int[components.size()];
        inside = new boolean[components.size()];
        int slots = Integer.highestOneBit(Math.max(LEAST_SLOTS, (components.size() + links.size()) * 2)) * 4;
        slotHolder = new int[slots];
        slotName = new String[slots];
        slotComponent = new int[slots];
        Arrays.fill(slotHolder, NONE);
        Arrays.fill(holder, NONE);
        components.forEach(each -> place(components, each));
        links.stream().filter(link -> link.component != NONE).forEach(link -> place(components, link));
        openCircles();
    }

    /// A link may lead to a folder below itself, which then seems to hold itself: no npm writes that, and it would be followed
    /// for ever. The project holds such a folder.
    private void openCircles() {
        int[] walk = new int[holder.length];
        for (int start = 0; start < holder.length; start++) {
            int last = start;
            for (int at = start; at != NONE && walk[at] == 0; at = holder[at]) {
                walk[at] = start + 1;
                last = at;
            }
            int next = holder[last];
            if (next != NONE && walk[next] == start + 1) {
                holder[last] = 0;
                inside[last] = false;
            }
        }
    }

    private void place(List<LockEntry> components, LockEntry entry) {
        int owner = entry.location.isEmpty() ? NONE : holder(entry.location);
        if (owner == NONE) {
            return;
        }
        boolean right = Locations.isChild(entry.location, components.get(owner).location, entry.installName);
        if (right) {
            put(owner, entry.installName, entry.component);
        }
        if (!entry.link) {
            holder[entry.component] = owner;
            inside[entry.component] = right;
        }
    }

    private void put(int owner, String name, int component) {
        int slot = slot(owner, name);
        slotHolder[slot] = owner;
        slotName[slot] = name;
        slotComponent[slot] = component;
        String lower = name.toLowerCase(Locale.ROOT);
        if (!name.equals(lower)) {
            mixedCase = true;
            int other = slot(owner, lower);
            if (slotHolder[other] == NONE) {
                slotHolder[other] = owner;
                slotName[other] = lower;
                slotComponent[other] = component;
            }
        }
    }

    private int slot(int owner, String name) {
        int mask = slotHolder.length - 1;
        int at = (name.hashCode() * 31 + owner) * 0x9E3779B9;
        at = (at ^ at >>> 15) & mask;
        while (slotHolder[at] != NONE && (slotHolder[at] != owner || !slotName[at].equals(name))) {
            at = (at + 1) & mask;
        }
        return at;
    }

    /// The component that `name` means when `component` asks for it, or [LockEntry#NONE].
    int resolve(int component, String name) {
        String lower = mixedCase ? name.toLowerCase(Locale.ROOT) : name;
        for (int at = component; at != NONE; at = holder[at]) {
            int slot = slot(at, name);
            if (slotHolder[slot] == NONE && !lower.equals(name)) {
                slot = slot(at, lower);
            }
            if (slotHolder[slot] != NONE) {
                return slotComponent[slot];
            }
        }
        return NONE;
    }

    /// The nearest folder above that is a component; for everything inside the project at last the project.
    private int holder(String location) {
        if (!Locations.isRightIn(location, folder)) {
            folder = Locations.above(location);
            folderHolder = holderOf(folder);
        }
        return folderHolder;
    }

    private int holderOf(String within) {
        String at = within;
        for (int up = 0;; up++) {
            int component = byLocation.applyAsInt(at);
            if (component != NONE || at.isEmpty() || Locations.outside(at) && up > MAX_OUTSIDE) {
                return component;
            }
            at = Locations.above(at);
        }
    }

    /// Whether a component lies in the `node_modules` of another one (npm's "parent"), so that npm installs nothing
    /// for its own development.
    boolean installedInside(int component) {
        return inside[component];
    }
}
