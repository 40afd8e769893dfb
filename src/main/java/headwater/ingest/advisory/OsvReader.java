package headwater.ingest.advisory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import headwater.ingest.JsonText;
import headwater.ingest.ReadException;
import headwater.model.Advisory;
import headwater.model.AffectedPackage;
import headwater.model.Ecosystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads one OSV record (schema 1.x). Listed versions only; ranges are not judged. Packages of ecosystems that Headwater
/// does not know are left out.
public final class OsvReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private OsvReader() {
    }

    /// @throws ReadException when it is no OSV record
    public static Advisory read(byte[] bytes, String file) throws ReadException {
        try {
            JsonNode record = JSON.readTree(bytes);
            if (!record.path("id").isTextual() || !record.path("affected").isArray()) {
                throw new ReadException("not-osv", "This is no OSV record: it has no id or no affected packages.", file);
            }
            return advisory(record);
        } catch (IOException failed) {
            throw JsonText.unreadable(failed, file);
        }
    }

    private static Advisory advisory(JsonNode record) {
        JsonNode ours = record.path("database_specific").path("headwater");
        String id = record.path("id").asText();
        String summary = record.path("summary").asText();
        List<AffectedPackage> affected = new ArrayList<>();
        for (JsonNode each : record.path("affected")) {
            JsonNode named = each.path("package");
            String name = named.path("name").asText();
            Ecosystem.ofOsv(named.path("ecosystem").asText()).ifPresent(ecosystem -> affected.add(new AffectedPackage(
                    ecosystem, name, texts(each.path("versions")), List.copyOf(texts(ours.path("safe").path(name))))));
        }
        List<String> references = new ArrayList<>();
        record.path("references").forEach(reference -> references.add(reference.path("url").asText()));
        JsonNode exposure = ours.path("exposure");
        return new Advisory(id, ours.path("title").asText(summary.isEmpty() ? id : summary), summary,
                record.path("details").asText(), List.copyOf(texts(record.path("aliases"))), affected, references,
                exposure.isObject() ? Optional.of(new Advisory.Exposure(exposure.path("from").asText(),
                        exposure.path("until").asText())) : Optional.empty());
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
