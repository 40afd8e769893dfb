package headwater.model;

import java.util.List;
import java.util.Set;

/// A package of an advisory with its malicious versions.
///
/// @param versions  exactly these are malicious
/// @param safe      versions known to be untouched, best first; may be empty
public record AffectedPackage(Ecosystem ecosystem, String name, Set<String> versions, List<String> safe) {
    public AffectedPackage {
        versions = Set.copyOf(versions);
        safe = List.copyOf(safe);
    }
}
