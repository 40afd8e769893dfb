package headwater.ingest.advisory;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.AffectedRange;
import headwater.model.Ecosystem;
import headwater.model.Integrity;
import headwater.model.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// An advisory as bytes that are kept, whatever it was read from: JSON with the fields of [Advisory], without what is empty,
/// and of long details only the beginning. Reads back equal, but for those.
public final class AdvisoryRecord {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory FACTORY = JSON.getFactory();
    private static final int MAX_DETAILS = 2_000;

    private AdvisoryRecord() {
    }

    public static byte[] write(Advisory advisory) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("id", advisory.id());
            json.writeStringField("title", advisory.title());
            json.writeStringField("summary", advisory.summary());
            String details = advisory.details();
            json.writeStringField("details", details.length() > MAX_DETAILS ? details.substring(0, MAX_DETAILS) + "…" : details);
            texts(json, "aliases", advisory.aliases());
            texts(json, "references", advisory.references());
            json.writeBooleanField("malicious", advisory.malicious());
            json.writeBooleanField("withdrawn", advisory.withdrawn());
            json.writeStringField("modified", advisory.standing().modified());
            if (advisory.standing().severity().isPresent()) {
                json.writeStringField("vector", advisory.standing().severity().get().vector());
                json.writeNumberField("score", advisory.standing().severity().get().score());
            }
            if (advisory.exposure().isPresent()) {
                json.writeStringField("from", advisory.exposure().get().from());
                json.writeStringField("until", advisory.exposure().get().until());
            }
            texts(json, "digests", advisory.digests().stream().map(each -> each.text().toString()).toList());
            json.writeArrayFieldStart("affected");
            for (AffectedPackage each : advisory.affected()) {
                affected(json, each);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void affected(JsonGenerator json, AffectedPackage affected) throws IOException {
        json.writeStartObject();
        json.writeStringField("ecosystem", affected.ecosystem().name());
        json.writeStringField("name", affected.name());
        texts(json, "versions", affected.versions());
        texts(json, "safe", affected.safe());
        json.writeArrayFieldStart("ranges");
        for (AffectedRange range : affected.ranges()) {
            json.writeStartObject();
            switch (range) {
                case AffectedRange.Npm npm -> json.writeStringField("npm", npm.text());
                case AffectedRange.Unreadable other -> json.writeStringField("unreadable", other.text());
                case AffectedRange.Events bounds -> {
                    json.writeBooleanField("semantic", bounds.semantic());
                    json.writeArrayFieldStart("events");
                    for (AffectedRange.Event event : bounds.events()) {
                        json.writeString(event.kind().name() + " " + event.version());
                    }
                    json.writeEndArray();
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void texts(JsonGenerator json, String field, Collection<String> texts) throws IOException {
        if (!texts.isEmpty()) {
            json.writeArrayFieldStart(field);
            for (String each : texts) {
                json.writeString(each);
            }
            json.writeEndArray();
        }
    }

    /// @throws IllegalArgumentException when the bytes are none of [#write]
    public static Advisory read(byte[] bytes) {
        try {
            JsonNode record = JSON.readTree(bytes);
            List<AffectedPackage> affected = new ArrayList<>();
            record.path("affected").forEach(each -> affected.add(affected(each)));
            Optional<Severity> severity = record.has("vector")
                    ? Optional.of(new Severity(record.path("vector").asText(), record.path("score").asDouble())) : Optional.empty();
            return new Advisory(record.path("id").asText(), record.path("title").asText(), record.path("summary").asText(),
                    record.path("details").asText(), texts(record.path("aliases")), affected, texts(record.path("references")),
                    exposure(record), new Advisory.Standing(record.path("malicious").asBoolean(),
                            record.path("withdrawn").asBoolean(), record.path("modified").asText(), severity, digests(record)));
        } catch (IOException damaged) {
            throw new IllegalArgumentException("no advisory that was kept", damaged);
        }
    }

    private static Optional<Advisory.Exposure> exposure(JsonNode record) {
        return record.has("from") ? Optional.of(new Advisory.Exposure(record.path("from").asText(), record.path("until").asText()))
                : Optional.empty();
    }

    private static List<Integrity> digests(JsonNode record) {
        return texts(record.path("digests")).stream().flatMap(each -> Integrity.parse(each).stream()).toList();
    }

    private static AffectedPackage affected(JsonNode each) {
        List<AffectedRange> ranges = new ArrayList<>();
        for (JsonNode range : each.path("ranges")) {
            ranges.add(range.has("npm") ? new AffectedRange.Npm(range.path("npm").asText())
                    : range.has("unreadable") ? new AffectedRange.Unreadable(range.path("unreadable").asText())
                    : new AffectedRange.Events(range.path("semantic").asBoolean(), events(range.path("events"))));
        }
        return new AffectedPackage(Ecosystem.valueOf(each.path("ecosystem").asText()), each.path("name").asText(),
                new LinkedHashSet<>(texts(each.path("versions"))), ranges, texts(each.path("safe")));
    }

    private static List<AffectedRange.Event> events(JsonNode events) {
        return texts(events).stream().map(text -> new AffectedRange.Event(
                AffectedRange.Kind.valueOf(text.substring(0, text.indexOf(' '))), text.substring(text.indexOf(' ') + 1))).toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
