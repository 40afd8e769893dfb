package headwater.model;

import java.util.Set;

/// What a format is able to tell, so that silence can be shown as "unknown" instead of "no".
///
/// @param flags            the flags whose absence means "no"
/// @param installScripts   whether the format records that a component runs a script when it is installed
/// @param relations        whether it records why a transitive dependency is there; the roots' own are, except where they
///                         are [Relation#UNSPECIFIED]
/// @param dependencies     whether it records who depends on whom at all; where it does not, components are present and
///                         nothing is known of their paths
public record FormatFacts(Set<Flag> flags, boolean installScripts, boolean relations, boolean dependencies) {
    public FormatFacts {
        flags = Set.copyOf(flags);
    }

    /// Of a format that records dependencies.
    public FormatFacts(Set<Flag> flags, boolean installScripts, boolean relations) {
        this(flags, installScripts, relations, true);
    }

    /// Of a format that lists components and no dependencies.
    public static FormatFacts flat(Set<Flag> flags) {
        return new FormatFacts(flags, false, false, false);
    }
}
