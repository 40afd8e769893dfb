package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.Integrity;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.Investigate;
import headwater.workbench.KeptIncident;
import headwater.workbench.KeptIncidents;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/// An incident in a line and as JSON fields, the same in every answer; and how one is found.
final class IncidentLines {
    private IncidentLines() {
    }

    /// Those of the store, the newest first, then those of the catalogue.
    static List<KeptIncident> all(KeptIncidents kept, Investigate catalogue) throws Failure {
        List<KeptIncident> all = new ArrayList<>(kept.list(Progress.NONE));
        catalogue.advisories().stream().map(KeptIncident::builtIn).forEach(all::add);
        return all;
    }

    /// The one of that id; else what to do is told.
    static Optional<KeptIncident> find(String id, List<KeptIncident> all, Terminal terminal) {
        Optional<KeptIncident> found = all.stream().filter(each -> each.id().equalsIgnoreCase(id)).findFirst();
        if (found.isEmpty()) {
            terminal.error("There is no incident " + id + "; incident list tells them.");
        }
        return found;
    }

    static String words(KeptIncident incident) {
        int packages = incident.packages().size();
        return incident.id() + "  " + incident.title() + "  " + incident.indicators() + " indicators, " + packages
                + (packages == 1 ? " package" : " packages") + published(incident.advisory())
                + incident.kept().map(each -> "  kept " + each.created().truncatedTo(ChronoUnit.SECONDS) + "  sha256 " + each.sha256())
                        .orElse("  built in");
    }

    private static String published(Advisory advisory) {
        return advisory.exposure().map(each -> ", published" + (each.from().isEmpty() ? "" : " from " + each.from())
                + (each.until().isEmpty() ? "" : " until " + each.until())).orElse("");
    }

    static void fields(JsonGenerator json, KeptIncident incident) throws IOException {
        Advisory advisory = incident.advisory();
        json.writeStringField("id", incident.id());
        json.writeStringField("title", incident.title());
        json.writeBooleanField("builtIn", incident.kept().isEmpty());
        json.writeStringField("created", incident.kept().map(each -> each.created().toString()).orElse(""));
        json.writeStringField("sha256", incident.kept().map(KeptIncident.Source::sha256).orElse(""));
        json.writeStringField("from", advisory.exposure().map(Advisory.Exposure::from).orElse(""));
        json.writeStringField("until", advisory.exposure().map(Advisory.Exposure::until).orElse(""));
        json.writeNumberField("indicators", incident.indicators());
        json.writeArrayFieldStart("affected");
        for (AffectedPackage each : advisory.affected()) {
            json.writeStartObject();
            json.writeStringField("ecosystem", each.ecosystem().purlType());
            json.writeStringField("name", each.name());
            texts(json, "versions", List.copyOf(new TreeSet<>(each.versions())));
            texts(json, "ranges", each.ranges().stream().map(AffectedRange::words).toList());
            json.writeEndObject();
        }
        json.writeEndArray();
        texts(json, "digests", advisory.digests().stream().map(Integrity::text).map(Object::toString).toList());
        texts(json, "ids", advisory.aliases());
    }

    private static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String each : texts) {
            json.writeString(each);
        }
        json.writeEndArray();
    }
}
