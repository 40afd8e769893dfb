package headwater.draw;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The part of a picture that stands out while the rest recedes.
///
/// @param components    component numbers
/// @param dependencies  dependency numbers
public record Highlight(BitSet components, BitSet dependencies) {
    public static final Highlight NONE = new Highlight(new BitSet(), new BitSet());

    public Highlight {
        components = (BitSet) components.clone();
        dependencies = (BitSet) dependencies.clone();
    }

    public boolean isEmpty() {
        return components.isEmpty();
    }

    /// Every route of the picture from a root to a component. Linear in the picture.
    public static Highlight routesTo(DrawList drawing, int component) {
        return routesTo(drawing, component, _ -> true);
    }

    /// The same along some of the dependencies only.
    public static Highlight routesTo(DrawList drawing, int component, Predicate<CurveShape> follows) {
        Map<Integer, List<CurveShape>> into = new HashMap<>();
        drawing.curves().stream().filter(follows).forEach(curve ->
                into.computeIfAbsent(curve.to(), _ -> new ArrayList<>()).add(curve));
        BitSet components = new BitSet();
        components.set(component);
        BitSet dependencies = new BitSet();
        Deque<Integer> queue = new ArrayDeque<>(List.of(component));
        while (!queue.isEmpty()) {
            for (CurveShape curve : into.getOrDefault(queue.remove(), List.of())) {
                dependencies.set(curve.dependency());
                if (!components.get(curve.from())) {
                    components.set(curve.from());
                    queue.add(curve.from());
                }
            }
        }
        return new Highlight(components, dependencies);
    }
}
