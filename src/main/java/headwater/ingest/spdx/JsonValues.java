package headwater.ingest.spdx;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import headwater.ingest.FileProblems;
import headwater.ingest.ReadException;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// JSON as values, streamed. The parser stands on the first token of the present value.
final class JsonValues implements Values {
    private static final int OBJECTS_PER_REPORT = 1024;

    private final JsonParser json;
    private final FileProblems problems;
    private final Progress progress;
    private final int sizeBytes;
    private int objects;

    JsonValues(JsonParser json, FileProblems problems, Progress progress, int sizeBytes) {
        this.json = json;
        this.problems = problems;
        this.progress = progress;
        this.sizeBytes = sizeBytes;
    }

    @Override
    public boolean hasFields() {
        return json.currentToken() == JsonToken.START_OBJECT;
    }

    boolean isList() {
        return json.currentToken() == JsonToken.START_ARRAY;
    }

    @Override
    public void eachField(Field field) throws IOException, ReadException {
        if (!hasFields()) {
            tellKind("an object");
            skip();
            return;
        }
        if (++objects % OBJECTS_PER_REPORT == 0) {
            progress.checkCancelled();
            progress.report((double) json.currentLocation().getByteOffset() / sizeBytes);
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            field.read(name);
        }
    }

    @Override
    public void each(Each value) throws IOException, ReadException {
        if (!isList()) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                value.read();
            }
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            value.read();
        }
    }

    @Override
    public @Nullable String text() throws IOException {
        if (json.currentToken().isScalarValue()) {
            return json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText().strip();
        }
        tellKind("text");
        skip();
        return null;
    }

    private void tellKind(String expected) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NULL) {
            String name = json.currentName();
            problems.tell(Problem.Level.WARNING, "wrong-kind", (name == null ? "A value" : "\"" + name + "\"")
                    + " should be " + expected + "; it is left out.", line());
        }
    }

    @Override
    public void skip() throws IOException {
        json.skipChildren();
    }

    @Override
    public int line() {
        return json.currentTokenLocation().getLineNr();
    }
}
