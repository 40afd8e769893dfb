package headwater.ingest.pnpm;

import java.util.Map;

/// Where references of one document lead.
///
/// @param numbers  of instances, by key
record PnpmScope(PnpmDocument document, Map<String, Integer> numbers) {
    static final int NOWHERE = -1;

    /// The number of the instance to which a dependency on `name` refers, or [#NOWHERE].
    int find(String name, String reference) {
        return numbers.getOrDefault(document.grammar().key(name, reference), NOWHERE);
    }
}
