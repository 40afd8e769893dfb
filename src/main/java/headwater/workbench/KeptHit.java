package headwater.workbench;

import headwater.analysis.match.AdvisoryMatcher;
import headwater.analysis.match.Tier;
import headwater.model.Advisory;
import headwater.model.PackageKey;
import headwater.model.Sighting;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A package version in kept snapshots that something names.
///
/// @param tier      how it is named
/// @param advisory  by which; empty where somebody asks for the package itself
/// @param untold    whether its version cannot be held against what names it
record KeptHit(Sighting sighting, Tier tier, Optional<Advisory> advisory, boolean untold) {
    /// Everything in the store that advisories name, without opening a snapshot.
    static List<KeptHit> of(KeptSnapshots kept, AdvisoryMatcher matcher, Progress progress) throws Failure.Store {
        List<KeptHit> hits = new ArrayList<>();
        List<String> names = matcher.packages().stream().map(PackageKey::name).distinct().toList();
        for (Sighting sighting : names.isEmpty() ? List.<Sighting>of() : kept.sightings(names, progress)) {
            matcher.answer(sighting.packageVersion()).ifPresent(answer -> hits.add(new KeptHit(sighting, answer.tier(),
                    Optional.of(answer.advisory()), answer.untold())));
        }
        for (Sighting sighting : matcher.namesDigests() ? kept.bearing(matcher, progress) : List.<Sighting>of()) {
            hits.add(new KeptHit(sighting, Tier.HASH, Optional.empty(), false));
        }
        return hits;
    }

    /// A version that somebody asks for.
    ///
    /// @param answer  what advisories say of it
    static KeptHit asked(Sighting sighting, Optional<AdvisoryMatcher.Answer> answer) {
        return new KeptHit(sighting, Tier.LISTED, answer.filter(each -> each.tier().affected())
                .map(AdvisoryMatcher.Answer::advisory), false);
    }

    /// A package of the name that somebody asks for, of which nobody can tell whether it is the version.
    static KeptHit untold(Sighting sighting) {
        return new KeptHit(sighting, Tier.NEAR, Optional.empty(), true);
    }

    /// What one package version alone makes of its snapshot; empty when it is no concern.
    Optional<Verdict> verdict() {
        return tier.affected() ? Optional.of(Verdict.AFFECTED)
                : tier == Tier.OPEN_RANGE ? Optional.of(Verdict.NEEDS_JUDGEMENT)
                : untold ? Optional.of(Verdict.INCOMPLETE) : Optional.empty();
    }
}
