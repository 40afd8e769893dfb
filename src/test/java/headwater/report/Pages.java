package headwater.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// Reads pages and figures with an XML parser and looks for what could act.
public final class Pages {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> PAGE = Set.of("html", "head", "meta", "title", "style", "body", "main", "header", "p",
            "h1", "h2", "h3", "section", "span", "bdi", "div", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd",
            "ul", "ol", "li", "code", "figure", "figcaption");
    private static final Set<String> FIGURE = Set.of("svg", "title", "g", "rect", "path", "polygon", "text");
    private static final Set<String> PAGE_ATTRIBUTES = Set.of("lang", "charset", "http-equiv", "content", "name", "class",
            "aria-label", "aria-hidden", "tabindex", "role", "scope", "data-label");
    private static final Set<String> FIGURE_ATTRIBUTES = Set.of("xmlns", "width", "height", "viewBox", "role", "transform", "x",
            "y", "rx", "fill", "stroke", "stroke-width", "d", "points", "dominant-baseline", "font-size", "font-family",
            "font-weight", "text-anchor", "textLength", "lengthAdjust", "opacity");

    private Pages() {
    }

    /// Well-formed, of known elements and attributes only, without a script, a handler, a style or an address to fetch.
    public static Document harmless(String markup) {
        Document document = parse(markup);
        NodeList all = document.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element element) {
                boolean figure = inFigure(element);
                assertThat(figure ? FIGURE : PAGE).contains(element.getTagName());
                attributes(element, figure ? FIGURE_ATTRIBUTES : PAGE_ATTRIBUTES);
            }
        }
        return document;
    }

    private static boolean inFigure(Element element) {
        for (var node = (org.w3c.dom.Node) element; node != null; node = node.getParentNode()) {
            if (node.getNodeName().equals("svg")) {
                return true;
            }
        }
        return false;
    }

    private static void attributes(Element element, Set<String> known) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            String name = attributes.item(i).getNodeName();
            assertThat(known).as(element.getTagName()).contains(name);
            assertThat(name.toLowerCase(Locale.ROOT)).doesNotStartWith("on").isNotIn("href", "src", "style", "xlink:href");
            if (name.equals("xmlns")) {
                assertThat(attributes.item(i).getNodeValue()).isEqualTo(SVG);
            } else if (!name.startsWith("aria-") && !name.equals("data-label")) {
                assertThat(attributes.item(i).getNodeValue()).doesNotContain("://", "url(", "javascript:");
            }
        }
    }

    public static Document parse(String markup) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Strict());
            return builder.parse(new InputSource(new StringReader(markup)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError("not well-formed: " + broken.getMessage(), broken);
        }
    }

    /// The parser would print to the error stream by itself.
    private static final class Strict implements ErrorHandler {
        @Override
        public void warning(SAXParseException told) throws SAXException {
            throw told;
        }

        @Override
        public void error(SAXParseException told) throws SAXException {
            throw told;
        }

        @Override
        public void fatalError(SAXParseException told) throws SAXException {
            throw told;
        }
    }
}
