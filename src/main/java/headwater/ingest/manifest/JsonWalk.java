package headwater.ingest.manifest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import headwater.model.DigestText;
import headwater.model.Origin;
import headwater.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Small steps over a JSON stream that stands on a value; each leaves it on the value's last token. Values of an
/// unexpected kind are skipped and told, never thrown.
public final class JsonWalk {
    private final JsonParser json;
    private final String file;
    private final List<Problem> problems;
    private final Ranges.Builder ranges = new Ranges.Builder();

    public JsonWalk(JsonParser json, String file, List<Problem> problems) {
        this.json = json;
        this.file = file;
        this.problems = problems;
    }

    public JsonParser json() {
        return json;
    }

    /// Of the current token, from 1.
    public int line() {
        return json.currentTokenLocation().getLineNr();
    }

    /// Reads a scalar as text; nothing for null. Told when it replaces an earlier value of the same key.
    public @Nullable String text(String key, @Nullable String earlier) throws IOException {
        if (earlier != null) {
            duplicate(key);
        }
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NULL) {
            return token == JsonToken.VALUE_STRING ? json.getText() : null;
        }
        wrongKind(key, "text");
        if (token.isScalarValue()) {
            return json.getText();
        }
        json.skipChildren();
        return null;
    }

    /// Reads a text that is a digest, as [#text] reads any.
    public @Nullable DigestText digest(String key, @Nullable DigestText earlier) throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            String text = text(key, earlier == null ? null : earlier.toString());
            return text == null ? null : DigestText.of(text);
        }
        if (earlier != null) {
            duplicate(key);
        }
        return DigestText.of(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    public boolean flag(String key) throws IOException {
        JsonToken token = json.currentToken();
        if (!token.isBoolean() && token != JsonToken.VALUE_NULL) {
            wrongKind(key, "true or false");
            json.skipChildren();
        }
        return token == JsonToken.VALUE_TRUE;
    }

    /// Reads an object of texts: names with ranges.
    public @Nullable Ranges ranges(String key, @Nullable Ranges earlier) throws IOException {
        if (earlier != null) {
            duplicate(key);
        }
        if (json.currentToken() != JsonToken.START_OBJECT) {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                wrongKind(key, "an object");
            }
            json.skipChildren();
            return null;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            String value = text(name, null);
            if (ranges.put(name, value == null ? "" : value)) {
                duplicate(name);
            }
        }
        return ranges.take();
    }

    /// Reads an array of texts, or the array `packages` of an object (the long form of `workspaces`).
    public List<String> list(String key) throws IOException {
        List<String> found = new ArrayList<>();
        if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String inner = json.currentName();
                json.nextToken();
                if (inner.equals("packages") && json.currentToken() == JsonToken.START_ARRAY) {
                    found.addAll(list(key));
                } else {
                    json.skipChildren();
                }
            }
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    found.add(json.getText());
                } else {
                    json.skipChildren();
                }
            }
        }
        return found;
    }

    /// Reads `{name: {optional: true}}` as the names marked so.
    public Set<String> optionalNames() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return names;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                continue;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean optional = json.currentName().equals("optional");
                if (json.nextToken() == JsonToken.VALUE_TRUE && optional) {
                    names.add(name);
                }
                json.skipChildren();
            }
        }
        return names;
    }

    /// Names of all keys of nested objects: in `overrides`, every package that some rule replaces. A key may carry a
    /// range (`name@range`), which is cut off.
    public Set<String> nestedNames() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        int depth = 0;
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            return names;
        }
        do {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                depth++;
            } else if (json.currentToken() == JsonToken.END_OBJECT) {
                depth--;
            } else if (json.currentToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                int at = name.indexOf('@', 1);
                names.add(at > 0 ? name.substring(0, at) : name);
            }
        } while (depth > 0 && json.nextToken() != null);
        return names;
    }

    public void duplicate(String key) {
        problem(Problem.Level.WARNING, "duplicate-key", "\"" + key + "\" stands twice; the last one counts, as in npm.");
    }

    private void wrongKind(String key, String expected) {
        problem(Problem.Level.WARNING, "wrong-kind", "\"" + key + "\" should be " + expected + ".");
    }

    public void problem(Problem.Level level, String code, String message) {
        problems.add(new Problem(level, code, message,
                new Origin(file, line(), json.currentTokenLocation().getColumnNr())));
    }

    /// Tells of something whose beginning was passed already.
    public void problem(Problem.Level level, String code, String message, int line) {
        problems.add(new Problem(level, code, message, new Origin(file, line, 0)));
    }
}
