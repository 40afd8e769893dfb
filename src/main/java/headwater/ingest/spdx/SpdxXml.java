package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import headwater.ingest.XmlText;
import headwater.progress.Progress;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Streams a document in the XML of SPDX's own tools: the fields of the JSON form as elements of `Document`.
final class SpdxXml {
    private SpdxXml() {
    }

    /// @throws ReadException                         when the text is no XML, or no SPDX
    /// @throws headwater.progress.CancelledException when cancelled
    static SpdxDocument parse(byte[] bytes, String file, Progress progress) throws ReadException {
        SpdxDocument document = new SpdxDocument(file);
        try {
            XMLStreamReader xml = XmlText.open(bytes, file);
            try {
                while (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    XmlText.refuseDocumentType(xml, file);
                }
                XmlValues values = new XmlValues(xml, file, progress);
                Spdx2Fields fields = new Spdx2Fields(values, document);
                boolean[] spdx = {false};
                values.eachField(name -> spdx[0] |= fields.read(name) && !name.equals("name"));
                if (!spdx[0]) {
                    throw new ReadException("not-spdx", "This is no SPDX document: its elements are none of SPDX's.", file);
                }
            } finally {
                xml.close();
            }
        } catch (XMLStreamException failed) {
            throw XmlText.unreadable(failed, file);
        } catch (IOException impossible) {
            throw new IllegalStateException("the bytes are in memory", impossible);
        }
        SpdxVersions.check(document);
        return document;
    }
}
