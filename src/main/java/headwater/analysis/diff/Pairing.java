package headwater.analysis.diff;

import headwater.model.Component;
import headwater.model.DependencyGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Which component of one build is which of the other. Symmetric: swapping the builds swaps the pairs.
///
/// A location identifies a component in its own file only, and a bom-ref not even in the next file of the same tool, so a
/// pair by location must also be of one package. What is left is paired by package version, in the order of locations;
/// then a package of which one component is left on either side. Linear in V; hashes only what the order of the files does
/// not pair.
public final class Pairing {
    /// What made two components a pair.
    public enum How {
        /// The same location and the same package, or both a root.
        LOCATION,
        /// Both the project itself, under different names or locations.
        PROJECT,
        /// The same package version at another location, or in a format that knows other locations.
        PACKAGE_VERSION,
        /// The only ones left of one package.
        NAME
    }

    /// How far the order of one file is looked ahead in the other.
    private static final int LOOK_AHEAD = 16;

    private final DependencyGraph before;
    private final DependencyGraph now;
    private final int[] nowOf;
    private final int[] beforeOf;
    private final @Nullable How[] how;

    private Pairing(DependencyGraph before, DependencyGraph now) {
        this.before = before;
        this.now = now;
        nowOf = new int[before.size()];
        beforeOf = new int[now.size()];
        how = new @Nullable How[before.size()];
        Arrays.fill(nowOf, -1);
        Arrays.fill(beforeOf, -1);
    }

    private Pairing(Pairing other) {
        before = other.now;
        now = other.before;
        nowOf = other.beforeOf;
        beforeOf = other.nowOf;
        how = new @Nullable How[before.size()];
        for (int c = 0; c < how.length; c++) {
            how[c] = nowOf[c] < 0 ? null : other.how[nowOf[c]];
        }
    }

    static Pairing of(DependencyGraph before, DependencyGraph now) {
        Pairing pairing = new Pairing(before, now);
        pairing.inOrder();
        pairing.byKey(How.LOCATION, Component::location, false);
        pairing.projects();
        pairing.byKey(How.PACKAGE_VERSION, Component::packageVersion, true);
        pairing.byKey(How.NAME, PackageName::of, false);
        return pairing;
    }

    /// Files of one tool hold their components in one order: most pairs are found by walking both.
    private void inOrder() {
        int expected = 0;
        for (int b = 0; b < before.size(); b++) {
            int end = Math.min(now.size(), expected + LOOK_AHEAD);
            for (int n = expected; n < end; n++) {
                if (samePlace(b, n)) {
                    pair(b, n, How.LOCATION);
                    expected = n + 1;
                    break;
                }
            }
        }
    }

    private boolean samePlace(int b, int n) {
        return alike(b, n) && before.component(b).sameLocation(now.component(n));
    }

    /// Both our own, or both the same package.
    private boolean alike(int b, int n) {
        boolean own = before.isOwn(b);
        if (own || now.isOwn(n)) {
            return own == now.isOwn(n);
        }
        Component left = before.component(b);
        Component right = now.component(n);
        return left.name().equals(right.name())
                && left.packageVersion().ecosystem() == right.packageVersion().ecosystem();
    }

    private void projects() {
        if (before.project() >= 0 && now.project() >= 0 && nowOf[before.project()] < 0
                && beforeOf[now.project()] < 0) {
            pair(before.project(), now.project(), How.PROJECT);
        }
    }

    /// Pairs what is left and has the same key: in order, or only where one is left on either side.
    private void byKey(How reason, Function<Component, Object> key, boolean several) {
        Map<Object, List<Integer>> open = new HashMap<>();
        left(now, beforeOf).forEach(n -> open.computeIfAbsent(key.apply(now.component(n)), _ -> new ArrayList<>()).add(n));
        if (open.isEmpty()) {
            return;
        }
        Map<Object, List<Integer>> mine = new HashMap<>();
        left(before, nowOf).forEach(b -> mine.computeIfAbsent(key.apply(before.component(b)), _ -> new ArrayList<>()).add(b));
        mine.forEach((same, components) -> {
            List<Integer> others = open.getOrDefault(same, List.of());
            if (!several && (components.size() != 1 || others.size() != 1)) {
                return;
            }
            for (int i = 0; i < Math.min(components.size(), others.size()); i++) {
                if (alike(components.get(i), others.get(i))) {
                    pair(components.get(i), others.get(i), reason);
                }
            }
        });
    }

    /// Unpaired components in the order of their locations.
    private static List<Integer> left(DependencyGraph graph, int[] partner) {
        Map<Integer, String> location = new HashMap<>();
        for (int c = 0; c < partner.length; c++) {
            if (partner[c] < 0) {
                location.put(c, graph.component(c).location());
            }
        }
        List<Integer> left = new ArrayList<>(location.keySet());
        left.sort(Comparator.comparing(location::get));
        return left;
    }

    private void pair(int b, int n, How reason) {
        nowOf[b] = n;
        beforeOf[n] = b;
        how[b] = reason;
    }

    /// The later component of an earlier one, or -1.
    public int nowOf(int componentBefore) {
        return nowOf[componentBefore];
    }

    /// The earlier component of a later one, or -1.
    public int beforeOf(int componentNow) {
        return beforeOf[componentNow];
    }

    /// What made the pair of an earlier component; nothing when it has none.
    public @Nullable How how(int componentBefore) {
        return how[componentBefore];
    }

    /// How many pairs were made so.
    public int count(How reason) {
        int count = 0;
        for (How each : how) {
            count += each == reason ? 1 : 0;
        }
        return count;
    }

    Pairing inverse() {
        return new Pairing(this);
    }
}
