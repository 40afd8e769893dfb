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
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Streams a JSON document in one pass. Values of an unexpected kind are skipped and told.
/// Source: the JSON schemas of CycloneDX 1.2 to 1.7.
final class JsonBom {
    private static final int ENTRIES_PER_REPORT = 512;

    private final JsonParser json;
    private final BomDocument bom;
    private final Progress progress;
    private final int sizeBytes;
    private final Set<String> sections = new HashSet<>();
    private @Nullable String bomFormat;
    private final BomTexts words = new BomTexts();
    private final PlainPurls plainPurls = new PlainPurls();
    private char[] kept = new char[256];
    private int keptLength;
    private int lastDependent = -1;
    private int lastAlgorithm = -1;
    private int lastProperty = -1;
    private final BomDigest referenced = new BomDigest();
    private int entries;

    private JsonBom(JsonParser json, BomDocument bom, Progress progress, int sizeBytes) {
        this.json = json;
        this.bom = bom;
        this.progress = progress;
        this.sizeBytes = sizeBytes;
    }

    /// @throws ReadException                         when the text is no JSON object, or no CycloneDX
    /// @throws headwater.progress.CancelledException when cancelled
    static BomDocument parse(byte[] bytes, String file, Progress progress) throws ReadException {
        BomDocument bom = new BomDocument(file);
        try (JsonParser json = JsonText.openWithFewNames(bytes, file)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw notCycloneDx(file);
            }
            JsonBom document = new JsonBom(json, bom, progress, bytes.length);
            document.sections();
            if (!"CycloneDX".equals(document.bomFormat)) {
                if (bom.specVersion.isEmpty()) {
                    throw notCycloneDx(file);
                }
                bom.problems.tell(Problem.Level.WARNING, "bom-format-wrong", "The document does not say"
                        + " \"bomFormat\": \"CycloneDX\"; it has the form of one and was read as one.", 0);
            }
            document.trailingText();
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

    private void trailingText() throws IOException {
        if (json.nextToken() != null) {
            bom.problems.tell(Problem.Level.WARNING, "trailing-text",
                    "There is more text behind the end of the document; it was not read.", line());
        }
    }

    private void sections() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            if (!sections.add(key)) {
                bom.problems.tell(Problem.Level.WARNING, "duplicate-key",
                        "\"" + key + "\" stands twice; all of it was read.", line());
            }
            json.nextToken();
            switch (key) {
                case "bomFormat" -> bomFormat = text();
                case "specVersion" -> bom.specVersion = java.util.Objects.requireNonNullElse(text(), "");
                case "metadata" -> metadata();
                case "components" -> entries(bom.entries, false, null);
                case "services" -> entries(bom.entries, true, null);
                case "dependencies" -> eachObject(this::dependency);
                case "compositions" -> eachObject(this::composition);
                case "vulnerabilities" -> eachObject(() -> {
                    bom.vulnerabilities++;
                    skipRest();
                });
                case "externalReferences" -> eachObject(this::documentReference);
                default -> json.skipChildren();
            }
        }
    }

    private void metadata() throws IOException {
        eachField(key -> {
            switch (key) {
                case "component" -> {
                    if (json.currentToken() == JsonToken.START_OBJECT) {
                        entry(bom.described, false, null);
                    } else {
                        json.skipChildren();
                    }
                }
                case "tools" -> tools();
                default -> json.skipChildren();
            }
        });
    }

    /// An array of tools until 1.4, an object with components and services since 1.5.
    private void tools() throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            eachObject(() -> eachField(this::toolName));
        } else {
            eachField(key -> {
                if (key.equals("components")) {
                    eachObject(() -> eachField(this::toolName));
                } else {
                    json.skipChildren();
                }
            });
        }
    }

    private void toolName(String key) throws IOException {
        if (key.equals("name")) {
            bom.tool(text());
        } else {
            json.skipChildren();
        }
    }

    private void entries(List<BomEntry> into, boolean service, @Nullable BomEntry parent) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                bom.skip("The list of components is no list;", line());
            }
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                entry(into, service, parent);
            } else {
                bom.skip("A component is no object;", line());
                json.skipChildren();
            }
        }
    }

    private void entry(List<BomEntry> into, boolean service, @Nullable BomEntry parent) throws IOException {
        if (++entries % ENTRIES_PER_REPORT == 0) {
            progress.checkCancelled();
            progress.report((double) json.currentLocation().getByteOffset() / sizeBytes);
        }
        BomEntry entry = new BomEntry(line(), service, parent);
        into.add(entry);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "bom-ref" -> entry.refer(number(bom.references.texts(), -1), bom.references.texts());
                case "name" -> entry.name(text());
                case "version" -> entry.version(word());
                case "group" -> entry.group(word());
                case "scope" -> entry.scope(word());
                case "purl" -> purl(entry);
                case "hashes" -> hashes(entry.digest);
                case "licenses" -> licences(entry);
                case "externalReferences" -> references(entry);
                case "properties" -> properties(entry);
                case "components" -> entries(into, false, entry);
                case "services" -> entries(into, true, entry);
                default -> json.skipChildren();
            }
        }
    }

    private void purl(BomEntry entry) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            entry.takePurl(json.getTextCharacters(), json.getTextOffset(), json.getTextLength(), plainPurls);
        } else {
            entry.purl(text());
        }
    }

    private void hashes(BomDigest digest) throws IOException {
        for (boolean more = inArray(); more && nextObject();) {
            String algorithm = null;
            String hex = null;
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String key = json.currentName();
                json.nextToken();
                if (key.equals("alg")) {
                    lastAlgorithm = number(words, lastAlgorithm);
                    algorithm = lastAlgorithm < 0 ? null : words.text(lastAlgorithm);
                } else if (!key.equals("content")) {
                    json.skipChildren();
                } else if (algorithm == null || json.currentToken() != JsonToken.VALUE_STRING
                        || !digest.takeHex(algorithm, json.getTextCharacters(), json.getTextOffset(), json.getTextLength())) {
                    hex = text();
                }
            }
            digest.take(algorithm, hex);
        }
    }

    private void properties(BomEntry entry) throws IOException {
        for (boolean more = inArray(); more && nextObject();) {
            property(entry);
        }
    }

    private void property(BomEntry entry) throws IOException {
        String name = null;
        String value = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            if (key.equals("name")) {
                lastProperty = number(words, lastProperty);
                name = lastProperty < 0 ? null : words.text(lastProperty);
            } else if (key.equals("value") && (name == null || BomEntry.isTelling(name))) {
                value = text();
            } else {
                json.skipChildren();
            }
        }
        entry.property(name, value);
    }

    private void licences(BomEntry entry) throws IOException {
        for (boolean more = inArray(); more && nextObject();) {
            licence(entry);
        }
    }

    private void licence(BomEntry entry) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            if (key.equals("expression")) {
                entry.licence(word());
            } else if (key.equals("license") && json.currentToken() == JsonToken.START_OBJECT) {
                namedLicence(entry);
            } else {
                json.skipChildren();
            }
        }
    }

    private void namedLicence(BomEntry entry) throws IOException {
        String id = null;
        String name = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "id" -> id = word();
                case "name" -> name = word();
                default -> json.skipChildren();
            }
        }
        entry.licence(id == null ? name : id);
    }

    private void references(BomEntry entry) throws IOException {
        for (boolean more = inArray(); more && nextObject();) {
            reference(entry);
        }
    }

    /// Of all references only where the archive was taken from is kept.
    private void reference(BomEntry entry) throws IOException {
        String type = null;
        boolean wanted = true;
        keptLength = -1;
        referenced.clear();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "type" -> {
                    type = word();
                    wanted = "distribution".equals(type);
                }
                case "url" -> keep(wanted);
                case "hashes" -> hashes(referenced);
                default -> json.skipChildren();
            }
        }
        if (wanted && type != null && keptLength >= 0) {
            entry.distribution(new String(kept, 0, keptLength), referenced);
        }
    }

    /// Keeps the characters of a text that may be wanted, without making it one.
    private void keep(boolean wanted) throws IOException {
        if (!wanted || json.currentToken() != JsonToken.VALUE_STRING) {
            json.skipChildren();
            return;
        }
        keptLength = json.getTextLength();
        if (kept.length < keptLength) {
            kept = new char[keptLength * 2];
        }
        System.arraycopy(json.getTextCharacters(), json.getTextOffset(), kept, 0, keptLength);
    }

    private void documentReference() throws IOException {
        int line = line();
        pair("type", "url", (type, url) -> {
            if ("bom".equals(type)) {
                bom.linkedDocument(url, line);
            }
        });
    }

    private void dependency() throws IOException {
        int line = line();
        int first = bom.references.count();
        int reference = -1;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "ref" -> reference = number(bom.references.texts(), lastDependent + 1);
                case "dependsOn" -> statements(false);
                case "provides" -> statements(true);
                default -> json.skipChildren();
            }
        }
        lastDependent = reference;
        bom.dependenciesOf(reference, first, line);
    }

    private void statements(boolean provided) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                bom.references.add(bom.references.texts().number(json.getTextCharacters(), json.getTextOffset(),
                        json.getTextLength()), provided, line());
            } else {
                json.skipChildren();
            }
        }
    }

    private void composition() throws IOException {
        int line = line();
        @Nullable String[] aggregate = new @Nullable String[1];
        List<String> dependencies = new ArrayList<>();
        eachField(key -> {
            switch (key) {
                case "aggregate" -> aggregate[0] = text();
                case "dependencies" -> eachText(dependencies::add);
                default -> json.skipChildren();
            }
        });
        bom.composition(aggregate[0], dependencies, line);
    }

    private interface Value {
        void read() throws IOException;
    }

    private interface Field {
        void read(String key) throws IOException;
    }

    private interface Pair {
        void take(@Nullable String first, @Nullable String second);
    }

    private interface Text {
        void read(String text) throws IOException;
    }

    /// Reads each object of an array; each call ends on the object's end. What is no object is skipped.
    private void eachObject(Value object) throws IOException {
        for (boolean more = inArray(); more && nextObject();) {
            object.read();
        }
    }

    /// Whether a list begins here; what is none is skipped.
    private boolean inArray() throws IOException {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            return true;
        }
        json.skipChildren();
        return false;
    }

    /// Goes on to the next object of a list and past all that is none; no more when the list ends.
    private boolean nextObject() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                return true;
            }
            json.skipChildren();
        }
        return false;
    }

    private void eachField(Field field) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            field.read(key);
        }
    }

    private void eachText(Text use) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                use.read(json.getText());
            } else {
                json.skipChildren();
            }
        }
    }

    /// Reads two texts of an object and skips the rest.
    private void pair(String first, String second, Pair use) throws IOException {
        @Nullable String[] pair = new @Nullable String[2];
        eachField(key -> {
            if (key.equals(first)) {
                pair[0] = text();
            } else if (key.equals(second)) {
                pair[1] = text();
            } else {
                json.skipChildren();
            }
        });
        use.take(pair[0], pair[1]);
    }

    private void skipRest() throws IOException {
        eachField(_ -> json.skipChildren());
    }

    /// A scalar as text; nothing for null and for what is no scalar.
    private @Nullable String text() throws IOException {
        JsonToken token = json.currentToken();
        if (token.isScalarValue()) {
            return token == JsonToken.VALUE_NULL ? null : json.getText();
        }
        bom.problems.tell(Problem.Level.WARNING, "wrong-kind", "\"" + json.currentName() + "\" should be text.", line());
        json.skipChildren();
        return null;
    }

    /// The number of a text, or -1 where there is none.
    ///
    /// @param guess  the number that it probably has, or -1
    private int number(BomTexts texts, int guess) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            String text = text();
            return text == null ? -1 : texts.number(text);
        }
        int length = json.getTextLength();
        return length == 0 ? -1 : texts.number(json.getTextCharacters(), json.getTextOffset(), length, guess);
    }

    /// A scalar of which there are few different ones, as text; nothing where it is empty.
    private @Nullable String word() throws IOException {
        int number = number(words, -1);
        return number < 0 ? null : words.text(number);
    }

    private int line() {
        return json.currentTokenLocation().getLineNr();
    }
}
