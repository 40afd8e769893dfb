package headwater.ui.inspector;

import java.util.List;
import java.util.Optional;

/// The blast radius of a component, in words.
///
/// @param note        which dependencies are followed, empty when all are
/// @param share       of production, from 0 to 1
/// @param rings       how many dependants there are at each distance
public record BlastContent(String title, String note, Figure dependants, Figure introducers, Figure roots,
        Figure production, double share, List<Ring> rings) {
    public BlastContent {
        rings = List.copyOf(rings);
    }

    /// A number in words, and what it counts.
    public record Figure(String text, Optional<Link> link) {
    }

    /// A column of the chart.
    ///
    /// @param distance  `1`, `2`, … or `8+`
    /// @param height    from 0 to 1
    public record Ring(String distance, int count, double height, String meaning, Optional<Link> link) {
    }
}
