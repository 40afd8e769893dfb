package headwater.report;

import headwater.model.DisplayText;
import java.util.ArrayDeque;
import java.util.Deque;

/// Writes HTML elements. Text and attribute values can only get in escaped; the one exception is a figure, which is
/// escaped where it is drawn.
final class Html {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element.
    ///
    /// @param attributes  names and values in turn
    Html open(String element, String... attributes) {
        tag(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    /// An element without content, closed as XML readers want it too.
    Html single(String element, String... attributes) {
        tag(element, attributes);
        out.append("/>");
        return line();
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(escape(attributes[i + 1])).append('"');
        }
    }

    Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /// A text that may be written in any direction without turning round what is beside it.
    Html isolated(String text) {
        return open("bdi").text(text).close();
    }

    /// A figure or the style sheet.
    Html finished(String markup) {
        out.append(markup);
        return this;
    }

    Html close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    Html line() {
        out.append('\n');
        return this;
    }

    /// An element that holds a text.
    Html element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /// Markup characters as references; what is not seen and changes what is seen as U+FFFD. Good for text and for quoted
    /// attribute values.
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        DisplayText.of(text).codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(c);
            }
        });
        return safe.toString();
    }
}
