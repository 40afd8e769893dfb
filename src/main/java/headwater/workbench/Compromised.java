package headwater.workbench;

import headwater.analysis.match.Production;
import headwater.model.Advisory;
import headwater.model.PackageVersion;
import java.math.BigInteger;
import java.util.List;

/// A listed package version in a snapshot, with everything that its sentence needs.
///
/// @param instances    component numbers, ascending
/// @param advisories   the advisories that list it
/// @param paths        exact number of dependency paths to it
/// @param introducers  packages on which a root depends and through which, or as which, it comes
/// @param unrooted     how many of the instances no root reaches
public record Compromised(PackageVersion packageVersion, int[] instances, List<Advisory> advisories, BigInteger paths,
        List<PackageVersion> introducers, int unrooted, Production production) {
    public Compromised {
        advisories = List.copyOf(advisories);
        introducers = List.copyOf(introducers);
    }
}
