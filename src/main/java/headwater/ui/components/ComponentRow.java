package headwater.ui.components;

import headwater.analysis.match.Tier;
import java.util.Optional;

/// One row of the table, in words.
///
/// @param number  of the component in its graph
/// @param depth   dependencies from the nearest root, -1 when no root reaches it
/// @param finding how it matches an advisory, or a dash
/// @param purl    by which notes know it
public record ComponentRow(int number, String name, String version, String location, String flags, String production,
        String reach, int depth, String script, String finding, Optional<Tier> tier, String purl) {
    boolean compromised() {
        return tier.filter(Tier::affected).isPresent();
    }

    /// The finding with its sign, for colour is never the only one.
    String signedFinding() {
        return tier.map(each -> switch (each) {
            case LISTED, RANGE, HASH, ALIAS -> "⚠ " + finding;
            case OPEN_RANGE -> "? " + finding;
            case NEAR -> "≈ " + finding;
        }).orElse(finding);
    }
}
