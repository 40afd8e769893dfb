package headwater.draw;

import java.util.BitSet;

/// What an overview shows of its nodes besides their places.
///
/// @param dependants   by node: how many components depend on one of its members at most
/// @param compromised  nodes with a compromised member
/// @param routes       from the roots to what is compromised, as components and dependencies
public record OverviewFacts(int[] dependants, BitSet compromised, Highlight routes) {
    public OverviewFacts {
        compromised = (BitSet) compromised.clone();
    }
}
