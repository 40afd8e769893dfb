package headwater.store;

import headwater.model.PackageKey;
import java.util.Set;

/// An advisory to be kept.
///
/// @param modified  ISO 8601: of two states of one record the later one stays
/// @param packages  by which it is found; none when it is withdrawn
/// @param record    what it says, in whatever form
public record AdvisoryRow(String id, String modified, Set<PackageKey> packages, byte[] record) {
    public AdvisoryRow {
        packages = Set.copyOf(packages);
    }
}
