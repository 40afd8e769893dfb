package headwater.ingest.spdx;

import com.fasterxml.jackson.core.JsonParser;
import headwater.ingest.JsonText;
import headwater.ingest.ReadException;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.IOException;
import java.util.Set;

/// Streams a document in JSON: the fields of SPDX 2, or the elements of SPDX 3 in `@graph`, in a list, or one alone.
final class SpdxJson {
    /// Fields that an element of SPDX 3 may have too.
    private static final Set<String> OF_BOTH = Set.of("name", "comment", "creationInfo");

    private final JsonValues values;
    private final Spdx2Fields version2;
    private final Spdx3Fields version3;
    private boolean graph;
    private boolean fields;
    private boolean alone;

    private SpdxJson(SpdxDocument document, JsonValues values) {
        this.values = values;
        version2 = new Spdx2Fields(values, document);
        version3 = new Spdx3Fields(values, document);
    }

    /// @throws ReadException                         when the text is no JSON, or no SPDX
    /// @throws headwater.progress.CancelledException when cancelled
    static SpdxDocument parse(byte[] bytes, String file, Progress progress) throws ReadException {
        SpdxDocument document = new SpdxDocument(file);
        SpdxJson read = parse(bytes, file, document, progress, false);
        if (!read.graph && read.alone && !read.fields) {
            document = new SpdxDocument(file);
            read = parse(bytes, file, document, progress, true);
        }
        if (!read.graph && !read.fields) {
            throw new ReadException("not-spdx", "This is no SPDX document: it has neither the fields of SPDX 2 nor the"
                    + " elements of SPDX 3.", file);
        }
        SpdxVersions.check(document);
        return document;
    }

    private static SpdxJson parse(byte[] bytes, String file, SpdxDocument document, Progress progress, boolean alone)
            throws ReadException {
        try (JsonParser json = JsonText.openWithFewNames(bytes, file)) {
            json.nextToken();
            SpdxJson read = new SpdxJson(document, new JsonValues(json, document.problems, progress, bytes.length));
            read.whole(alone);
            if (json.nextToken() != null) {
                document.problems.tell(Problem.Level.WARNING, "trailing-text",
                        "There is more text behind the end of the document; it was not read.", read.values.line());
            }
            Spdx3Document.fill(document, read.version3);
            return read;
        } catch (IOException failed) {
            throw JsonText.unreadable(failed, file);
        }
    }

    private void whole(boolean elementAlone) throws IOException, ReadException {
        if (values.isList() || elementAlone) {
            graph = true;
            version3.readElements();
        } else {
            values.eachField(this::field);
        }
    }

    private void field(String name) throws IOException, ReadException {
        switch (name) {
            case "@graph" -> {
                graph = true;
                version3.readElements();
            }
            case "@context" -> {
                alone = true;
                version3.readContext();
            }
            // As web services and attestations wrap a document.
            case "sbom", "predicate" -> {
                if (values.hasFields()) {
                    values.eachField(this::field);
                } else {
                    values.skip();
                }
            }
            case "spdxId", "@id" -> {
                alone = true;
                values.skip();
            }
            default -> fields |= version2.read(name) && !OF_BOTH.contains(name);
        }
    }
}
