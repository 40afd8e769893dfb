package headwater.analysis.match;

import headwater.model.Advisory;

/// One component that matches one advisory.
///
/// @param component  number in the graph that was searched
/// @param reason     one sentence: why it matches in this tier
public record Finding(int component, Advisory advisory, Tier tier, String reason, Production production) {
}
