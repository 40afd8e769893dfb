package headwater.model;

import java.util.Set;

/// What a format is able to tell, so that silence can be shown as "unknown" instead of "no".
///
/// @param flags            the flags whose absence means "no"
/// @param installScripts   whether the format records that a component runs a script when it is installed
/// @param relations        whether it records why a transitive dependency is there; the roots' own are, except where they
///                         are [Relation#UNSPECIFIED]
public record FormatFacts(Set<Flag> flags, boolean installScripts, boolean relations) {
    public FormatFacts {
        flags = Set.copyOf(flags);
    }
}
