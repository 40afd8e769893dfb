package headwater.ingest.cyclonedx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import headwater.ingest.FileProblems;
import headwater.ingest.NumberedTexts;
import headwater.model.Problem;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The parser's place in a document, with what all parts of it need: the next object or field, and values as texts, of
/// which those that stand in every component are not made anew each time.
final class BomJson {
    private final JsonParser parser;
    private final FileProblems problems;
    private final NumberedTexts words = new NumberedTexts();

    BomJson(JsonParser parser, FileProblems problems) {
        this.parser = parser;
        this.problems = problems;
    }

    interface Value {
        void read() throws IOException;
    }

    interface Field {
        void read(String key) throws IOException;
    }

    interface Pair {
        void take(@Nullable String first, @Nullable String second);
    }

    interface Text {
        void read(String text) throws IOException;
    }

    /// Goes on to the value of the next field of an object and returns its name; nothing when the object ends.
    @Nullable String nextField() throws IOException {
        if (parser.nextToken() != JsonToken.FIELD_NAME) {
            return null;
        }
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    /// Goes past the present value, whatever it is.
    void skip() throws IOException {
        parser.skipChildren();
    }

    /// Whether the present token is of that kind.
    boolean at(JsonToken token) {
        return parser.currentToken() == token;
    }

    /// Reads each object of an array; each call ends on the object's end. What is no object is skipped.
    void eachObject(Value object) throws IOException {
        for (boolean more = inArray(); more && nextObject();) {
            object.read();
        }
    }

    /// Whether a list begins here; what is none is skipped.
    boolean inArray() throws IOException {
        if (at(JsonToken.START_ARRAY)) {
            return true;
        }
        skip();
        return false;
    }

    /// Goes on to the next object of a list and past all that is none; no more when the list ends.
    boolean nextObject() throws IOException {
        while (nextElement()) {
            if (at(JsonToken.START_OBJECT)) {
                return true;
            }
            skip();
        }
        return false;
    }

    /// Goes on to the next value of a list; no more when the list ends.
    boolean nextElement() throws IOException {
        return parser.nextToken() != JsonToken.END_ARRAY;
    }

    void eachField(Field field) throws IOException {
        if (!at(JsonToken.START_OBJECT)) {
            skip();
            return;
        }
        for (String key = nextField(); key != null; key = nextField()) {
            field.read(key);
        }
    }

    void eachText(Text use) throws IOException {
        for (boolean more = inArray(); more && nextElement();) {
            if (at(JsonToken.VALUE_STRING)) {
                use.read(parser.getText());
            } else {
                skip();
            }
        }
    }

    /// Reads two texts of an object and skips the rest.
    void pair(String first, String second, Pair use) throws IOException {
        @Nullable String[] pair = new @Nullable String[2];
        eachField(key -> {
            if (key.equals(first)) {
                pair[0] = text();
            } else if (key.equals(second)) {
                pair[1] = text();
            } else {
                skip();
            }
        });
        use.take(pair[0], pair[1]);
    }

    void skipRest() throws IOException {
        eachField(_ -> parser.skipChildren());
    }

    /// A scalar as text; nothing for null and for what is no scalar.
    @Nullable String text() throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) {
            return token == JsonToken.VALUE_NULL ? null : parser.getText();
        }
        problems.tell(Problem.Level.WARNING, "wrong-kind", "\"" + parser.currentName() + "\" should be text.", line());
        skip();
        return null;
    }

    /// The number of a text, or -1 where there is none.
    ///
    /// @param guess  the number that it probably has, or -1
    int number(NumberedTexts texts, int guess) throws IOException {
        if (!at(JsonToken.VALUE_STRING)) {
            String text = text();
            return text == null ? -1 : texts.number(text);
        }
        int length = parser.getTextLength();
        return length == 0 ? -1 : texts.number(parser.getTextCharacters(), parser.getTextOffset(), length, guess);
    }

    /// A scalar of which there are few different ones, as text; nothing where it is empty.
    @Nullable String word() throws IOException {
        return word(wordNumber(-1));
    }

    /// The text of a number that [#wordNumber] gave; nothing for -1.
    @Nullable String word(int number) {
        return number < 0 ? null : words.text(number);
    }

    /// The number of a scalar of which there are few different ones, or -1 where it is empty.
    ///
    /// @param guess  see [#number]
    int wordNumber(int guess) throws IOException {
        return number(words, guess);
    }

    /// Where the present token begins, from 1.
    int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    /// How much of the document was read.
    long bytesRead() {
        return parser.currentLocation().getByteOffset();
    }

    /// Where the characters of the present text stand; valid until the next token.
    char[] chars() throws IOException {
        return parser.getTextCharacters();
    }

    int charsFrom() throws IOException {
        return parser.getTextOffset();
    }

    int charCount() throws IOException {
        return parser.getTextLength();
    }
}
