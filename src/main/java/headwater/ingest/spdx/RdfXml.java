package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import headwater.ingest.XmlText;
import headwater.progress.Progress;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads what an RDF/XML document says of the things of SPDX. Elements of things and of properties take turns, and whole
/// documents may be nested in one thing, so depth costs memory and no stack. Texts of other properties are not kept.
/// Source: RDF 1.1 XML syntax, sections 2 and 7.
final class RdfXml {
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static final int ELEMENTS_PER_CHECK = 4096;
    private static final Set<String> KEPT = Set.of("name", "versionInfo", "downloadLocation", "checksumValue", "algorithm",
            "specVersion", "dataLicense", "creator", "created", "referenceLocator", "referenceType", "relationshipType",
            "relatedSpdxElement", "primaryPackagePurpose", "licenseId", "externalDocumentId", "licenseDeclared",
            "licenseConcluded", "licenseExceptionId", "comment");

    private final XMLStreamReader xml;
    private final String file;
    private final Progress progress;
    private final Map<String, RdfNode> things = new LinkedHashMap<>();
    private final Deque<Frame> open = new ArrayDeque<>();
    private int elements;
    private int nameless;

    /// An element that is open.
    ///
    /// @param subject   the thing, or that of which the property speaks; nothing for the root
    /// @param property  nothing where the element is a thing
    private record Frame(@Nullable RdfNode subject, @Nullable String property, StringBuilder text, boolean literal) {
    }

    private RdfXml(XMLStreamReader xml, String file, Progress progress) {
        this.xml = xml;
        this.file = file;
        this.progress = progress;
    }

    /// All things, in the order of first mention.
    ///
    /// @throws ReadException                         when the text is no XML
    /// @throws headwater.progress.CancelledException when cancelled
    static Collection<RdfNode> parse(byte[] bytes, String file, Progress progress) throws ReadException {
        try {
            XMLStreamReader xml = XmlText.openDeep(bytes, file);
            try {
                RdfXml read = new RdfXml(xml, file, progress);
                while (xml.hasNext()) {
                    read.event(xml.next());
                }
                return read.things.values();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException failed) {
            throw XmlText.unreadable(failed, file);
        }
    }

    private void event(int event) throws ReadException {
        XmlText.refuseDocumentType(xml, file);
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                Frame frame = open.peek();
                if (frame != null && frame.literal) {
                    frame.text.append(xml.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end(open.pop());
            default -> { }
        }
    }

    private void start() {
        if (++elements % ELEMENTS_PER_CHECK == 0) {
            progress.checkCancelled();
        }
        Frame parent = open.peek();
        if (parent == null && RDF.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("RDF")) {
            open.push(new Frame(null, null, new StringBuilder(0), false));
        } else if (parent == null || parent.subject == null || parent.property != null) {
            thing(parent);
        } else {
            property(parent.subject);
        }
    }

    private void thing(@Nullable Frame parent) {
        RdfNode thing = node(address());
        if (!RDF.equals(xml.getNamespaceURI())) {
            thing.type = xml.getLocalName();
        }
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (!RDF.equals(xml.getAttributeNamespace(i)) && KEPT.contains(xml.getAttributeLocalName(i))) {
                thing.add(xml.getAttributeLocalName(i), xml.getAttributeValue(i).strip());
            }
        }
        if (parent != null && parent.subject != null && parent.property != null) {
            parent.subject.add(parent.property, thing);
        }
        open.push(new Frame(thing, null, new StringBuilder(0), false));
    }

    /// Of the thing whose element begins here; those without one are numbered.
    private String address() {
        String about = xml.getAttributeValue(RDF, "about");
        String id = xml.getAttributeValue(RDF, "ID");
        String node = xml.getAttributeValue(RDF, "nodeID");
        return about != null ? about : id != null ? "#" + id : node != null ? "_:" + node : "_:#" + ++nameless;
    }

    private RdfNode node(String address) {
        return things.computeIfAbsent(address, each -> new RdfNode(each, xml.getLocation().getLineNumber()));
    }

    private void property(RdfNode subject) {
        String name = xml.getLocalName();
        String resource = xml.getAttributeValue(RDF, "resource");
        String nodeId = xml.getAttributeValue(RDF, "nodeID");
        if (RDF.equals(xml.getNamespaceURI())) {
            if (name.equals("type") && resource != null) {
                subject.type = resource.substring(Math.max(resource.lastIndexOf('#'), resource.lastIndexOf('/')) + 1);
            }
        } else if (resource != null || nodeId != null) {
            subject.add(name, node(resource != null ? resource : "_:" + nodeId));
        }
        if ("Resource".equals(xml.getAttributeValue(RDF, "parseType"))) {
            RdfNode inner = node("_:#" + ++nameless);
            subject.add(name, inner);
            open.push(new Frame(inner, null, new StringBuilder(0), false));
        } else {
            open.push(new Frame(subject, name, new StringBuilder(), KEPT.contains(name) && resource == null && nodeId == null));
        }
    }

    /// The text of a property counts where it speaks of no thing.
    private void end(Frame closed) {
        String text = closed.text.toString().strip();
        if (closed.subject != null && closed.property != null && closed.literal && !text.isEmpty()) {
            closed.subject.add(closed.property, text);
        }
    }
}
