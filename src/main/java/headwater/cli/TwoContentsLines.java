package headwater.cli;

import headwater.model.PackageVersion;
import headwater.model.Sighting;
import headwater.progress.Progress;
import headwater.workbench.Failure;
import headwater.workbench.KeptSnapshots;
import headwater.workbench.SnapshotReference;
import headwater.workbench.TwoContents;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// Versions with two contents, in lines, as JSON, and as a warning beside another answer.
final class TwoContentsLines {
    private static final int SHOWN = 4;

    private TwoContentsLines() {
    }

    static void text(Terminal terminal, TwoContents each) {
        terminal.alarm(each.version() + " has " + each.contents().size() + " contents");
        for (TwoContents.Content content : each.contents()) {
            List<Sighting> where = content.sightings();
            terminal.line("  " + content.digest());
            terminal.line("    " + where.stream().limit(SHOWN).map(TwoContentsLines::run).collect(Collectors.joining(", "))
                    + (where.size() > SHOWN ? " and " + (where.size() - SHOWN) + " more" : ""));
        }
    }

    private static String run(Sighting sighting) {
        return SnapshotReference.of(sighting.first()) + (sighting.snapshots() == 1 ? "" : " … " + SnapshotReference.of(sighting.last()));
    }

    static void json(Terminal terminal, TwoContents each, NewestSnapshots newest) {
        JsonLines.object(terminal, json -> {
            json.writeStringField("component", each.version().toString());
            json.writeStringField("purl", each.version().purl().text());
            json.writeArrayFieldStart("contents");
            for (TwoContents.Content content : each.contents()) {
                json.writeStartObject();
                json.writeStringField("digest", content.digest());
                json.writeArrayFieldStart("sightings");
                for (Sighting sighting : content.sightings()) {
                    json.writeStartObject();
                    SnapshotFindCommand.where(json, sighting, newest);
                    json.writeEndObject();
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /// Says on the error stream which of the versions of an answer have two contents.
    static void warn(Terminal terminal, KeptSnapshots kept, Collection<PackageVersion> versions) throws Failure.Store {
        for (TwoContents each : TwoContents.among(kept, versions, Progress.NONE)) {
            terminal.error("warning: " + each.version() + " is kept with " + each.contents().size()
                    + " different contents; snapshot find --two-contents tells where.");
        }
    }
}
