package headwater.ingest.cyclonedx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import headwater.ingest.JsonText;
import headwater.ingest.ReadException;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Streams a JSON document in one pass. Values of an unexpected kind are skipped and told.
/// Source: the JSON schemas of CycloneDX 1.2 to 1.7.
final class JsonBom {
    private final BomJson json;
    private final BomDocument bom;
    private final JsonEntries entries;
    private final Set<String> sections = new HashSet<>();
    private @Nullable String bomFormat;
    private int lastDependent = -1;

    private JsonBom(BomJson json, BomDocument bom, JsonEntries entries) {
        this.json = json;
        this.bom = bom;
        this.entries = entries;
    }

    /// @throws ReadException                         when the text is no JSON object, or no CycloneDX
    /// @throws headwater.progress.CancelledException when cancelled
    static BomDocument parse(byte[] bytes, String file, Progress progress) throws ReadException {
        BomDocument bom = new BomDocument(file);
        try (JsonParser parser = JsonText.openWithFewNames(bytes, file)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw notCycloneDx(file);
            }
            BomJson json = new BomJson(parser, bom.problems);
            JsonBom document = new JsonBom(json, bom, new JsonEntries(json, bom, progress, bytes.length));
            document.sections();
            if (!"CycloneDX".equals(document.bomFormat)) {
                if (bom.specVersion.isEmpty()) {
                    throw notCycloneDx(file);
                }
                bom.problems.tell(Problem.Level.WARNING, "bom-format-wrong", "The document does not say"
                        + " \"bomFormat\": \"CycloneDX\"; it has the form of one and was read as one.", 0);
            }
            if (parser.nextToken() != null) {
                bom.problems.tell(Problem.Level.WARNING, "trailing-text",
                        "There is more text behind the end of the document; it was not read.", json.line());
            }
        } catch (IOException failed) {
            throw JsonText.unreadable(failed, file);
        }
        SpecVersions.check(bom, SpecVersions.JSON);
        return bom;
    }

    private static ReadException notCycloneDx(String file) {
        return new ReadException("not-cyclonedx", "This is no CycloneDX document: it does not say"
                + " \"bomFormat\": \"CycloneDX\".", file);
    }

    private void sections() throws IOException {
        for (String key = json.nextField(); key != null; key = json.nextField()) {
            if (!sections.add(key)) {
                bom.problems.tell(Problem.Level.WARNING, "duplicate-key",
                        "\"" + key + "\" stands twice; all of it was read.", json.line());
            }
            switch (key) {
                case "bomFormat" -> bomFormat = json.text();
                case "specVersion" -> bom.specVersion = Objects.requireNonNullElse(json.text(), "");
                case "metadata" -> metadata();
                case "components" -> entries.all(bom.entries, false, null);
                case "services" -> entries.all(bom.entries, true, null);
                case "dependencies" -> json.eachObject(this::dependency);
                case "compositions" -> json.eachObject(this::composition);
                case "vulnerabilities" -> json.eachObject(() -> {
                    bom.vulnerabilities++;
                    json.skipRest();
                });
                case "externalReferences" -> json.eachObject(this::documentReference);
                default -> json.skip();
            }
        }
    }

    private void metadata() throws IOException {
        json.eachField(key -> {
            switch (key) {
                case "component" -> {
                    if (json.at(JsonToken.START_OBJECT)) {
                        entries.one(bom.described, false, null);
                    } else {
                        json.skip();
                    }
                }
                case "tools" -> tools();
                default -> json.skip();
            }
        });
    }

    /// An array of tools until 1.4, an object with components and services since 1.5.
    private void tools() throws IOException {
        if (json.at(JsonToken.START_ARRAY)) {
            json.eachObject(() -> json.eachField(this::toolName));
        } else {
            json.eachField(key -> {
                if (key.equals("components")) {
                    json.eachObject(() -> json.eachField(this::toolName));
                } else {
                    json.skip();
                }
            });
        }
    }

    private void toolName(String key) throws IOException {
        if (key.equals("name")) {
            bom.tool(json.text());
        } else {
            json.skip();
        }
    }

    private void documentReference() throws IOException {
        int line = json.line();
        json.pair("type", "url", (type, url) -> {
            if ("bom".equals(type)) {
                bom.linkedDocument(url, line);
            }
        });
    }

    private void dependency() throws IOException {
        entries.look();
        int line = json.line();
        int first = bom.references.count();
        int reference = -1;
        for (String key = json.nextField(); key != null; key = json.nextField()) {
            switch (key) {
                case "ref" -> reference = json.number(bom.references.texts(), lastDependent + 1);
                case "dependsOn" -> statements(false);
                case "provides" -> statements(true);
                default -> json.skip();
            }
        }
        lastDependent = reference;
        bom.dependenciesOf(reference, first, line);
    }

    private void statements(boolean provided) throws IOException {
        for (boolean more = json.inArray(); more && json.nextElement();) {
            if (json.at(JsonToken.VALUE_STRING)) {
                bom.references.add(bom.references.texts().number(json.chars(), json.charsFrom(),
                        json.charCount()), provided, json.line());
            } else {
                json.skip();
            }
        }
    }

    private void composition() throws IOException {
        int line = json.line();
        @Nullable String[] aggregate = new @Nullable String[1];
        List<String> dependencies = new ArrayList<>();
        json.eachField(key -> {
            switch (key) {
                case "aggregate" -> aggregate[0] = json.text();
                case "dependencies" -> json.eachText(dependencies::add);
                default -> json.skip();
            }
        });
        bom.composition(aggregate[0], dependencies, line);
    }
}
