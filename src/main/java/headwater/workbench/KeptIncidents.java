package headwater.workbench;

import headwater.ingest.advisory.AdvisoryRecord;
import headwater.model.Advisory;
import headwater.model.PackageKey;
import headwater.progress.Progress;
import headwater.store.IncidentRow;
import headwater.store.IncidentStore;
import headwater.store.StoreException;
import headwater.store.StorePlace;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Incidents in the store: what was pasted once and reviewed is looked for in every file and kept snapshot from then on, like
/// those of the catalogue.
public final class KeptIncidents {
    static final String PREFIX = "IN-";
    private static final int MAX_TITLE = 200;

    private final IncidentStore store;
    private final Clock clock;

    KeptIncidents(StorePlace place, Clock clock) {
        this.store = new IncidentStore(place);
        this.clock = clock;
    }

    /// What is to be kept.
    ///
    /// @param pasted     what was understood and reviewed of the text
    /// @param text       as it was given; kept untouched
    /// @param title      as people call it
    /// @param published  when the bad versions could be downloaded, if that is known
    public record New(PastedIncident pasted, String text, String title, Optional<Advisory.Exposure> published) {
    }

    /// Keeps an incident; when this returns, it is on the disk. The same text under the same title and times is not kept twice.
    ///
    /// @throws Failure.Store when it was not kept; also when its title is none
    public KeptIncident add(New incident, Progress progress) throws Failure.Store {
        if (incident.title().isBlank() || incident.title().length() > MAX_TITLE) {
            throw new Failure.NotKept("An incident needs a title of at most " + MAX_TITLE + " characters.");
        }
        Advisory made = incident.pasted().incident().advisory("");
        Advisory titled = new Advisory("", incident.title().strip(), made.summary(), made.details(), made.aliases(), made.affected(),
                made.references(), incident.published(), made.standing());
        byte[] record = AdvisoryRecord.write(titled);
        byte[] bytes = incident.text().getBytes(StandardCharsets.UTF_8);
        try {
            for (IncidentRow before : store.list(progress)) {
                if (Arrays.equals(before.record(), record)
                        && store.text(before.id(), progress).filter(text -> Arrays.equals(text, bytes)).isPresent()) {
                    return kept(before);
                }
            }
            return kept(store.add(clock.instant(), bytes, record, progress));
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    private static KeptIncident kept(IncidentRow row) {
        Advisory read = AdvisoryRecord.read(row.record());
        return new KeptIncident(new Advisory(PREFIX + row.id(), read.title(), read.summary(), read.details(), read.aliases(),
                read.affected(), read.references(), read.exposure(), read.standing()),
                Optional.of(new KeptIncident.Source(row.id(), row.created(), row.sha256())));
    }

    /// The newest first.
    public List<KeptIncident> list(Progress progress) throws Failure.Store {
        try {
            return store.list(progress).stream().map(KeptIncidents::kept).toList();
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// The incident of that id, in whatever case; empty when none is kept.
    public Optional<KeptIncident> find(String id, Progress progress) throws Failure.Store {
        return list(progress).stream().filter(each -> each.id().equalsIgnoreCase(id)).findFirst();
    }

    /// The text that a kept incident was made of, as it was given.
    public String text(KeptIncident.Source source, Progress progress) throws Failure.Store {
        try {
            return store.text(source.number(), progress).map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// False when it is not kept any more. Nothing looks for it from then on.
    public boolean forget(KeptIncident.Source source, Progress progress) throws Failure.Store {
        try {
            return store.forget(source.number(), progress);
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// Copies what a damaged store still holds, the oldest first; what cannot be copied is told among what was lost.
    void salvage(KeptIncidents into, List<String> lost, Progress progress) throws Failure.Store {
        List<IncidentStore.Whole> whole;
        try {
            whole = store.salvaged(progress);
        } catch (StoreException damaged) {
            lost.add("Kept incidents: " + damaged.getMessage());
            return;
        }
        try {
            for (IncidentStore.Whole each : whole.reversed()) {
                into.store.add(each.incident().created(), each.text(), each.incident().record(), progress);
            }
        } catch (StoreException failed) {
            throw KeptSnapshots.failure(failed);
        }
    }

    /// Those that name one of these packages.
    List<Advisory> naming(Set<PackageKey> packages, Progress progress) throws Failure.Store {
        return list(progress).stream().map(KeptIncident::advisory)
                .filter(each -> AdvisoryBook.packages(each).anyMatch(packages::contains)).toList();
    }
}
