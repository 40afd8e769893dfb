package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a document of tags and values. A tag belongs to the element that the last naming tag began.
final class TagValueDocument {
    private static final int TAGS_PER_CHECK = 4096;
    private static final Set<String> BEGIN_OTHERS = Set.of("FileName", "SnippetSPDXID", "LicenseID");

    private final TagValueLines lines;
    private final SpdxDocument document;
    private @Nullable SpdxPackage at;
    /// The licence that the tags are about, if they are about one.
    private String licence = "";
    /// Whether the tags are still those of the document.
    private boolean head = true;

    private TagValueDocument(TagValueLines lines, SpdxDocument document) {
        this.lines = lines;
        this.document = document;
    }

    /// @throws ReadException                         when a text does not end, or there is no tag of SPDX
    /// @throws headwater.progress.CancelledException when cancelled
    static SpdxDocument parse(byte[] bytes, String file, Progress progress) throws ReadException {
        SpdxDocument document = new SpdxDocument(file);
        String text = decode(bytes);
        TagValueLines lines = new TagValueLines(text, file, document.problems);
        TagValueDocument read = new TagValueDocument(lines, document);
        for (int tags = 1; lines.next(); tags++) {
            if (tags % TAGS_PER_CHECK == 0) {
                progress.checkCancelled();
            }
            read.tag(lines.tag(), lines.value());
        }
        if (document.header.version.isEmpty() && document.packages.isEmpty()) {
            throw new ReadException("not-spdx", "This is no SPDX document: it has neither \"SPDXVersion:\" nor"
                    + " \"PackageName:\".", file);
        }
        SpdxVersions.check(document);
        return document;
    }

    /// UTF-8 as specified, or UTF-16 when it says so; bytes that are none become U+FFFD.
    private static String decode(byte[] bytes) {
        boolean wide = bytes.length > 1 && ((bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff
                || (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe);
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        String text = new String(bytes, charset);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private void tag(String tag, String value) {
        SpdxHeader header = document.header;
        switch (tag) {
            case "SPDXVersion" -> header.version = value;
            case "DataLicense" -> header.dataLicence = value;
            case "DocumentName" -> header.name = value;
            case "DocumentNamespace" -> header.namespace = value;
            case "DocumentComment" -> header.comment = value;
            case "Created" -> header.created = value;
            case "Creator" -> header.creators.add(value);
            case "ExternalDocumentRef" -> header.otherDocuments.add(value.split("\\s+", 2)[0]);
            case "PackageName" -> {
                head = false;
                at = document.addPackage(lines.line());
                at.name = value;
            }
            case "SPDXID" -> id(value);
            case "Relationship" -> relationship(value);
            case "LicenseName" -> document.nameLicence(licence, value);
            default -> {
                if (BEGIN_OTHERS.contains(tag)) {
                    begin(tag, value);
                } else if (at != null) {
                    field(at, tag, value);
                }
            }
        }
    }

    /// Begins something that is no package.
    private void begin(String tag, String value) {
        head = false;
        at = null;
        licence = tag.equals("LicenseID") ? value : "";
        if (tag.equals("SnippetSPDXID")) {
            document.otherElements.set(document.ids.number(value));
        }
    }

    private void id(String value) {
        if (value.isEmpty()) {
            return;
        }
        int id = document.ids.number(value);
        if (at == null) {
            document.otherElements.set(id);
            document.header.id = head ? value : document.header.id;
        } else if (at.id < 0) {
            at.id = id;
        } else if (at.id != id) {
            document.problems.tell(Problem.Level.WARNING, "duplicate-key", "A package has a second SPDXID, \"" + value
                    + "\"; the first one counts.", lines.line());
        }
    }

    private void field(SpdxPackage of, String tag, String value) {
        switch (tag) {
            case "PackageVersion" -> of.version = document.once(tag, of.version, value, lines.line());
            case "PackageDownloadLocation" -> of.source(value);
            case "PackageLicenseDeclared" -> of.declaredLicence = SpdxPackage.told(value);
            case "PackageLicenseConcluded" -> of.concludedLicence = SpdxPackage.told(value);
            case "PrimaryPackagePurpose" -> of.purpose = value;
            case "PackageComment" -> of.comment = value;
            case "PackageChecksum" -> {
                int colon = value.indexOf(':');
                if (colon > 0) {
                    of.checksum(value.substring(0, colon), value.substring(colon + 1));
                }
            }
            case "ExternalRef" -> {
                String[] words = value.split("\\s+", 3);
                if (words.length == 3) {
                    of.reference(words[1], words[2]);
                }
            }
            default -> { }
        }
    }

    private void relationship(String value) {
        String[] words = value.split("\\s+");
        boolean whole = words.length >= 3;
        document.relate(whole ? words[0] : "", whole ? Meaning.name(words[1]) : "", whole ? words[2] : "", lines.line());
    }
}
