package headwater.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import headwater.analysis.exposure.ExposureWindow;
import headwater.analysis.exposure.PublishedTime;
import headwater.model.Advisory;
import headwater.model.SnapshotRecord;
import headwater.workbench.ExposureCause;
import headwater.workbench.ExposureTable;
import headwater.workbench.StreamExposure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Windows of exposure as JSON, an object a stream.
final class WindowJson {
    private final JsonGenerator json;
    private final ExposureTable table;

    /// @param json  an object that is open
    WindowJson(JsonGenerator json, ExposureTable table) {
        this.json = json;
        this.table = table;
    }

    void write(StreamExposure stream, List<ExposureEnds> windows) throws IOException {
        json.writeStringField("project", stream.project());
        json.writeStringField("stream", stream.stream());
        json.writeBooleanField("current", stream.current());
        json.writeArrayFieldStart("snapshots");
        for (StreamExposure.Moment moment : stream.snapshots()) {
            moment(moment);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("windows");
        for (ExposureEnds each : windows) {
            json.writeStartObject();
            ends(stream, each.window());
            JsonLines.versions(json, "components", List.copyOf(WindowText.held(stream, each.window())));
            cause("cameIn", each.in());
            cause("wentOut", each.out());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("versions");
        for (StreamExposure.VersionExposure version : stream.versions()) {
            version(stream, version);
        }
        json.writeEndArray();
    }

    private void moment(StreamExposure.Moment moment) throws IOException {
        SnapshotRecord snapshot = moment.snapshot();
        json.writeStartObject();
        json.writeStringField("reference", moment.reference().toString());
        json.writeStringField("captured", snapshot.captured().toString());
        json.writeStringField("commit", snapshot.build().commit());
        json.writeStringField("author", snapshot.evidence().revision().map(each -> each.author()).orElse(""));
        json.writeStringField("note", snapshot.evidence().revision().map(each -> each.note()).orElse(""));
        json.writeStringField("file", snapshot.sourcePath());
        json.writeStringField("sha256", snapshot.files().isEmpty() ? "" : snapshot.files().getFirst().sha256());
        json.writeStringField("standing", moment.standing().jsonName());
        JsonLines.versions(json, "components", moment.held());
        json.writeEndObject();
    }

    private void ends(StreamExposure stream, ExposureWindow window) throws IOException {
        place("lastWithout", stream, window.lastWithout());
        place("firstIn", stream, window.firstIn());
        place("lastIn", stream, window.lastIn());
        place("firstWithout", stream, window.firstWithout());
        place("firstClean", stream, window.firstClean());
        json.writeArrayFieldStart("undecided");
        for (int each : window.undecided()) {
            json.writeString(stream.snapshots().get(each).reference().toString());
        }
        json.writeEndArray();
    }

    private void place(String key, StreamExposure stream, int index) throws IOException {
        if (index < 0) {
            json.writeNullField(key);
        } else {
            json.writeStringField(key, stream.snapshots().get(index).reference().toString());
        }
    }

    private void cause(String key, Optional<ExposureCause> cause) throws IOException {
        if (cause.isEmpty()) {
            json.writeNullField(key);
            return;
        }
        json.writeObjectFieldStart(key);
        json.writeStringField("before", cause.get().before().toString());
        json.writeStringField("now", cause.get().now().toString());
        json.writeArrayFieldStart("versions");
        for (ExposureCause.VersionCause each : cause.get().versions()) {
            json.writeStartObject();
            json.writeStringField("component", each.version().toString());
            if (each.direct().isPresent()) {
                json.writeObjectFieldStart("direct");
                json.writeStringField("name", each.direct().get().name());
                json.writeStringField("before", each.direct().get().before());
                json.writeStringField("now", each.direct().get().now());
                json.writeEndObject();
            } else {
                json.writeNullField("direct");
            }
            json.writeStringField("reason", each.sentence());
            JsonLines.versions(json, "introducers", each.introducers());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void version(StreamExposure stream, StreamExposure.VersionExposure version) throws IOException {
        json.writeStartObject();
        json.writeStringField("component", version.version().toString());
        json.writeStringField("tier", version.tier().jsonName());
        json.writeStringField("advisory", version.advisory().map(Advisory::id).orElse(""));
        json.writeStringField("from", version.advisory().flatMap(Advisory::exposure).map(Advisory.Exposure::from).orElse(""));
        json.writeStringField("until", version.advisory().flatMap(Advisory::exposure).map(Advisory.Exposure::until).orElse(""));
        for (ExposureTable.FirstSeen first : table.firstSeen()) {
            if (first.version().equals(version.version())) {
                json.writeStringField("firstSeen", first.moment().reference().toString());
            }
        }
        json.writeArrayFieldStart("windows");
        for (ExposureWindow window : version.windows()) {
            json.writeStartObject();
            ends(stream, window);
            Optional<PublishedTime.Overlap> overlap = stream.overlap(version, window);
            if (overlap.isPresent()) {
                json.writeStringField("overlap", overlap.get().jsonName());
            } else {
                json.writeNullField("overlap");
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
