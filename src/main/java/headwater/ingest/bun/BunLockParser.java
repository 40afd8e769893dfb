package headwater.ingest.bun;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import headwater.ingest.JsonText;
import headwater.ingest.ReadException;
import headwater.ingest.manifest.JsonWalk;
import headwater.ingest.manifest.Ranges;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Streams a bun.lock, JSON with comments and trailing commas. Used once.
final class BunLockParser {
    private static final int ENTRIES_PER_CHECK = 1024;

    private final BunLock lock = new BunLock();
    private final JsonParser json;
    private final JsonWalk walk;
    private final Progress progress;

    private BunLockParser(JsonParser json, String file, Progress progress) {
        this.json = json;
        this.progress = progress;
        walk = new JsonWalk(json, file, lock.problems);
    }

    static BunLock parse(byte[] bytes, String file, Progress progress) throws ReadException {
        try (JsonParser json = JsonText.openWithComments(bytes, file)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ReadException("not-bun-lock", "A bun.lock is a JSON object; this is none.", file);
            }
            BunLockParser parser = new BunLockParser(json, file, progress);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                parser.field(json.currentName());
            }
            if (json.nextToken() != null) {
                throw new ReadException("not-json", "Something stands behind the end of the JSON.", file);
            }
            return parser.lock;
        } catch (IOException failed) {
            throw JsonText.unreadable(failed, file);
        }
    }

    private void field(String key) throws IOException {
        JsonToken token = json.nextToken();
        switch (key) {
            case "lockfileVersion" -> lock.version = token.isScalarValue() ? json.getText() : null;
            case "workspaces" -> eachField(this::project);
            case "packages" -> eachField(this::entry);
            case "overrides" -> lock.overridden.addAll(walk.nestedNames());
            case "catalog" -> lock.catalogs.put("", catalog(key));
            case "catalogs" -> eachField(name -> lock.catalogs.put(name, catalog(name)));
            default -> {
            }
        }
        json.skipChildren();
    }

    @FunctionalInterface
    private interface Field {
        void read(String name) throws IOException;
    }

    /// Calls `use` for each field of an object, standing on its value.
    private void eachField(Field use) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            walk.problem(Problem.Level.ERROR, "wrong-kind", "\"" + json.currentName() + "\" should be an object; it was not read.");
            lock.skipped++;
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            use.read(name);
            json.skipChildren();
        }
    }

    private Map<String, String> catalog(String name) throws IOException {
        Map<String, String> ranges = new HashMap<>();
        Ranges read = walk.ranges(name, null);
        if (read != null) {
            read.forEach(ranges::put);
        }
        return ranges;
    }

    private void project(String folder) throws IOException {
        BunProject project = new BunProject(walk.line());
        if (lock.projects.put(folder, project) != null) {
            walk.duplicate(folder);
        }
        eachField(key -> project.readField(walk, key));
    }

    private void entry(String key) throws IOException {
        if (lock.packages.size() % ENTRIES_PER_CHECK == 0) {
            progress.checkCancelled();
        }
        BunPackage entry = new BunPackage(walk.line());
        if (json.currentToken() == JsonToken.START_ARRAY) {
            for (int at = 0; json.nextToken() != JsonToken.END_ARRAY; at++) {
                element(entry, at);
            }
        }
        if (entry.id.isEmpty() || key.isEmpty()) {
            walk.problem(Problem.Level.ERROR, "wrong-kind", "\"" + key + "\" should be a list that begins with name@version; "
                    + "it was left out.", entry.line);
            lock.skipped++;
        } else if (lock.packages.put(key, entry) != null) {
            walk.duplicate(key);
            lock.hidden++;
        }
    }

    /// Which element means what depends on where a package comes from: text behind the facts is a digest or bun's own mark.
    private void element(BunPackage entry, int at) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            eachField(key -> fact(entry, key));
        } else if (json.currentToken() != JsonToken.VALUE_STRING) {
            json.skipChildren();
        } else if (at == 0) {
            entry.id = json.getText();
        } else if (json.getText().startsWith("sha")) {
            entry.integrity = json.getText();
        } else if (at == 1 && !json.getText().isEmpty()) {
            entry.registry = json.getText();
        }
    }

    private void fact(BunPackage entry, String key) throws IOException {
        if (key.equals("bundled")) {
            entry.bundled = walk.flag(key);
        } else if (!entry.read(walk, key)) {
            json.skipChildren();
        }
    }
}
