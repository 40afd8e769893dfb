package headwater.ingest.cyclonedx;

import headwater.ingest.ReadException;
import headwater.ingest.ReadLimits;
import headwater.ingest.StrongestDigest;
import headwater.ingest.XmlText;
import headwater.model.Origin;
import headwater.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Streams an XML document in one pass. Documents with a document type are refused, so nothing can be expanded or
/// fetched. Elements outside of CycloneDX's namespace are passed over.
/// Source: the XML schemas of CycloneDX 1.0 to 1.7.
final class XmlBom {
    private static final int ENTRIES_PER_REPORT = 512;

    private final XMLStreamReader xml;
    private final BomDocument bom;
    private final Progress progress;
    private final String file;
    private final int sizeBytes;
    private String namespace = "";
    private int depth;
    private int entries;

    private XmlBom(XMLStreamReader xml, BomDocument bom, Progress progress, String file, int sizeBytes) {
        this.xml = xml;
        this.bom = bom;
        this.progress = progress;
        this.file = file;
        this.sizeBytes = sizeBytes;
    }

    /// @throws ReadException                         when the text is no XML, or no CycloneDX
    /// @throws headwater.progress.CancelledException when cancelled
    static BomDocument parse(byte[] bytes, String file, Progress progress) throws ReadException {
        BomDocument bom = new BomDocument(file);
        try {
            XMLStreamReader xml = XmlText.open(bytes, file);
            try {
                new XmlBom(xml, bom, progress, file, bytes.length).document();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException failed) {
            throw XmlText.unreadable(failed, file);
        }
        SpecVersions.check(bom, SpecVersions.XML);
        return bom;
    }

    private void document() throws XMLStreamException, ReadException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            XmlText.refuseDocumentType(xml, file);
        }
        namespace = String.valueOf(xml.getNamespaceURI());
        if (!xml.getLocalName().equals("bom") || !namespace.startsWith(SpecVersions.NAMESPACE)) {
            throw new ReadException("not-cyclonedx", "This is no CycloneDX document: its root element is not \"bom\" in"
                    + " CycloneDX's namespace.", file);
        }
        bom.specVersion = namespace.substring(SpecVersions.NAMESPACE.length());
        eachChild(name -> {
            switch (name) {
                case "metadata" -> metadata();
                case "components" -> entries(bom.entries, null);
                case "services" -> entries(bom.entries, null);
                case "dependencies" -> eachChild(this::dependency);
                case "compositions" -> eachChild(_ -> composition());
                case "vulnerabilities" -> eachChild(_ -> {
                    bom.vulnerabilities++;
                    skip();
                });
                case "externalReferences" -> eachChild(_ -> documentReference());
                default -> skip();
            }
        });
    }

    private void metadata() throws XMLStreamException, ReadException {
        eachChild(name -> {
            switch (name) {
                case "component" -> entry(bom.described, false, null);
                case "tools" -> eachChild(inner -> {
                    switch (inner) {
                        case "tool" -> eachChild(this::toolName);
                        case "components" -> eachChild(_ -> eachChild(this::toolName));
                        default -> skip();
                    }
                });
                default -> skip();
            }
        });
    }

    private void toolName(String element) throws XMLStreamException, ReadException {
        if (element.equals("name")) {
            bom.tool(text());
        } else {
            skip();
        }
    }

    private void entries(List<BomEntry> into, @Nullable BomEntry parent) throws XMLStreamException, ReadException {
        eachChild(name -> {
            switch (name) {
                case "component" -> entry(into, false, parent);
                case "service" -> entry(into, true, parent);
                default -> {
                    bom.skip("<" + name + "> is no component;", line());
                    skip();
                }
            }
        });
    }

    private void entry(List<BomEntry> into, boolean service, @Nullable BomEntry parent)
            throws XMLStreamException, ReadException {
        if (++entries % ENTRIES_PER_REPORT == 0) {
            progress.checkCancelled();
            progress.report((double) xml.getLocation().getCharacterOffset() / sizeBytes);
        }
        BomEntry entry = new BomEntry(line(), service, parent);
        into.add(entry);
        entry.refer(reference(xml.getAttributeValue(null, "bom-ref")), bom.references.texts());
        eachChild(name -> {
            switch (name) {
                case "group" -> entry.group(text());
                case "name" -> entry.name(text());
                case "version" -> entry.version(text());
                case "purl" -> entry.purl(text());
                case "scope" -> entry.scope(text());
                case "hashes" -> eachChild(_ -> entry.digest.take(xml.getAttributeValue(null, "alg"), text()));
                case "licenses" -> eachChild(inner -> licence(entry, inner));
                case "externalReferences" -> eachChild(_ -> reference(entry));
                case "properties" -> eachChild(_ -> entry.property(xml.getAttributeValue(null, "name"), text()));
                case "components", "services" -> entries(into, entry);
                default -> skip();
            }
        });
    }

    private void licence(BomEntry entry, String element) throws XMLStreamException, ReadException {
        if (element.equals("expression")) {
            entry.licence(text());
            return;
        }
        @Nullable String[] idAndName = new @Nullable String[2];
        eachChild(name -> {
            switch (name) {
                case "id" -> idAndName[0] = text();
                case "name" -> idAndName[1] = text();
                default -> skip();
            }
        });
        entry.licence(idAndName[0] == null ? idAndName[1] : idAndName[0]);
    }

    private void reference(BomEntry entry) throws XMLStreamException, ReadException {
        StrongestDigest digest = new StrongestDigest();
        String type = xml.getAttributeValue(null, "type");
        @Nullable String[] url = new @Nullable String[1];
        eachChild(name -> {
            switch (name) {
                case "url" -> url[0] = text();
                case "hashes" -> eachChild(_ -> digest.take(xml.getAttributeValue(null, "alg"), text()));
                default -> skip();
            }
        });
        if ("distribution".equals(type)) {
            entry.distribution(url[0], digest);
        }
    }

    /// Its number, or -1 for none.
    private int reference(@Nullable String text) {
        return text == null || text.isEmpty() ? -1 : bom.references.texts().number(text);
    }

    private void documentReference() throws XMLStreamException, ReadException {
        int line = line();
        String type = xml.getAttributeValue(null, "type");
        eachChild(name -> {
            if (name.equals("url") && "bom".equals(type)) {
                bom.linkedDocument(text(), line);
            } else {
                skip();
            }
        });
    }

    /// In XML what is depended on stands nested, and so does what is provided. Nested ones have no children of their own.
    private void dependency(String element) throws XMLStreamException, ReadException {
        int line = line();
        int first = bom.references.count();
        String ref = element.equals("dependency") ? xml.getAttributeValue(null, "ref") : null;
        eachChild(name -> {
            String to = xml.getAttributeValue(null, "ref");
            if (to != null && (name.equals("dependency") || name.equals("provides"))) {
                bom.references.add(bom.references.texts().number(to), name.equals("provides"), line());
            }
            skip();
        });
        bom.dependenciesOf(reference(ref), first, line);
    }

    private void composition() throws XMLStreamException, ReadException {
        int line = line();
        @Nullable String[] aggregate = new @Nullable String[1];
        List<String> dependencies = new ArrayList<>();
        eachChild(name -> {
            switch (name) {
                case "aggregate" -> aggregate[0] = text();
                case "dependencies" -> eachChild(_ -> {
                    String ref = xml.getAttributeValue(null, "ref");
                    if (ref != null) {
                        dependencies.add(ref);
                    }
                    skip();
                });
                default -> skip();
            }
        });
        bom.composition(aggregate[0] == null ? null : aggregate[0].strip(), dependencies, line);
    }

    private interface Child {
        void read(String name) throws XMLStreamException, ReadException;
    }

    /// Reads each child element in CycloneDX's namespace; each call ends on the child's end.
    private void eachChild(Child child) throws XMLStreamException, ReadException {
        if (++depth > ReadLimits.DEFAULT.maxDepth()) {
            throw new ReadException("over-limit", "The XML is nested deeper than any document is; reading stopped.",
                    new Origin(file, line(), 0));
        }
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            XmlText.refuseDocumentType(xml, file);
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (namespace.equals(xml.getNamespaceURI())) {
                    child.read(xml.getLocalName());
                } else {
                    skip();
                }
            }
        }
        depth--;
    }

    /// The text of the element, without elements inside.
    private String text() throws XMLStreamException, ReadException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            XmlText.refuseDocumentType(xml, file);
            if (xml.isCharacters()) {
                text.append(xml.getText());
            } else if (xml.isStartElement()) {
                skip();
            }
        }
        return text.toString();
    }

    private void skip() throws XMLStreamException, ReadException {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            XmlText.refuseDocumentType(xml, file);
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private int line() {
        return xml.getLocation().getLineNumber();
    }
}
