package headwater.analysis.query;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/// What a query picked.
///
/// @param matches  components that surely match
/// @param untold   components of which the input does not tell enough
/// @param reasons  conditions of the query that cannot be told of some component, sorted; empty when `untold` is
public record QueryResult(BitSet matches, BitSet untold, List<String> reasons) {
    public QueryResult {
        matches = (BitSet) matches.clone();
        untold = (BitSet) untold.clone();
        reasons = List.copyOf(reasons);
    }

    static QueryResult of(Known known, Collection<String> reasons) {
        BitSet untold = known.untold();
        return new QueryResult(known.surely(), untold, untold.isEmpty() ? List.of() : List.copyOf(reasons));
    }
}
