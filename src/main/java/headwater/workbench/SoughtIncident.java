package headwater.workbench;

import headwater.model.Advisory;
import headwater.model.Incident;

/// An incident that is searched for everywhere. One of the catalogue and one that was pasted are the same thing.
///
/// @param advisory  by which components are matched
/// @param known     whether it is looked for anyway, as those of the catalogue are
public record SoughtIncident(Advisory advisory, boolean known) {
    public static SoughtIncident ofCatalogue(Advisory advisory) {
        return new SoughtIncident(advisory, true);
    }

    public static SoughtIncident of(Incident incident) {
        return new SoughtIncident(incident.advisory(incident.ids().size() == 1 ? incident.ids().getFirst() : incident.title()), false);
    }

    /// Whether the command line knows it by its id: it is in the catalogue, or kept in the store.
    public boolean named() {
        return known || advisory.id().startsWith(KeptIncidents.PREFIX);
    }

    public String title() {
        return advisory.title();
    }
}
