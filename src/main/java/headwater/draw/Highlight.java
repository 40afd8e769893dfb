package headwater.draw;

import java.util.BitSet;

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

    /// Every route of the picture from a root to a component.
    public static Highlight routesTo(DrawList drawing, int component) {
        BitSet components = new BitSet();
        components.set(component);
        BitSet dependencies = new BitSet();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (CurveShape curve : drawing.curves()) {
                if (components.get(curve.to()) && !dependencies.get(curve.dependency())) {
                    dependencies.set(curve.dependency());
                    components.set(curve.from());
                    grown = true;
                }
            }
        }
        return new Highlight(components, dependencies);
    }
}
