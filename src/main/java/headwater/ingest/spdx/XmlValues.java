package headwater.ingest.spdx;

import headwater.ingest.ReadException;
import headwater.ingest.XmlText;
import headwater.progress.Progress;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Elements of XML as values: child elements are fields, and a list is written by repeating its field. The parser stands on
/// the start of the present element.
final class XmlValues implements Values {
    private static final int ELEMENTS_PER_CHECK = 4096;

    private final XMLStreamReader xml;
    private final String file;
    private final Progress progress;
    private int elements;

    XmlValues(XMLStreamReader xml, String file, Progress progress) {
        this.xml = xml;
        this.file = file;
        this.progress = progress;
    }

    @Override
    public boolean hasFields() {
        return true;
    }

    @Override
    public void eachField(Field field) throws IOException, ReadException {
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                if (++elements % ELEMENTS_PER_CHECK == 0) {
                    progress.checkCancelled();
                }
                field.read(xml.getLocalName());
            }
        }
    }

    @Override
    public void each(Each value) throws IOException, ReadException {
        value.read();
    }

    @Override
    public String text() throws ReadException {
        StringBuilder text = new StringBuilder();
        while (next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                text.append(xml.getText());
            } else if (xml.isStartElement()) {
                skip();
            }
        }
        return text.toString().strip();
    }

    @Override
    public void skip() throws ReadException {
        for (int open = 1; open > 0;) {
            int event = next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private int next() throws ReadException {
        try {
            int event = xml.next();
            XmlText.refuseDocumentType(xml, file);
            return event;
        } catch (XMLStreamException failed) {
            throw XmlText.unreadable(failed, file);
        }
    }

    @Override
    public int line() {
        return xml.getLocation().getLineNumber();
    }
}
