package headwater.model;

import java.util.List;
import java.util.Set;

/// A package of an advisory with its bad versions.
///
/// @param versions  exactly these are bad
/// @param ranges    and those in one of these
/// @param safe      versions known to be untouched, best first; may be empty
public record AffectedPackage(Ecosystem ecosystem, String name, Set<String> versions, List<AffectedRange> ranges,
        List<String> safe) {
    public AffectedPackage {
        versions = Set.copyOf(versions);
        ranges = List.copyOf(ranges);
        safe = List.copyOf(safe);
    }

    /// One whose bad versions are all listed.
    public AffectedPackage(Ecosystem ecosystem, String name, Set<String> versions, List<String> safe) {
        this(ecosystem, name, versions, List.of(), safe);
    }
}
