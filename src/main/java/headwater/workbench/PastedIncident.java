package headwater.workbench;

import headwater.ingest.advisory.IndicatorList;
import headwater.ingest.advisory.IndicatorListReader;
import headwater.model.Advisory;
import headwater.model.Incident;
import headwater.model.Origin;
import headwater.progress.Progress;
import java.util.List;

/// What was understood of a pasted text, and the incident that it makes.
public record PastedIncident(Incident incident, IndicatorList list) {
    private static final int MAX_TITLE = 80;

    /// @param name  of the text, for messages and as the title
    /// @throws Failure.Unreadable                    when nothing in it is understood
    /// @throws headwater.progress.CancelledException when cancelled
    public static PastedIncident read(String name, String text, Progress progress) throws Failure.Unreadable {
        IndicatorList list = IndicatorListReader.read(text, progress);
        if (list.understood().isEmpty()) {
            throw new Failure.Unreadable("no-indicators", "No package with a version was understood in this text; write lines as "
                    + "name@1.2.3, or a table with the columns Package and Version.", Origin.wholeFile(name));
        }
        String title = name.length() > MAX_TITLE ? name.substring(0, MAX_TITLE) + "…" : name;
        return new PastedIncident(new Incident(title, list.understood(), list.ids()), list);
    }

    /// The incident as an advisory.
    public Advisory advisory() {
        List<String> ids = incident.ids();
        return incident.advisory(ids.size() == 1 ? ids.getFirst() : incident.title());
    }
}
