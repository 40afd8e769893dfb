package headwater.ingest;

import headwater.model.Origin;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Opens XML for streaming, refuses what no document needs, and words what is wrong with text that is none.
public final class XmlText {
    private static final Pattern ENCODING = Pattern.compile("<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)[\"']");

    private XmlText() {
    }

    /// The parser of the JDK, whatever else is on the class path, without document types, entities and anything outside.
    ///
    /// @throws ReadException when the text is not in the encoding that it says
    public static XMLStreamReader open(byte[] bytes, String file) throws XMLStreamException, ReadException {
        refuseUndecodable(bytes, file);
        return factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /// The same for a notation that nests without bound, whose reader must need no stack for that.
    ///
    /// @throws ReadException when the text is not in the encoding that it says
    public static XMLStreamReader openDeep(byte[] bytes, String file) throws XMLStreamException, ReadException {
        refuseUndecodable(bytes, file);
        XMLInputFactory factory = factory();
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        return factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
    }

    /// The parser would print on the error stream what it cannot decode. Looks at UTF-8, as nearly all XML is in.
    private static void refuseUndecodable(byte[] bytes, String file) throws ReadException {
        String head = new String(bytes, 0, Math.min(bytes.length, 200), StandardCharsets.ISO_8859_1);
        Matcher declared = ENCODING.matcher(head);
        boolean wide = Stream.of("\u00fe\u00ff", "\u00ff\u00fe", "\0<", "<\0").anyMatch(head::startsWith);
        if (wide || declared.find() && !declared.group(1).equalsIgnoreCase("UTF-8")) {
            return;
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new ReadException("file-unreadable", "The text cannot be decoded: it is not UTF-8.",
                    new Origin(file, line, 0));
        }
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
            return new ReadException("truncated", "The file ends in the middle of its XML.", origin);
        }
        if (message.contains("JAXP000")) {
            return new ReadException("over-limit", "The XML goes beyond the limits that keep reading safe.", origin);
        }
        String plain = message.substring(message.indexOf("Message:") + 1).replaceFirst("^essage:", "").strip();
        return new ReadException("not-xml", "This is not valid XML: " + plain.lines().findFirst().orElse("unknown"), origin);
    }
}
