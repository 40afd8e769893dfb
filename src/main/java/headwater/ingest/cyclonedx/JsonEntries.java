package headwater.ingest.cyclonedx;

import com.fasterxml.jackson.core.JsonToken;
import headwater.ingest.StrongestDigest;
import headwater.progress.Progress;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The components and services of a JSON document. These are nearly all of it, so their values become texts only where
/// they must.
final class JsonEntries {
    private static final int ENTRIES_PER_REPORT = 512;

    private final BomJson json;
    private final BomDocument bom;
    private final Progress progress;
    private final int sizeBytes;
    private final PlainPurls plainPurls = new PlainPurls();
    private final StrongestDigest referenced = new StrongestDigest();
    private char[] kept = new char[256];
    private int keptLength;
    private int lastAlgorithm = -1;
    private int lastProperty = -1;
    private int entries;

    /// @param sizeBytes  of the whole document, for the progress
    JsonEntries(BomJson json, BomDocument bom, Progress progress, int sizeBytes) {
        this.json = json;
        this.bom = bom;
        this.progress = progress;
        this.sizeBytes = sizeBytes;
    }

    /// Reads a list of them, and what is nested in them, in document order.
    void all(List<BomEntry> into, boolean service, @Nullable BomEntry parent) throws IOException {
        if (!json.at(JsonToken.START_ARRAY)) {
            if (!json.at(JsonToken.VALUE_NULL)) {
                bom.skip("The list of components is no list;", json.line());
            }
            json.skip();
            return;
        }
        while (json.nextElement()) {
            if (json.at(JsonToken.START_OBJECT)) {
                one(into, service, parent);
            } else {
                bom.skip("A component is no object;", json.line());
                json.skip();
            }
        }
    }

    /// Asks now and then whether the work is still wanted, and tells how far it is; once for each object.
    void look() {
        if (++entries % ENTRIES_PER_REPORT == 0) {
            progress.checkCancelled();
            progress.report((double) json.bytesRead() / sizeBytes);
        }
    }

    /// Reads the object that begins here.
    void one(List<BomEntry> into, boolean service, @Nullable BomEntry parent) throws IOException {
        look();
        BomEntry entry = new BomEntry(json.line(), service, parent);
        into.add(entry);
        for (String key = json.nextField(); key != null; key = json.nextField()) {
            switch (key) {
                case "bom-ref" -> entry.refer(json.number(bom.references.texts(), -1), bom.references.texts());
                case "name" -> entry.name(json.text());
                case "version" -> entry.version(json.word());
                case "group" -> entry.group(json.word());
                case "scope" -> entry.scope(json.word());
                case "purl" -> purl(entry);
                case "hashes" -> hashes(entry.digest);
                case "licenses" -> licences(entry);
                case "externalReferences" -> references(entry);
                case "properties" -> properties(entry);
                case "components" -> all(into, false, entry);
                case "services" -> all(into, true, entry);
                default -> json.skip();
            }
        }
    }

    private void purl(BomEntry entry) throws IOException {
        if (json.at(JsonToken.VALUE_STRING)) {
            entry.takePurl(json.chars(), json.charsFrom(), json.charCount(), plainPurls);
        } else {
            entry.purl(json.text());
        }
    }

    private void hashes(StrongestDigest digest) throws IOException {
        for (boolean more = json.inArray(); more && json.nextObject();) {
            String algorithm = null;
            String hex = null;
            for (String key = json.nextField(); key != null; key = json.nextField()) {
                if (key.equals("alg")) {
                    lastAlgorithm = json.wordNumber(lastAlgorithm);
                    algorithm = json.word(lastAlgorithm);
                } else if (!key.equals("content")) {
                    json.skip();
                } else if (algorithm == null || !json.at(JsonToken.VALUE_STRING)
                        || !digest.takeHex(algorithm, json.chars(), json.charsFrom(), json.charCount())) {
                    hex = json.text();
                }
            }
            digest.take(algorithm, hex);
        }
    }

    private void properties(BomEntry entry) throws IOException {
        for (boolean more = json.inArray(); more && json.nextObject();) {
            property(entry);
        }
    }

    private void property(BomEntry entry) throws IOException {
        String name = null;
        String value = null;
        for (String key = json.nextField(); key != null; key = json.nextField()) {
            if (key.equals("name")) {
                lastProperty = json.wordNumber(lastProperty);
                name = json.word(lastProperty);
            } else if (key.equals("value") && (name == null || BomEntry.isTelling(name))) {
                value = json.text();
            } else {
                json.skip();
            }
        }
        entry.property(name, value);
    }

    private void licences(BomEntry entry) throws IOException {
        for (boolean more = json.inArray(); more && json.nextObject();) {
            licence(entry);
        }
    }

    private void licence(BomEntry entry) throws IOException {
        for (String key = json.nextField(); key != null; key = json.nextField()) {
            if (key.equals("expression")) {
                entry.licence(json.word());
            } else if (key.equals("license") && json.at(JsonToken.START_OBJECT)) {
                namedLicence(entry);
            } else {
                json.skip();
            }
        }
    }

    private void namedLicence(BomEntry entry) throws IOException {
        String id = null;
        String name = null;
        for (String key = json.nextField(); key != null; key = json.nextField()) {
            switch (key) {
                case "id" -> id = json.word();
                case "name" -> name = json.word();
                default -> json.skip();
            }
        }
        entry.licence(id == null ? name : id);
    }

    private void references(BomEntry entry) throws IOException {
        for (boolean more = json.inArray(); more && json.nextObject();) {
            reference(entry);
        }
    }

    /// Of all references only where the archive was taken from is kept.
    private void reference(BomEntry entry) throws IOException {
        String type = null;
        boolean wanted = true;
        keptLength = -1;
        referenced.clear();
        for (String key = json.nextField(); key != null; key = json.nextField()) {
            switch (key) {
                case "type" -> {
                    type = json.word();
                    wanted = "distribution".equals(type);
                }
                case "url" -> keep(wanted);
                case "hashes" -> hashes(referenced);
                default -> json.skip();
            }
        }
        if (wanted && type != null && keptLength >= 0) {
            entry.distribution(new String(kept, 0, keptLength), referenced);
        }
    }

    /// Keeps the characters of a text that may be wanted, without making it one.
    private void keep(boolean wanted) throws IOException {
        if (!wanted || !json.at(JsonToken.VALUE_STRING)) {
            json.skip();
            return;
        }
        keptLength = json.charCount();
        if (kept.length < keptLength) {
            kept = new char[keptLength * 2];
        }
        System.arraycopy(json.chars(), json.charsFrom(), kept, 0, keptLength);
    }
}
