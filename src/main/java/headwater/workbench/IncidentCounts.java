package headwater.workbench;

import headwater.analysis.match.AdvisoryMatcher;
import headwater.model.Advisory;
import headwater.model.PackageKey;
import headwater.model.Sighting;
import headwater.progress.Progress;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How many projects of the store each incident reached. Digests are left out: an incident that names nothing else counts none.
///
/// @param byIncident  affected projects, by the id of the incident; none is left out
/// @param projects    in the store
public record IncidentCounts(Map<String, Integer> byIncident, int projects) {
    /// Nothing is known of a store.
    public static final IncidentCounts NONE = new IncidentCounts(Map.of(), 0);

    public IncidentCounts {
        byIncident = Map.copyOf(byIncident);
    }

    /// One look-up for all of them. Linear in what the store holds of the packages that are named.
    ///
    /// @throws headwater.progress.CancelledException when cancelled
    public static IncidentCounts of(KeptSnapshots kept, List<Advisory> incidents, Progress progress) throws Failure.Store {
        int projects = (int) kept.list(progress).stream().map(each -> each.address().project()).distinct().count();
        List<String> names = incidents.stream().flatMap(AdvisoryBook::packages).map(PackageKey::name).distinct().toList();
        if (projects == 0 || names.isEmpty()) {
            return new IncidentCounts(Map.of(), projects);
        }
        Map<PackageKey, Set<Sighting>> sightings = new HashMap<>();
        kept.sightings(names, progress).forEach(each -> sightings.computeIfAbsent(PackageKey.of(each.packageVersion()),
                _ -> new HashSet<>()).add(each));
        Map<String, Integer> counts = new HashMap<>();
        for (Advisory incident : incidents) {
            progress.checkCancelled();
            AdvisoryMatcher matcher = new AdvisoryMatcher(List.of(incident));
            counts.put(incident.id(), (int) AdvisoryBook.packages(incident).distinct()
                    .flatMap(key -> sightings.getOrDefault(key, Set.of()).stream())
                    .filter(each -> matcher.answer(each.packageVersion()).filter(answer -> answer.tier().affected()).isPresent())
                    .map(each -> each.first().project()).distinct().count());
        }
        return new IncidentCounts(counts, projects);
    }

    public int affected(Advisory incident) {
        return byIncident.getOrDefault(incident.id(), 0);
    }
}
