package headwater.workbench;

import headwater.analysis.diff.Digests;
import headwater.model.PackageKey;
import headwater.model.PackageVersion;
import headwater.model.Sighting;
import headwater.progress.Progress;
import headwater.store.SnapshotStore;
import headwater.store.StoreException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One version of a package that kept snapshots hold with different contents: digests of one domain and algorithm that differ.
/// A version is published once, so somebody replaced it, or a registry or a cache answered with something else.
///
/// @param contents  two or more, by digest
public record TwoContents(PackageVersion version, List<Content> contents) {
    public TwoContents {
        contents = List.copyOf(contents);
    }

    /// One of them.
    ///
    /// @param digest  as it is written, with its domain
    public record Content(String digest, List<Sighting> sightings) {
        public Content {
            sightings = List.copyOf(sightings);
        }
    }

    /// All in the store. Reads every artifact that has a digest.
    public static List<TwoContents> all(KeptSnapshots kept, Progress progress) throws Failure.Store {
        return of(kept, Set.of(), progress);
    }

    /// Those among some versions.
    public static List<TwoContents> among(KeptSnapshots kept, Collection<PackageVersion> versions, Progress progress)
            throws Failure.Store {
        return versions.isEmpty() ? List.of() : of(kept, versions.stream().map(each -> PackageKey.of(each).name()).collect(Collectors.toSet()),
                progress).stream().filter(each -> versions.contains(each.version())).toList();
    }

    private static List<TwoContents> of(KeptSnapshots kept, Set<String> keys, Progress progress) throws Failure.Store {
        try {
            Map<PackageVersion, List<SnapshotStore.Digested>> byVersion = new LinkedHashMap<>();
            for (SnapshotStore.Digested each : kept.store().severalDigests(keys, progress)) {
                byVersion.computeIfAbsent(each.version(), _ -> new ArrayList<>()).add(each);
            }
            List<TwoContents> found = new ArrayList<>();
            for (Map.Entry<PackageVersion, List<SnapshotStore.Digested>> each : byVersion.entrySet()) {
                progress.checkCancelled();
                List<Content> seen = new ArrayList<>();
                for (SnapshotStore.Digested digested : differing(each.getValue(), SnapshotStore.Digested::digest)) {
                    seen.add(new Content(digested.digest(), kept.store().sightings(digested.artifacts(), progress)));
                }
                // A keeping that was given up leaves artifacts that are in no snapshot.
                seen.removeIf(content -> content.sightings().isEmpty());
                List<Content> contents = differing(seen, Content::digest);
                if (!contents.isEmpty()) {
                    found.add(new TwoContents(each.getKey(), contents));
                }
            }
            return List.copyOf(found);
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// Those that certainly are not the same as some other.
    private static <T> List<T> differing(List<T> all, Function<T, String> digest) {
        return all.stream().filter(one -> all.stream().anyMatch(other ->
                Digests.compare(Set.of(digest.apply(one)), Set.of(digest.apply(other))) == Digests.Answer.DIFFERENT)).toList();
    }
}
