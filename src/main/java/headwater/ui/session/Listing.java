package headwater.ui.session;

import java.util.Arrays;
import java.util.BitSet;

/// Some components that a number counts, to be listed in the table.
///
/// @param title       what they are: "What depends on ps-tree 1.1.0"
/// @param components  numbers in the graph of the current file
public record Listing(String title, BitSet components) {
    public Listing {
        components = (BitSet) components.clone();
    }

    public static Listing of(String title, int[] components) {
        BitSet set = new BitSet();
        Arrays.stream(components).forEach(set::set);
        return new Listing(title, set);
    }

    public boolean holds(int component) {
        return components.get(component);
    }
}
