package headwater.analysis.match;

import headwater.model.Advisory;
import java.util.List;

/// One component that matches an advisory, or several records of the same one.
///
/// @param component  number in the graph that was searched
/// @param advisory   the record on which the tier rests; the catalogue's own before others
/// @param reason     one sentence: why it matches in this tier
/// @param ids        of all records of this advisory that name the package, and their aliases; sorted
/// @param untold     whether it may be worse: its version cannot be held against the advisory
public record Finding(int component, Advisory advisory, Tier tier, String reason, Production production, List<String> ids,
        boolean untold) {
    public Finding {
        ids = List.copyOf(ids);
    }
}
