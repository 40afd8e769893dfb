package headwater.workbench;

import headwater.ingest.ReadException;
import headwater.ingest.advisory.AdvisoryFeed;
import headwater.ingest.advisory.AdvisoryRecord;
import headwater.ingest.advisory.FeedSummary;
import headwater.model.Advisory;
import headwater.model.AdvisorySource;
import headwater.model.PackageKey;
import headwater.progress.Progress;
import headwater.store.AdvisoryRow;
import headwater.store.AdvisoryStore;
import headwater.store.StoreException;
import headwater.store.StorePlace;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Advisories in the store: imported once, and from then on looked for in every file and kept snapshot. Kept incidents
/// ([KeptIncidents]) are looked for beside them.
public final class KeptAdvisories {
    private final AdvisoryStore store;
    private final KeptIncidents incidents;
    private final Clock clock;

    KeptAdvisories(StorePlace place, Clock clock) {
        this.store = new AdvisoryStore(place);
        this.incidents = new KeptIncidents(place, clock);
        this.clock = clock;
    }

    /// An import that is on the disk.
    public record Imported(AdvisorySource source, FeedSummary read) {
    }

    /// Carries what a source is at fault for through the store's transaction, which is thrown away.
    private static final class Refused extends RuntimeException {
        private final ReadException reason;

        Refused(ReadException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    /// Imports a file, folder or archive, all of it or nothing.
    ///
    /// @throws Failure.Unreadable                    when it cannot be read
    /// @throws Failure.Store                         when it was not kept
    /// @throws headwater.progress.CancelledException when cancelled; nothing is kept then
    public Imported add(Path file, Progress progress) throws Failure.Unreadable, Failure.Store {
        FeedSummary[] summary = new FeedSummary[1];
        try {
            AdvisorySource source = store.add(file.toString(), clock.instant(), sink -> {
                FeedSummary read = feed(file, sink, progress);
                summary[0] = read;
                return new AdvisoryStore.Facts(read.sha256(), read.newest(), read.records(), read.withdrawn());
            }, progress);
            return new Imported(source, summary[0]);
        } catch (Refused refused) {
            throw new Failure.Unreadable(refused.reason.code(), String.valueOf(refused.reason.getMessage()),
                    refused.reason.origin());
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    private static FeedSummary feed(Path file, AdvisoryStore.Sink sink, Progress progress) throws StoreException {
        try {
            return AdvisoryFeed.read(file, advisory -> sink.put(row(advisory)), progress);
        } catch (ReadException failed) {
            throw new Refused(failed);
        }
    }

    private static AdvisoryRow row(Advisory advisory) {
        Set<PackageKey> packages = advisory.withdrawn() ? Set.of()
                : AdvisoryBook.packages(advisory).collect(Collectors.toSet());
        return new AdvisoryRow(advisory.id(), advisory.standing().modified(), packages, AdvisoryRecord.write(advisory));
    }

    /// The newest import first.
    public List<AdvisorySource> sources(Progress progress) throws Failure.Store {
        try {
            return store.sources(progress);
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// False when there is no import of that number.
    public boolean forget(int source, Progress progress) throws Failure.Store {
        try {
            return store.forget(source, progress);
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// Whether there is anything to look for.
    public boolean isEmpty(Progress progress) throws Failure.Store {
        return sources(progress).isEmpty() && incidents.list(progress).isEmpty();
    }

    /// Those that name digests, whatever packages there are.
    public List<Advisory> namingDigests(Progress progress) throws Failure.Store {
        return incidents.list(progress).stream().map(KeptIncident::advisory).filter(each -> !each.digests().isEmpty()).toList();
    }

    /// Those that name one of these packages.
    public List<Advisory> naming(Set<PackageKey> packages, Progress progress) throws Failure.Store {
        try {
            return Stream.concat(incidents.naming(packages, progress).stream(),
                    store.naming(packages, progress).stream().map(AdvisoryRecord::read)).toList();
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// Those that name a package of a kept snapshot, so that all of them can be judged at once, and all kept incidents.
    public List<Advisory> namingKept(Progress progress) throws Failure.Store {
        try {
            Set<PackageKey> present = store.present(progress);
            return Stream.concat(incidents.list(progress).stream().map(KeptIncident::advisory),
                    store.naming(present, progress).stream().map(AdvisoryRecord::read)).toList();
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }
}
