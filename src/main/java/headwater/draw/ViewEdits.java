package headwater.draw;

import java.util.HashSet;
import java.util.Set;

/// What a view shows as one box, and what it leaves out; the data stays as it is.
///
/// @param collapse  what is shown as one, unless it was turned
/// @param turned    keys of groups that are shown the other way
/// @param hidden    component numbers that are left out
public record ViewEdits(Collapse collapse, Set<Integer> turned, Set<Integer> hidden) {
    /// Which groups are shown as one box.
    public enum Collapse {
        /// All where there are many boxes, else none.
        LARGE, ALL, NONE
    }

    /// As a picture is shown first.
    public static final ViewEdits FIRST = new ViewEdits(Collapse.LARGE, Set.of(), Set.of());
    /// Everything for itself.
    public static final ViewEdits EXPANDED = new ViewEdits(Collapse.NONE, Set.of(), Set.of());

    private static final int MANY_BOXES = 40;

    public ViewEdits {
        turned = Set.copyOf(turned);
        hidden = Set.copyOf(hidden);
    }

    /// @param boxes  of the picture when nothing is collapsed
    public boolean collapses(Group group, int boxes) {
        boolean first = collapse == Collapse.ALL || collapse == Collapse.LARGE && boxes > MANY_BOXES;
        return first != turned.contains(group.key());
    }

    /// With a group shown the other way.
    public ViewEdits turned(Group group) {
        Set<Integer> now = new HashSet<>(turned);
        if (!now.remove(group.key())) {
            now.add(group.key());
        }
        return new ViewEdits(collapse, now, hidden);
    }

    /// With every group shown the same way.
    public ViewEdits all(boolean collapsed) {
        return new ViewEdits(collapsed ? Collapse.ALL : Collapse.NONE, Set.of(), hidden);
    }

    public ViewEdits hiding(Set<Integer> components) {
        Set<Integer> now = new HashSet<>(hidden);
        now.addAll(components);
        return new ViewEdits(collapse, turned, now);
    }

    public ViewEdits showing(Set<Integer> components) {
        Set<Integer> now = new HashSet<>(hidden);
        now.removeAll(components);
        return new ViewEdits(collapse, turned, now);
    }

    public ViewEdits showingAll() {
        return new ViewEdits(collapse, turned, Set.of());
    }
}
