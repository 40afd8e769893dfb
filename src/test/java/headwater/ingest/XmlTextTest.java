package headwater.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlTextTest {
    private static String text(byte[] bytes) throws Exception {
        XMLStreamReader xml = XmlText.open(bytes, "x.xml");
        while (xml.next() != XMLStreamConstants.CHARACTERS) {
            XmlText.refuseDocumentType(xml, "x.xml");
        }
        return xml.getText();
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, '', ''", "UTF-8, UTF-8, ''", "UTF-8, utf-8, \ufeff", "UTF-16, UTF-16, ''", "ISO-8859-1, ISO-8859-1, ''"})
    void readsWhatIsInTheEncodingThatItSays(String charset, String declared, String mark) throws Exception {
        String declaration = declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";

        assertThat(text((mark + declaration + "<a>\u00e4\u00f6</a>").getBytes(Charset.forName(charset)))).isEqualTo("\u00e4\u00f6");
    }

    @ParameterizedTest
    @CsvSource({"''", "<?xml version='1.0'?>", "<?xml version='1.0' encoding='UTF-8'?>"})
    void refusesBytesThatAreNoTextWithTheirLine(String declaration) {
        byte[] bytes = (declaration + "<a>\n\n" + "x".repeat(20_000) + "\u00e4</a>").getBytes(StandardCharsets.ISO_8859_1);

        ReadException refused = catchThrowableOfType(ReadException.class, () -> text(bytes));

        assertThat(refused.code()).isEqualTo("file-unreadable");
        assertThat(refused.origin().toString()).isEqualTo("x.xml:3");
    }

    @Test
    void saysWhetherTextEndsTooSoonOrIsNoXml() throws Exception {
        assertThat(failure("<a><b>").code()).isEqualTo("truncated");
        assertThat(failure("<a></b>").code()).isEqualTo("not-xml");
        assertThat(failure("<a></b>").origin().line()).isEqualTo(1);
    }

    private static ReadException failure(String text) throws Exception {
        XMLStreamReader xml = XmlText.open(text.getBytes(StandardCharsets.UTF_8), "x.xml");
        return XmlText.unreadable(catchThrowableOfType(XMLStreamException.class, () -> {
            while (xml.hasNext()) {
                xml.next();
            }
        }), "x.xml");
    }

    @Test
    void refusesDocumentTypes() {
        ReadException refused = catchThrowableOfType(ReadException.class, () -> text("<!DOCTYPE a><a>x</a>".getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.code()).isEqualTo("document-type-refused");
    }
}
