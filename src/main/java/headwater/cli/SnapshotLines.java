package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.model.KeptFile;
import headwater.model.Revision;
import headwater.model.SnapshotRecord;
import headwater.workbench.SnapshotReference;
import java.io.IOException;
import java.util.Locale;

/// A kept snapshot as JSON fields, the same in every answer.
final class SnapshotLines {
    private SnapshotLines() {
    }

    static void json(JsonGenerator json, SnapshotRecord snapshot) throws IOException {
        json.writeStringField("reference", SnapshotReference.of(snapshot.address()).toString());
        json.writeStringField("project", snapshot.address().project());
        json.writeStringField("stream", snapshot.address().stream());
        json.writeStringField("label", snapshot.address().label());
        json.writeNumberField("number", snapshot.seq());
        json.writeStringField("captured", snapshot.captured().toString());
        json.writeStringField("commit", snapshot.build().commit());
        json.writeStringField("build", snapshot.build().build());
        json.writeStringField("digest", snapshot.build().digest());
        json.writeStringField("state", snapshot.evidence().state().name().toLowerCase(Locale.ROOT));
        if (snapshot.evidence().revision().isPresent()) {
            Revision revision = snapshot.evidence().revision().get();
            json.writeStringField("author", revision.author());
            json.writeStringField("authored", revision.authored().toString());
            json.writeStringField("committed", revision.committed().toString());
            json.writeStringField("note", revision.note());
        }
        json.writeStringField("file", snapshot.sourcePath());
        json.writeStringField("sha256", snapshot.files().isEmpty() ? "" : snapshot.files().getFirst().sha256());
        json.writeArrayFieldStart("files");
        for (KeptFile file : snapshot.files()) {
            json.writeStartObject();
            json.writeStringField("name", file.name());
            json.writeStringField("sha256", file.sha256());
            json.writeNumberField("sizeBytes", file.sizeBytes());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField("format", snapshot.reader().name());
        json.writeStringField("formatVersion", snapshot.reader().formatVersion());
        json.writeStringField("reader", snapshot.reader().name() + "/" + snapshot.reader().version());
        json.writeNumberField("components", snapshot.counts().components());
        json.writeNumberField("dependencies", snapshot.counts().dependencies());
        json.writeNumberField("roots", snapshot.counts().roots());
        json.writeNumberField("errors", snapshot.counts().errors());
        json.writeNumberField("warnings", snapshot.counts().warnings());
        JsonLines.coverage(json, snapshot.coverage());
    }
}
