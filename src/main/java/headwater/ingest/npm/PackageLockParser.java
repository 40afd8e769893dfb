package headwater.ingest.npm;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import headwater.ingest.JsonText;
import headwater.ingest.ReadException;
import headwater.ingest.manifest.JsonWalk;
import headwater.model.Problem;
import headwater.progress.Progress;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Text to entries, in one pass over the tokens. Linear in the bytes; keeps one [LockEntry] an entry.
final class PackageLockParser {
    private static final int ENTRIES_PER_REPORT = 512;
    /// An entry with its second mention in a file of version 2; others take half.
    private static final int USUAL_ENTRY_BYTES = 800;
    private static final int FEW = 8;
    private final JsonWalk walk;
    private final JsonParser json;
    private final PackageLock lock;
    private final Progress progress;
    private final int sizeBytes;
    private int entries;
    private boolean readingTree;

    private PackageLockParser(JsonParser json, String file, int sizeBytes, Progress progress) {
        this.json = json;
        this.progress = progress;
        this.sizeBytes = sizeBytes;
        lock = new PackageLock();
        walk = new JsonWalk(json, file, lock.problems);
    }

    /// @throws ReadException when the text is no JSON object or is cut off
    static PackageLock parse(byte[] bytes, String file, Progress progress) throws ReadException {
        try (JsonParser json = JsonText.open(bytes, file)) {
            PackageLockParser parser = new PackageLockParser(json, file, bytes.length, progress);
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new ReadException("not-a-lockfile",
                        "A package-lock is a JSON object; this is something else.", file);
            }
            parser.top();
            if (json.nextToken() != null) {
                parser.walk.problem(Problem.Level.WARNING, "trailing-text", "There is more after the lockfile's end.");
            }
            return parser.lock;
        } catch (IOException failed) {
            throw JsonText.unreadable(failed, file);
        }
    }

    private void top() throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            switch (key) {
                case "name" -> lock.name = walk.text(key, lock.name);
                case "version" -> lock.projectVersion = walk.text(key, lock.projectVersion);
                case "lockfileVersion" -> lock.versionText = version(key);
                case "packages" -> lock.packages = packages(lock.packages);
                case "dependencies" -> {
                    if (lock.packages == null) {
                        lock.tree = tree(lock.tree);
                    } else {
                        json.skipChildren();
                    }
                }
                default -> json.skipChildren();
            }
        }
    }

    private @Nullable String version(String key) throws IOException {
        if (lock.versionText != null) {
            walk.duplicate(key);
        }
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_STRING) {
            walk.problem(Problem.Level.WARNING, "wrong-kind", "\"lockfileVersion\" should be a number.");
        }
        String text = token.isScalarValue() ? json.getText() : null;
        json.skipChildren();
        return text;
    }

    private @Nullable Map<String, LockEntry> packages(@Nullable Map<String, LockEntry> earlier) throws IOException {
        if (earlier != null) {
            walk.problem(Problem.Level.ERROR, "duplicate-entry",
                    "\"packages\" stands twice; only the last one is used, as in npm.");
            lock.shadowed += earlier.size();
        }
        return entries("packages", earlier == null ? sizeBytes / USUAL_ENTRY_BYTES : FEW);
    }

    private @Nullable Map<String, LockEntry> tree(@Nullable Map<String, LockEntry> earlier) throws IOException {
        if (earlier != null) {
            walk.problem(Problem.Level.ERROR, "duplicate-entry",
                    "\"dependencies\" stands twice; only the last one is used, as in npm.");
            lock.shadowed += earlier.size();
        }
        readingTree = true;
        Map<String, LockEntry> tree = entries("dependencies", FEW);
        readingTree = false;
        return tree;
    }

    /// @param expected  about how many there are
    private @Nullable Map<String, LockEntry> entries(String key, int expected) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            walk.problem(Problem.Level.ERROR, "wrong-kind", "\"" + key + "\" should be an object.");
            json.skipChildren();
            return null;
        }
        Map<String, LockEntry> found = LinkedHashMap.newLinkedHashMap(expected);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            int line = walk.line();
            if (json.nextToken() != JsonToken.START_OBJECT) {
                walk.problem(Problem.Level.ERROR, "entry-skipped", "The entry \"" + name + "\" is not an object; skipped.");
                json.skipChildren();
                lock.shadowed++;
                continue;
            }
            LockEntry entry = entry(line);
            if (!readingTree) {
                entry.placeAt(name);
            }
            LockEntry before = found.put(name, entry);
            if (before != null) {
                lock.shadowed++;
                walk.problem(Problem.Level.ERROR, "duplicate-entry", "\"" + name + "\" stands twice, as version "
                        + before.version + " in line " + before.line + " and as version " + entry.version
                        + " here; npm uses the last one, so does this graph. Check who changed the lockfile.", line);
            }
        }
        return found;
    }

    private LockEntry entry(int line) throws IOException {
        if (++entries % ENTRIES_PER_REPORT == 0) {
            progress.checkCancelled();
            progress.report((double) json.currentLocation().getByteOffset() / sizeBytes);
        }
        LockEntry entry = new LockEntry(line);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String key = json.currentName();
            json.nextToken();
            if (!identity(entry, key) && !lists(entry, key) && !flags(entry, key)) {
                json.skipChildren();
            }
        }
        return entry;
    }

    private boolean identity(LockEntry entry, String key) throws IOException {
        switch (key) {
            case "name" -> entry.name = walk.text(key, entry.name);
            case "version" -> entry.version = walk.text(key, entry.version);
            case "resolved" -> {
                if (json.currentToken().isBoolean()) {
                    return false;
                }
                entry.resolved = walk.text(key, entry.resolved);
            }
            case "integrity" -> entry.integrity = walk.digest(key, entry.integrity);
            case "license" -> {
                if (json.currentToken() != JsonToken.VALUE_STRING) {
                    return false;
                }
                entry.licence = walk.text(key, entry.licence);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean lists(LockEntry entry, String key) throws IOException {
        // In version 1 this word holds the nested entries: an object of objects.
        if (readingTree && key.equals("dependencies")) {
            entry.nested = entries(key, FEW);
            return true;
        }
        if (key.equals("requires") && json.currentToken() == JsonToken.START_OBJECT) {
            entry.requires = walk.ranges(key, entry.requires);
            return true;
        }
        return entry.read(walk, key);
    }

    private boolean flags(LockEntry entry, String key) throws IOException {
        switch (key) {
            case "link" -> entry.link = walk.flag(key);
            case "dev" -> entry.dev = walk.flag(key);
            case "optional" -> entry.optional = walk.flag(key);
            case "devOptional" -> entry.devOptional = walk.flag(key);
            case "peer" -> entry.peer = walk.flag(key);
            case "inBundle", "bundled" -> entry.bundled = walk.flag(key);
            case "extraneous" -> entry.extraneous = walk.flag(key);
            case "hasInstallScript" -> entry.installScript = walk.flag(key);
            default -> {
                return false;
            }
        }
        return true;
    }
}
