package headwater.ingest;

import headwater.model.Origin;
import java.io.ByteArrayInputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Opens XML for streaming, refuses what no document needs, and words what is wrong with text that is none.
public final class XmlText {
    private XmlText() {
    }

    /// The parser of the JDK, whatever else is on the class path, without document types, entities and anything outside.
    public static XMLStreamReader open(byte[] bytes) throws XMLStreamException {
        return factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setXMLResolver((publicId, systemId, base, name) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    /// Call at every event.
    ///
    /// @throws ReadException when the reader stands on a document type or an entity
    public static void refuseDocumentType(XMLStreamReader xml, String file) throws ReadException {
        if (xml.getEventType() == XMLStreamConstants.DTD || xml.getEventType() == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new ReadException("document-type-refused", "The file declares a document type or uses an entity of its own."
                    + " No SBOM needs that, and it can make a reader open other files; it was not read.",
                    new Origin(file, xml.getLocation().getLineNumber(), 0));
        }
    }

    /// Words a parser's failure, with its place.
    public static ReadException unreadable(XMLStreamException failed, String file) {
        Location at = failed.getLocation();
        Origin origin = at == null || at.getLineNumber() < 1 ? Origin.wholeFile(file)
                : new Origin(file, at.getLineNumber(), Math.max(0, at.getColumnNumber()));
        String message = String.valueOf(failed.getMessage());
        if (message.contains("XML document structures must start and end") || message.contains("Premature end")) {
            return new ReadException("truncated", "The file ends in the middle of its XML; it is truncated.", origin);
        }
        if (message.contains("JAXP000")) {
            return new ReadException("over-limit", "The XML goes beyond the limits that keep reading safe.", origin);
        }
        String plain = message.substring(message.indexOf("Message:") + 1).replaceFirst("^essage:", "").strip();
        return new ReadException("not-xml", "This is not valid XML: " + plain.lines().findFirst().orElse("unknown"), origin);
    }
}
