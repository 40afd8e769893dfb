package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// SPDX 2 in a notation of nested values: the same fields in JSON, YAML and XML. Source: the JSON schemas of SPDX 2.2 and
/// 2.3.
final class Spdx2Fields {
    private final Values values;
    private final SpdxDocument document;

    Spdx2Fields(Values values, SpdxDocument document) {
        this.values = values;
        this.document = document;
    }

    /// Reads a field of the document. Says whether it is one of SPDX 2.
    boolean read(String name) throws IOException, ReadException {
        SpdxHeader header = document.header;
        switch (name) {
            case "spdxVersion" -> header.version = text();
            case "SPDXID" -> {
                header.id = text();
                otherElement(header.id);
            }
            case "name" -> header.name = text();
            case "dataLicense" -> header.dataLicence = text();
            case "documentNamespace" -> header.namespace = text();
            case "comment" -> header.comment = text();
            case "creationInfo" -> values.eachField(this::creation);
            case "externalDocumentRefs" -> values.each(() -> values.eachField(this::otherDocument));
            case "documentDescribes" -> values.each(this::describes);
            case "packages" -> values.each(this::onePackage);
            case "files", "snippets" -> values.each(() -> values.eachField(this::otherElementField));
            case "relationships" -> values.each(this::relationship);
            case "hasExtractedLicensingInfos" -> values.each(() -> pair("licenseId", "name", document::nameLicence));
            default -> {
                values.skip();
                return false;
            }
        }
        return true;
    }

    private String text() throws IOException, ReadException {
        return Objects.requireNonNullElse(values.text(), "");
    }

    private void creation(String name) throws IOException, ReadException {
        switch (name) {
            case "created" -> document.header.created = text();
            case "creators" -> values.each(() -> document.header.creators.add(text()));
            default -> values.skip();
        }
    }

    private void otherDocument(String name) throws IOException, ReadException {
        if (name.equals("externalDocumentId")) {
            document.header.otherDocuments.add(text());
        } else {
            values.skip();
        }
    }

    private void describes() throws IOException, ReadException {
        String id = values.text();
        if (id != null && !id.isEmpty()) {
            document.described.add(document.ids.number(id));
        }
    }

    private void otherElementField(String name) throws IOException, ReadException {
        if (name.equals("SPDXID")) {
            otherElement(text());
        } else {
            values.skip();
        }
    }

    private void otherElement(String id) {
        if (!id.isEmpty()) {
            document.otherElements.set(document.ids.number(id));
        }
    }

    private void onePackage() throws IOException, ReadException {
        if (!values.hasFields()) {
            document.skip("A package is no object;", values.line());
            values.skip();
            return;
        }
        SpdxPackage read = document.addPackage(values.line());
        values.eachField(name -> packageField(read, name));
    }

    private void packageField(SpdxPackage read, String name) throws IOException, ReadException {
        switch (name) {
            case "SPDXID" -> {
                String id = once(name, read.id < 0 ? "" : document.ids.text(read.id));
                read.id = id.isEmpty() ? -1 : document.ids.number(id);
            }
            case "name" -> read.name = once(name, read.name);
            case "versionInfo" -> read.version = once(name, read.version);
            case "downloadLocation" -> read.source(values.text());
            case "licenseDeclared" -> read.declaredLicence = SpdxPackage.told(values.text());
            case "licenseConcluded" -> read.concludedLicence = SpdxPackage.told(values.text());
            case "primaryPackagePurpose" -> read.purpose = text();
            case "comment" -> read.comment = text();
            case "checksums" -> values.each(() -> pair("algorithm", "checksumValue", read::checksum));
            case "externalRefs" -> values.each(() -> pair("referenceType", "referenceLocator", read::reference));
            default -> values.skip();
        }
    }

    private String once(String name, String before) throws IOException, ReadException {
        int line = values.line();
        return document.once(name, before, text(), line);
    }

    private interface Pair {
        void take(@Nullable String first, @Nullable String second);
    }

    private void pair(String first, String second, Pair use) throws IOException, ReadException {
        @Nullable String[] pair = new @Nullable String[2];
        values.eachField(name -> {
            if (name.equals(first)) {
                pair[0] = values.text();
            } else if (name.equals(second)) {
                pair[1] = values.text();
            } else {
                values.skip();
            }
        });
        use.take(pair[0], pair[1]);
    }

    private void relationship() throws IOException, ReadException {
        int line = values.line();
        String[] parts = {"", "", ""};
        values.eachField(name -> {
            switch (name) {
                case "spdxElementId" -> parts[0] = text();
                case "relationshipType" -> parts[1] = Meaning.name(text());
                case "relatedSpdxElement" -> parts[2] = text();
                default -> values.skip();
            }
        });
        document.relate(parts[0], parts[1], parts[2], line);
    }
}
